import type { Failure } from '../../../messaging/result';
import { digest } from '../../../platform/digest';
import type { TransferRepository } from '../../../store/transfers';
import type { TransferFault } from '../../../team/back/transfer-fault';
import type { Bytes } from '../../../team/bytes';
import type { Reading } from '../receive';

/** What a step of a transfer works with. */
export interface Moving extends Pick<Reading, 'space' | 'pause'> {
  repository: TransferRepository;
}

/** What came of one step. Each of them leaves the database so that the next one can be done by another start. */
export type Stepped = { ok: true; isDone: boolean } | { ok: false; fault: TransferFault };

export const ON: Stepped = { ok: true, isDone: false };
export const DONE: Stepped = { ok: true, isDone: true };
export const stopped = (fault: TransferFault): Stepped => ({ ok: false, fault });

/** This machine's own storage. */
export function ofStorage({ code }: Failure): Stepped {
  return stopped(code === 'storage-full' ? 'no-room' : 'no-storage');
}

/** Tries at what is there but is not what it should be: stores show half of what is being written. */
const TRIES = 3;

/** What lies in the space under that hash, and is what it says. */
export async function readPiece(
  { space, pause }: Moving,
  { sha256, bytes }: { sha256: string; bytes: number },
): Promise<{ ok: true; bytes: Bytes } | { ok: false; fault: TransferFault }> {
  for (let tries = 1; ; tries++) {
    const read = await space.read(parcelPath(sha256), bytes);
    if (!read.ok && read.fault !== 'too-large') return read;
    // Asked without a tag it cannot be "the same".
    if (read.ok && !read.same && (await digest(read.bytes.buffer)) === sha256)
      return { ok: true, bytes: read.bytes };
    if (tries === TRIES) return { ok: false, fault: 'changed' };
    await pause();
  }
}

export function parcelPath(sha256: string): string {
  return `parcels/${sha256}`;
}
