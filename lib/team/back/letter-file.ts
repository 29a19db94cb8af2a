import { toBase64 } from '../../bytes/base64';
import { canonical } from '../../evidence/canonical';
import { type Bytes, bytesIn, canonicalIn, jsonIn, textIn, utf8 } from '../bytes';
import { depthOf } from '../depth';
import { fingerprintOf } from '../keys';
import type { Random, Signer, Verify } from '../sign';
import { type LetterFile, letterFile } from './letter-schema';
import { openSealed, sealTo } from './letter-seal';
import type { LetterFault } from './types';

/** A letter as a file of the space's `inbox/`: signed by the machine that wrote it, sealed to all who may publish. */

/** Of such a file, bytes. */
export const LARGEST_LETTER = 256_000;
const DEEPEST = 8;

/** A key that letters are sealed to. */
export interface Recipient {
  fingerprint: string;
  /** X25519, base64. */
  sealTo: string;
}

/** Whoever writes: public keys in base64, and what signs. */
export interface Sender {
  key: string;
  sealTo: string;
  signer: Signer;
}

export interface Reader {
  /** Fingerprint of its first key. */
  team: string;
  /** Of the file, without its folder: a letter under another's name is not read. */
  name: string;
  /** One's own, X25519 as 32 bytes. */
  keys: readonly { fingerprint: string; open: Bytes }[];
  verify: Verify;
}

export type Read<T> = ({ ok: true } & T) | { ok: false; fault: LetterFault };

export const unread = (fault: LetterFault) => ({ ok: false, fault }) as const;

/** What a machine is called: 128 bits of its key's fingerprint, which nobody finds another key for. */
export const memberOf = (fingerprint: string): string => fingerprint.slice(0, 32);

/** How a letter's file is called; of a status there is one, in place of the one before. */
export const letterName = (member: string, id: string): string => `${member}-${id}`;

/** Throws for what could not be read: too much of it, or nobody to seal to. @param plain what is sealed */
export async function sealFile(
  subtle: SubtleCrypto,
  { id, plain }: { id: string; plain: Bytes },
  { team, to, from }: { team: string; to: readonly Recipient[]; from: Sender },
  random: Random,
): Promise<Bytes> {
  const told: Told = { team, from: { key: from.key, sealTo: from.sealTo }, id };
  const contentKey = random(32);
  const key = await subtle.importKey('raw', contentKey, 'AES-GCM', false, ['encrypt']);
  const body = toBase64(new Uint8Array(await subtle.encrypt(algorithm(told), key, plain)));
  const sealed = await Promise.all(to.map((each) => sealedFor(each, told, contentKey)));
  const outside = { format: 'sellerside-letter', version: 1, ...told, to: sealed, body };
  const { text } = canonical(outside);
  const bytes = utf8(fileText(text, toBase64(await from.signer.sign(signed(text)))));
  const read = readFile(bytes);
  if (!read.ok) throw new Error(`a letter that is ${read.fault}`);
  return bytes;
}

/** What is sealed in a file, and by whom; nothing of it is trusted before its signature is known to be theirs. */
export async function openFile(
  subtle: SubtleCrypto,
  bytes: Bytes,
  { team, name, keys, verify }: Reader,
): Promise<Read<{ plain: Bytes; id: string; member: string; sealTo: string }>> {
  const read = readFile(bytes);
  if (!read.ok) return read;
  const { letter, signature, text } = read;
  const { id, from } = letter;
  if (letter.team !== team) return unread('other-team');
  const member = memberOf(fingerprintOf(from.key));
  if (letterName(member, id) !== name) return unread('tampered');
  const [publicKey, sign] = [bytesIn(from.key), bytesIn(signature)];
  if (!publicKey || !sign || !(await verify(publicKey, sign, signed(text)))) return unread('tampered');
  const own = keys.find(({ fingerprint }) => letter.to.some(({ key }) => key === fingerprint));
  if (!own) return unread('not-to-me');
  const plain = await decrypted(subtle, letter, own);
  return plain ? { ok: true, plain, id, member, sealTo: from.sealTo } : unread('tampered');
}

type Told = Pick<LetterFile['letter'], 'team' | 'from' | 'id'>;

/**
 * What is sealed opens for this sender, team and letter only: else whoever can write to the space could sign somebody's
 * sealed words as their own.
 */
const context = ({ team, from, id }: Told): Bytes =>
  utf8(`sellerside-team sealed 1\n${canonical({ team, from, id }).text}`);

const signed = (text: string): Bytes => utf8(`sellerside-team letter 1\n${text}`);

const fileText = (text: string, signature: string): string => `{"letter":${text},"signature":"${signature}"}`;

/** The key is of this one letter: its nonce may be the same each time. */
const algorithm = (told: Told) => ({
  name: 'AES-GCM',
  iv: new Uint8Array(12),
  additionalData: context(told),
});

async function sealedFor({ fingerprint, sealTo: to }: Recipient, told: Told, contentKey: Bytes) {
  const publicKey = bytesIn(to);
  if (!publicKey) throw new Error(`a key that nothing can be sealed to: ${fingerprint}`);
  const { enc, sealed } = await sealTo(publicKey, context(told), contentKey);
  return { key: fingerprint, enc: toBase64(enc), sealed: toBase64(sealed) };
}

function readFile(bytes: Bytes): Read<LetterFile & { text: string }> {
  if (bytes.length > LARGEST_LETTER) return unread('too-large');
  const file = textIn(bytes);
  if (file === null || depthOf(file) > DEEPEST) return unread('unreadable');
  const json = jsonIn(file) as Partial<LetterFile> | null | undefined;
  const { format, version } = (json?.letter ?? {}) as { format?: unknown; version?: unknown };
  // Of a later format nothing else is known, also not what is signed.
  if (format === 'sellerside-letter' && typeof version === 'number' && version > 1) return unread('too-new');
  if (!letterFile().safeParse(json).success) return unread('unreadable');
  // With fields that this version does not know. A text in any other form could be read in two ways.
  const { letter, signature } = json as LetterFile;
  const text = canonicalIn(letter);
  if (text === null || fileText(text, signature) !== file) return unread('unreadable');
  return { ok: true, letter, signature, text };
}

async function decrypted(
  subtle: SubtleCrypto,
  { to, body, ...told }: LetterFile['letter'],
  own: { fingerprint: string; open: Bytes },
): Promise<Bytes | null> {
  const [cipher, place] = [bytesIn(body), to.find(({ key }) => key === own.fingerprint)];
  const [enc, sealed] = [bytesIn(place?.enc ?? ''), bytesIn(place?.sealed ?? '')];
  if (!cipher || !enc || !sealed) return null;
  const contentKey = await openSealed(own.open, context(told), { enc, sealed });
  if (contentKey?.length !== 32) return null;
  const key = await subtle.importKey('raw', contentKey, 'AES-GCM', false, ['decrypt']);
  const plain = await subtle.decrypt(algorithm(told), key, cipher).catch(() => null);
  return plain && new Uint8Array(plain);
}
