import { toHex } from '../../bytes/hex';
import { hashOf, newHash } from '../sha256';
import type { Source, Work } from './types';

/** Up to here a file is hashed whole, by the browser's own code. */
const WHOLE = 16 * 1024 * 1024;
/** And up to here the way there and back takes longer than the work. */
const SMALL = 16 * 1024;
const PIECE = 4 * 1024 * 1024;
/** A case's texts are far smaller; beyond it they are not parsed, so that a hostile file takes no memory. */
const TEXT_LIMIT = 64 * 1024 * 1024;

export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}

/** SHA-256 of a file of any size. Throws where `signal` has been aborted. */
export async function hashFile(file: Source, work: Work, onBytes: (count: number) => void): Promise<string> {
  work.signal?.throwIfAborted();
  if (file.size <= WHOLE) {
    const bytes = await file.read(0, file.size);
    onBytes(file.size);
    return file.size <= SMALL ? hashOf(bytes) : toHex(await work.subtle.digest('SHA-256', bytes));
  }
  const hash = newHash();
  for (let start = 0; start < file.size; start += PIECE) {
    work.signal?.throwIfAborted();
    const end = Math.min(start + PIECE, file.size);
    hash.update(await file.read(start, end));
    onBytes(end - start);
  }
  return hash.hex();
}

/** The whole file; null where it is larger than any text of a case. */
export async function bytesOf(file: Source): Promise<Uint8Array<ArrayBuffer> | null> {
  return file.size > TEXT_LIMIT ? null : file.read(0, file.size);
}

/** Null where it is no UTF-8. A byte order mark stays: it is a change like any other. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
