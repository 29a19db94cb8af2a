import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '../bytes/hex';

/** SHA-256 at once, where a promise cannot be waited for or the bytes never are there as one; all else is WebCrypto's. */

/** In lower-case hexadecimal; of a text in UTF-8. */
export function hashOf(content: string | Uint8Array): string {
  return toHex(hashOfBytes(typeof content === 'string' ? new TextEncoder().encode(content) : content));
}

/** 32 bytes. */
export function hashOfBytes(bytes: Uint8Array): Uint8Array {
  return sha256(bytes);
}

/** Of bytes that come piece by piece. */
export function newHash(): { update(piece: Uint8Array): void; hex(): string } {
  const hash = sha256.create();
  return { update: (piece) => void hash.update(piece), hex: () => toHex(hash.digest()) };
}
