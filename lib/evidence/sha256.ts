import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 at once, where a promise cannot be waited for or the bytes never are there as one; all else is WebCrypto's. */

/** Of a text in UTF-8, in lower-case hexadecimal. */
export function hashOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** 32 bytes. */
export function hashOfBytes(bytes: Uint8Array): Uint8Array {
  return sha256(bytes);
}

/** Of bytes that come piece by piece. */
export function newHash(): { update(piece: Uint8Array): void; hex(): string } {
  const hash = sha256.create();
  return { update: (piece) => void hash.update(piece), hex: () => bytesToHex(hash.digest()) };
}
