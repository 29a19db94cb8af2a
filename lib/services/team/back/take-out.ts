import type { TransferRow } from '../../../store/database';
import type { TransferRepository } from '../../../store/transfers';
import type { Space, WriteAnswer } from '../spaces/space';
import { DONE, ON, ofStorage, parcelPath, type Stepped } from './step';

export interface TakingOut {
  repository: TransferRepository;
  space: Space;
  /** Takes a letter back, and what was answered to it: one that waits does not go, one that has gone leaves the space. */
  withdraw: (row: Pick<TransferRow, 'letter' | 'kind'>, space: Space) => Promise<WriteAnswer>;
}

/**
 * One step of a file that was put into the space from here and is to leave it: its letter first, since one without its
 * pieces would only be asked about; then a piece; its row last. What is written down is what is still there.
 */
export async function takeOutStep(
  { repository, space, withdraw }: TakingOut,
  row: TransferRow,
): Promise<Stepped> {
  const { id, letter, parcel } = row;
  const last = parcel.pieces.at(-1);
  if (!letter && !last) {
    const gone = await repository.drop(id);
    return gone.ok ? DONE : ofStorage(gone.error);
  }
  const taken = letter ? await withdraw(row, space) : await space.remove(parcelPath(last?.sha256 ?? ''));
  if (!taken.ok) return taken;
  const noted = await repository.change(id, () =>
    letter ? { letter: '' } : { parcel: { ...parcel, pieces: parcel.pieces.slice(0, -1) } },
  );
  return noted.ok ? ON : ofStorage(noted.error);
}
