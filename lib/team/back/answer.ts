import { toBase64 } from '../../bytes/base64';
import { canonical } from '../../evidence/canonical';
import { late, z } from '../../profile/zod';
import { type Bytes, bytesIn, canonicalIn, jsonIn, textIn, utf8 } from '../bytes';
import { key32, sha256, signature } from '../head-schema';
import type { TeamKey } from '../keys';
import type { Signer, Verify } from '../sign';
import { openSealed, sealTo } from './letter-seal';

/** What goes back to whoever wrote a letter: one file, sealed to their machine, signed with a key of the team. */

/** Of an answer's file, bytes. */
export const LARGEST_ANSWER = 64_000;

const answerFile = late(() =>
  z.strictObject({
    answer: z.strictObject({
      format: z.literal('sellerside-answer'),
      version: z.literal(1),
      team: sha256(),
      /** `<member>-<id of the letter>` */
      letter: z.string().min(1).max(100),
      /** Fingerprint of the key that signed. */
      by: sha256(),
      enc: key32(),
      sealed: z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/),
    }),
    signature: signature(),
  }),
);
type AnswerFile = z.infer<ReturnType<typeof answerFile>>;

/** Of whom and about what: an answer to one letter is none to another one. */
interface About {
  team: string;
  letter: string;
}

/** @param to X25519, base64; throws for what nothing can be sealed to */
export async function sealAnswer(text: string, about: About, to: string, signer: Signer): Promise<Bytes> {
  const publicKey = bytesIn(to);
  if (!publicKey) throw new Error('a key that nothing can be sealed to');
  const { enc, sealed } = await sealTo(publicKey, context(about), utf8(text));
  const answer: AnswerFile['answer'] = {
    ...{ format: 'sellerside-answer', version: 1, team: about.team, letter: about.letter },
    ...{ by: signer.fingerprint, enc: toBase64(enc), sealed: toBase64(sealed) },
  };
  const sign = toBase64(await signer.sign(signed(canonical(answer).text)));
  return utf8(JSON.stringify({ answer, signature: sign } satisfies AnswerFile));
}

/**
 * @param keys of the team; one that was revoked answers no more
 * @param open X25519, 32 bytes: this machine's
 */
export async function openAnswer(
  bytes: Bytes,
  about: About,
  { keys, open, verify }: { keys: readonly TeamKey[]; open: Bytes; verify: Verify },
): Promise<{ ok: true; text: string; by: TeamKey } | { ok: false; fault: 'unreadable' | 'foreign' }> {
  const unreadable = { ok: false, fault: 'unreadable' } as const;
  const read = answerFile().safeParse(jsonIn(textIn(bytes) ?? ''));
  if (!read.success) return unreadable;
  const { answer, signature: given } = read.data;
  if (answer.team !== about.team || answer.letter !== about.letter) return { ok: false, fault: 'foreign' };
  const by = keys.find(({ fingerprint, revoked }) => fingerprint === answer.by && revoked === null);
  const [key, sign, text] = [by && bytesIn(by.key), bytesIn(given), canonicalIn(answer)];
  if (!by || !key || !sign || text === null || !(await verify(key, sign, signed(text))))
    return { ok: false, fault: 'foreign' };
  const [enc, sealed] = [bytesIn(answer.enc), bytesIn(answer.sealed)];
  const plain = enc && sealed && (await openSealed(open, context(about), { enc, sealed }));
  const words = plain && textIn(plain);
  return words === null ? unreadable : { ok: true, text: words, by };
}

const context = ({ team, letter }: About): Bytes =>
  utf8(`sellerside-team answer 1\n${canonical({ team, letter }).text}`);
const signed = (text: string): Bytes => utf8(`sellerside-team answer 1\n${text}`);
