import { canonical } from '../../evidence/canonical';
import { type Bytes, canonicalIn, jsonIn, textIn, utf8 } from '../bytes';
import { depthOf } from '../depth';
import type { TeamKey } from '../keys';
import type { Random } from '../sign';
import {
  openFile,
  type Read,
  type Reader,
  type Recipient,
  type Sender,
  sealFile,
  unread,
} from './letter-file';
import { letterShape } from './letter-schema';
import { LETTER_KINDS, type Letter, type LetterFault } from './types';

const DEEPEST = 8;

/** Who may read what comes back: to a key that was revoked nothing is sealed any more. */
export const recipientsOf = (keys: readonly TeamKey[]): Recipient[] =>
  keys.filter(({ revoked }) => revoked === null).map(({ fingerprint, sealTo }) => ({ fingerprint, sealTo }));

/** The bytes of its file. Throws for what could not be read: words that are too long, or nobody to seal to. */
export async function sealLetter(
  subtle: SubtleCrypto,
  letter: Letter,
  by: { team: string; to: readonly Recipient[]; from: Sender },
  random: Random,
): Promise<Bytes> {
  const { text } = canonical(letterShape().parse(letter));
  return sealFile(subtle, { id: letter.id, plain: utf8(text) }, by, random);
}

/** Never throws. `sealTo`: what an answer to it is sealed to, X25519 in base64. */
export async function openLetter(
  subtle: SubtleCrypto,
  bytes: Bytes,
  reader: Reader,
): Promise<Read<{ letter: Letter; member: string; sealTo: string }>> {
  const opened = await openFile(subtle, bytes, reader);
  if (!opened.ok) return opened;
  const { plain, id, member, sealTo } = opened;
  const letter = letterIn(plain, id);
  return typeof letter === 'string' ? unread(letter) : { ok: true, letter, member, sealTo };
}

function letterIn(plain: Bytes, id: string): Letter | LetterFault {
  const text = textIn(plain);
  if (text === null || depthOf(text) > DEEPEST) return 'unreadable';
  const json = jsonIn(text);
  // A text in any other form could be read in two ways, or have half a character in it.
  if (canonicalIn(json as object) !== text) return 'unreadable';
  const { kind } = (json ?? {}) as { kind?: unknown };
  if (typeof kind === 'string' && !LETTER_KINDS.some((each) => each === kind)) return 'too-new';
  const parsed = letterShape().safeParse(json);
  if (!parsed.success) return 'unreadable';
  return parsed.data.id === id ? parsed.data : 'tampered';
}
