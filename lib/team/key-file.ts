import { toBase64 } from '../bytes/base64';
import { canonical } from '../evidence/canonical';
import { hashOf } from '../evidence/sha256';
import { late, z } from '../profile/zod';
import { type Bytes, bytesIn, jsonIn, utf8 } from './bytes';
import { sha256 } from './head-schema';
import { publicKeysOf, type Random, type Seeds } from './sign';

/**
 * A supervisor's key on its way to another machine, or into a drawer: wrapped under a passphrase, with the names that a
 * person needs to tell one such file from another.
 */

const ROUNDS = 600_000;

/** Whose key it is; the team by the fingerprint of its first key. */
export interface KeyOwner {
  team: string;
  teamName: string;
  name: string;
}

export const keyFile = late(() =>
  z.strictObject({
    format: z.literal('sellerside-key'),
    version: z.literal(1),
    team: sha256(),
    // As they are shown: whatever was typed, the file opens again.
    teamName: z.string(),
    name: z.string(),
    fingerprint: sha256(),
    kdf: z.strictObject({
      name: z.literal('PBKDF2-SHA-256'),
      // Bounded above: a file could keep a machine busy for hours.
      rounds: z.number().int().min(100_000).max(5_000_000),
      salt: base64(16),
    }),
    cipher: z.strictObject({ name: z.literal('AES-256-GCM'), iv: base64(12) }),
    /** Both seeds, the signing one first, and 16 bytes by which a wrong key shows. */
    wrapped: base64(80),
    /** SHA-256 of the canonical form of all the rest: tells a damaged file from a wrong passphrase. */
    sum: sha256(),
  }),
);
type KeyFile = z.infer<ReturnType<typeof keyFile>>;

/** The text of a file. */
export async function wrapKey(
  subtle: SubtleCrypto,
  seeds: Seeds,
  owner: KeyOwner,
  passphrase: string,
  random: Random,
): Promise<string> {
  const [salt, iv] = [random(16), random(12)];
  const told: Told = {
    format: 'sellerside-key',
    version: 1,
    ...owner,
    fingerprint: publicKeysOf(seeds).fingerprint,
    kdf: { name: 'PBKDF2-SHA-256', rounds: ROUNDS, salt: toBase64(salt) },
    cipher: { name: 'AES-256-GCM', iv: toBase64(iv) },
  };
  const key = await keyFrom(subtle, passphrase, salt, ROUNDS, 'encrypt');
  const plain = Uint8Array.from([...seeds.sign, ...seeds.open]);
  const wrapped = await subtle.encrypt(algorithm(told, iv), key, plain);
  const whole = { ...told, wrapped: toBase64(new Uint8Array(wrapped)) };
  return `${JSON.stringify({ ...whole, sum: sumOf(whole) }, null, 2)}\n`;
}

export type OpenedKey =
  | { ok: true; value: { seeds: Seeds; owner: KeyOwner } }
  /** `passphrase`: wrong, or the file was changed by somebody who took care that it does not show. */
  | { ok: false; fault: 'none' | 'newer' | 'damaged' | 'passphrase' };

export async function openKey(subtle: SubtleCrypto, file: string, passphrase: string): Promise<OpenedKey> {
  const json = jsonIn(file) as Partial<KeyFile> | null | undefined;
  if (json?.format !== 'sellerside-key') return { ok: false, fault: 'none' };
  if (typeof json.version === 'number' && json.version > 1) return { ok: false, fault: 'newer' };
  const parsed = keyFile().safeParse(json);
  if (!parsed.success) return { ok: false, fault: 'damaged' };
  const { sum, ...whole } = parsed.data;
  if (sumOf(whole) !== sum) return { ok: false, fault: 'damaged' };
  const { wrapped, ...told } = whole;
  const [salt, iv, bytes] = [bytesIn(told.kdf.salt), bytesIn(told.cipher.iv), bytesIn(wrapped)];
  if (!salt || !iv || !bytes) return { ok: false, fault: 'damaged' };
  const key = await keyFrom(subtle, passphrase, salt, told.kdf.rounds, 'decrypt');
  const plain = await subtle.decrypt(algorithm(told, iv), key, bytes).catch(() => null);
  if (!plain) return { ok: false, fault: 'passphrase' };
  const seeds = { sign: new Uint8Array(plain.slice(0, 32)), open: new Uint8Array(plain.slice(32)) };
  if (publicKeysOf(seeds).fingerprint !== told.fingerprint) return { ok: false, fault: 'damaged' };
  const { team, teamName, name } = told;
  return { ok: true, value: { seeds, owner: { team, teamName, name } } };
}

type Told = Omit<KeyFile, 'wrapped' | 'sum'>;

/** What is told in the open is bound to what is wrapped. */
const algorithm = (told: Told, iv: Bytes) => ({
  name: 'AES-GCM',
  iv,
  additionalData: utf8(canonical(told).text),
});

const sumOf = (whole: object): string => hashOf(canonical(whole).text);

/** The same words typed by another keyboard are the same passphrase. */
async function keyFrom(
  subtle: SubtleCrypto,
  passphrase: string,
  salt: Bytes,
  iterations: number,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const secret = await subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return subtle.deriveKey(kdf, secret, { name: 'AES-GCM', length: 256 }, false, [use]);
}

function base64(length: number) {
  return z
    .string()
    .max(200)
    .refine((value) => bytesIn(value)?.length === length);
}
