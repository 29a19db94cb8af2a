import type { CaseSummary } from '../../evidence/types';
import { call } from '../../messaging/call';
import type { Result } from '../../messaging/result';
import { EvidenceReader } from '../../store/evidence-reader';

let reader: EvidenceReader | undefined;

/**
 * All cases, those changed last first, for full tabs of the extension. Five thousand of them are a message of two
 * megabytes, sent anew after each picture of a running capture, by the worker that leads it. Where there is no database
 * yet the background makes it, and tells.
 */
export async function allCases(): Promise<Result<CaseSummary[]>> {
  reader ??= new EvidenceReader();
  const read = await reader.cases();
  return read.ok ? read : call('cases.list', {});
}

/**
 * An item's bytes, for full tabs of the extension (the workspace), straight from the database and read only. Frames in
 * consoles may be denied every database: there this fails with `storage-failed`.
 */
export function blobOf(itemId: string): Promise<Result<Blob>> {
  reader ??= new EvidenceReader();
  return reader.blobOf(itemId);
}
