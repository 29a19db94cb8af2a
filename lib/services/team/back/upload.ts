import { fromBase64, toBase64 } from '../../../bytes/base64';
import type { Result } from '../../../messaging/result';
import { digest } from '../../../platform/digest';
import type { TransferRow } from '../../../store/database';
import { PIECE_BYTES, pieceSizes, sealPiece } from '../../../team/back/parcel';
import type { Parcel, ParcelOf } from '../../../team/back/types';
import type { Bytes } from '../../../team/bytes';
import { hashesOf } from '../../evidence/hashes';
import { DONE, type Moving, ON, ofStorage, parcelPath, readPiece, type Stepped, stopped } from './step';

export interface Uploading extends Moving {
  /** `bad-request` where the team wants no such letters. One of an id that is there already is passed over. */
  post: (id: string, of: ParcelOf, parcel: Parcel) => Promise<Result<unknown>>;
  /** By another start of the worker: what that put last may be there, and not be written down. */
  isResumed: boolean;
}

/**
 * One step of a file that goes up: its hash, one piece more, or its letter. A piece is sealed the same way each time
 * (its nonce is its number), so what was put before a stop is known again by its name.
 */
export async function uploadStep(uploading: Uploading, row: TransferRow): Promise<Stepped> {
  const { repository } = uploading;
  const { id, parcel, bytes } = row;
  const total = pieceSizes(bytes).length;
  if (parcel.pieces.length === total && parcel.sha256) return send(uploading, row);
  const kept = await repository.bytes(id);
  if (!kept.ok) return ofStorage(kept.error);
  if (kept.value?.size !== bytes) return stopped('gone');
  const blob = kept.value;
  try {
    return parcel.sha256 ? await putPiece(uploading, row, blob, total) : await putHash(uploading, row, blob);
  } catch (error) {
    // The file behind a blob may have gone, and says so only when it is read.
    if (error instanceof DOMException) return stopped('gone');
    throw error;
  }
}

async function putHash({ repository }: Uploading, { id }: TransferRow, blob: Blob): Promise<Stepped> {
  const { sha256 } = await hashesOf(blob);
  const noted = await repository.change(id, ({ parcel }) => ({ parcel: { ...parcel, sha256 } }));
  return noted.ok ? ON : ofStorage(noted.error);
}

async function putPiece(uploading: Uploading, row: TransferRow, blob: Blob, total: number): Promise<Stepped> {
  const { repository } = uploading;
  const n = row.parcel.pieces.length;
  const plain = new Uint8Array(await blob.slice(n * PIECE_BYTES, (n + 1) * PIECE_BYTES).arrayBuffer());
  const sealed = await sealPiece(crypto.subtle, fromBase64(row.parcel.key), n, total, plain);
  const piece = { sha256: await digest(sealed.buffer), bytes: sealed.length };
  const put = await putSealed(uploading, piece, sealed);
  if (!put.ok) return put;
  const noted = await repository.change(row.id, ({ parcel, done }) => ({
    parcel: { ...parcel, pieces: [...parcel.pieces, piece] },
    done: done + plain.length,
    fault: null,
  }));
  return noted.ok ? ON : ofStorage(noted.error);
}

/** It counts as there when it has been read back, and holds. */
async function putSealed(
  uploading: Uploading,
  piece: { sha256: string; bytes: number },
  sealed: Bytes,
): Promise<Stepped> {
  if (uploading.isResumed && (await readPiece(uploading, piece)).ok) return ON;
  const written = await uploading.space.write(parcelPath(piece.sha256), sealed);
  if (!written.ok) return written;
  const back = await readPiece(uploading, piece);
  if (back.ok) return ON;
  // Put a moment ago, and not there: as good as another one.
  return stopped(back.fault === 'missing' ? 'changed' : back.fault);
}

async function send(
  { repository, post }: Uploading,
  { id, letter, says, parcel }: TransferRow,
): Promise<Stepped> {
  const posted = says && (await post(letter, says, parcel));
  if (posted && !posted.ok)
    return posted.error.code === 'bad-request' ? stopped('unwanted') : ofStorage(posted.error);
  const done = await repository.sent(id);
  return done.ok ? DONE : ofStorage(done.error);
}

/** @param key 32 random bytes */
export function newParcel(name: string, mime: string, bytes: number, key: Bytes): Parcel {
  return { name, mime, bytes, sha256: '', key: toBase64(key), pieces: [] };
}
