import { hashOfBytes } from '../../evidence/sha256';
import { type Bytes, utf8 } from '../bytes';

/**
 * The one secret of what follows a person: 160 random bits, so that there is no passphrase to be guessed. Written down
 * as nine groups of four signs, the last group of which tells a slip of the finger.
 */

/** Crockford's: no sign that is taken for another one. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_BYTES = 20;
const CHECK_SIGNS = 4;
const FORM = /^[0-9A-HJKMNP-TV-Z]{36}$/;

/** @param bytes 20 random ones */
export function codeText(bytes: Bytes): string {
  const all = signsOf(bytes) + checkOf(bytes);
  return (all.match(/.{4}/g) ?? []).join('-');
}

/** Case, blanks and dashes do not matter, nor does O for 0, or I and L for 1. Null: no code, or mistyped. */
export function codeIn(text: string): Bytes | null {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (!FORM.test(plain)) return null;
  const bytes = bytesOf(plain.slice(0, -CHECK_SIGNS));
  return checkOf(bytes) === plain.slice(-CHECK_SIGNS) ? bytes : null;
}

export interface MineKeys {
  /** Folder in the space: 32 hexadecimal digits, from which the code cannot be told. */
  shelf: string;
  /** AES-256-GCM, not extractable. */
  key: CryptoKey;
}

export async function keysOf(subtle: SubtleCrypto, code: Bytes): Promise<MineKeys> {
  const base = await subtle.importKey('raw', code, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const by = (use: string) => ({
    ...{ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array() },
    info: utf8(`sellerside-mine ${use} 1`),
  });
  const shelf = new Uint8Array(await subtle.deriveBits(by('shelf'), base, 128));
  const aes = { name: 'AES-GCM', length: 256 };
  const key = await subtle.deriveKey(by('key'), base, aes, false, ['encrypt', 'decrypt']);
  return { shelf: Array.from(shelf, (byte) => byte.toString(16).padStart(2, '0')).join(''), key };
}

const checkOf = (bytes: Bytes): string => signsOf(hashOfBytes(bytes).slice(0, 5)).slice(0, CHECK_SIGNS);

/** Five bits a sign; only for whole numbers of five bytes. */
function signsOf(bytes: Uint8Array): string {
  let signs = '';
  for (let bit = 0; bit < bytes.length * 8; bit += 5) {
    const two = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    signs += SIGNS[(two >> (11 - (bit & 7))) & 31];
  }
  return signs;
}

function bytesOf(signs: string): Bytes {
  const bytes = new Uint8Array(CODE_BYTES);
  for (const [n, sign] of [...signs].entries()) {
    const value = SIGNS.indexOf(sign);
    for (let bit = 0; bit < 5; bit += 1) {
      const at = n * 5 + bit;
      if (value & (16 >> bit)) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (128 >> (at & 7));
    }
  }
  return bytes;
}
