import { newHash } from '../sha256';

/** A second's worth on an office machine: larger archives are not worth the wait, their own seal says the same. */
const CHEAP = 128 * 2 ** 20;
const SLICE = 4 * 2 ** 20;

/** SHA-256 of an archive as `sha256sum` gives it, in hexadecimal; null: it is too large to be hashed while a person waits. */
export async function zipHash(zip: Blob, signal: AbortSignal): Promise<string | null> {
  if (zip.size > CHEAP) return null;
  const hash = newHash();
  for (let from = 0; from < zip.size; from += SLICE) {
    signal.throwIfAborted();
    hash.update(new Uint8Array(await zip.slice(from, from + SLICE).arrayBuffer()));
  }
  return hash.hex();
}
