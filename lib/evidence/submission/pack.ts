import { type ZipPart, zipOf } from '../archive/zip';
import { crc32 } from '../crc32';
import type { EvidenceItem } from '../types';

/** A picture under the name that it is handed in by. */
export interface PackPicture {
  name: string;
  item: Pick<EvidenceItem, 'bytes' | 'crc32'>;
  body: Blob;
}

/** The pictures and the text as one zip, to be handed to whoever fills in the form. @param at epoch milliseconds */
export function submissionPack(
  pictures: readonly PackPicture[],
  text: { name: string; body: string },
  at: number,
): Blob {
  const bytes = new TextEncoder().encode(text.body);
  const parts: ZipPart[] = pictures.map(({ name, item, body }) => ({
    path: name,
    body,
    bytes: item.bytes,
    crc32: item.crc32,
  }));
  const written = { bytes: bytes.length, crc32: crc32(bytes) };
  parts.push({ path: text.name, body: bytes as Uint8Array<ArrayBuffer>, ...written });
  return zipOf(parts, at);
}
