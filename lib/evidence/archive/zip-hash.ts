import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** A second's worth on an office machine: larger archives are not worth the wait, their own seal says the same. */
const CHEAP = 128 * 2 ** 20;
const SLICE = 4 * 2 ** 20;

/** SHA-256 of an archive as `sha256sum` gives it, in hexadecimal; null: it is too large to be hashed while a person waits. */
export async function zipHash(zip: Blob, signal: AbortSignal): Promise<string | null> {
  if (zip.size > CHEAP) return null;
  const hash = sha256.create();
  for (let from = 0; from < zip.size; from += SLICE) {
    signal.throwIfAborted();
    hash.update(new Uint8Array(await zip.slice(from, from + SLICE).arrayBuffer()));
  }
  return bytesToHex(hash.digest());
}
