import type { Result } from '../../messaging/result';
import { EvidenceReader } from '../../store/evidence-reader';

let reader: EvidenceReader | undefined;

/**
 * An item's bytes, for full tabs of the extension (the workspace), straight from the database and read only. Frames in
 * consoles may be denied every database: there this fails with `storage-failed`.
 */
export function blobOf(itemId: string): Promise<Result<Blob>> {
  reader ??= new EvidenceReader();
  return reader.blobOf(itemId);
}
