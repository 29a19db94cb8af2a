import { crc32 } from '../../evidence/crc32';
import { newHash } from '../../evidence/sha256';
import { digest } from '../../platform/digest';

/** Up to this size the browser's own SHA-256 takes it whole, at ten times the speed. */
const WHOLE = 64 * 1024 * 1024;
const PIECE = 8 * 1024 * 1024;

export interface Hashes {
  /** Lower-case hexadecimal. */
  sha256: string;
  /** Unsigned. */
  crc32: number;
}

/** Of bytes of any size; a film of two gigabytes is read piece by piece. Rejects where they cannot be read. */
export async function hashesOf(blob: Blob): Promise<Hashes> {
  if (blob.size <= WHOLE) {
    const bytes = await blob.arrayBuffer();
    return { sha256: await digest(bytes), crc32: crc32(new Uint8Array(bytes)) };
  }
  const hash = newHash();
  let sum = 0;
  for (let start = 0; start < blob.size; start += PIECE) {
    const piece = new Uint8Array(await blob.slice(start, start + PIECE).arrayBuffer());
    hash.update(piece);
    sum = crc32(piece, sum);
  }
  return { sha256: hash.hex(), crc32: sum };
}
