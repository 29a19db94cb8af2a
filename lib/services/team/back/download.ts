import { fromBase64 } from '../../../bytes/base64';
import { newHash } from '../../../evidence/sha256';
import type { TransferRow } from '../../../store/database';
import { openPiece } from '../../../team/back/parcel';
import { DONE, type Moving, ON, ofStorage, readPiece, type Stepped, stopped } from './step';

const { subtle } = crypto;

/** One step of a file that comes: one piece more, or, when all are here, whether they are the file that was sent. */
export async function downloadStep(moving: Moving, { id, parcel }: TransferRow): Promise<Stepped> {
  const { repository } = moving;
  const here = await repository.pieceCount(id);
  if (!here.ok) return ofStorage(here.error);
  const n = here.value;
  const piece = parcel.pieces[n];
  if (!piece) return finish(moving, { id, parcel });
  const read = await readPiece(moving, piece);
  if (!read.ok) return read;
  const plain = await openPiece(subtle, fromBase64(parcel.key), n, parcel.pieces.length, read.bytes);
  // Its hash is the one in the letter: whoever sent it has sealed it wrongly.
  if (!plain) return stopped('changed');
  const added = await repository.addPiece(id, n, new Blob([plain]));
  return added.ok ? ON : ofStorage(added.error);
}

async function finish(
  { repository }: Moving,
  { id, parcel }: Pick<TransferRow, 'id' | 'parcel'>,
): Promise<Stepped> {
  const pieces = await repository.pieces(id);
  if (!pieces.ok) return ofStorage(pieces.error);
  const hash = newHash();
  let bytes = 0;
  for (const blob of pieces.value) {
    hash.update(new Uint8Array(await blob.arrayBuffer()));
    bytes += blob.size;
  }
  if (bytes !== parcel.bytes || hash.hex() !== parcel.sha256) {
    const emptied = await repository.emptied(id, 'changed');
    return emptied.ok ? stopped('changed') : ofStorage(emptied.error);
  }
  const done = await repository.change(id, () => ({ state: 'done', fault: null }));
  return done.ok ? DONE : ofStorage(done.error);
}
