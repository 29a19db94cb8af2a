import type { Result } from '../messaging/result';
import type { LetterOf, Parcel, ParcelKind } from '../team/back/types';
import type { Database, TransferRow } from './database';
import { Refused } from './failure';
import { Feed } from './feed';
import type { Store } from './store';

const BOTH = ['transfers', 'transferBytes'] as const;
/** What `dropOfCase` writes. */
export const TABLES_OF_CASE = [...BOTH, 'outLetters'] as const;
/** Of the number in a piece's id, so that ids stand in the order of their pieces. */
const DIGITS = 6;

/** Files on their way into a team's space or out of it, with their bytes: what is kept here goes on after a restart. */
export class TransferRepository {
  readonly changes = new Feed<null>();

  constructor(private readonly store: Store) {}

  /** Oldest first. */
  list(): Promise<Result<TransferRow[]>> {
    return this.store.read(['transfers'], async ({ transfers }) => {
      return (await transfers.toArray()).sort((a, b) => a.at - b.at);
    });
  }

  /** Null: it has been dropped. */
  find(id: string): Promise<Result<TransferRow | null>> {
    return this.store.read(['transfers'], async ({ transfers }) => (await transfers.get(id)) ?? null);
  }

  /** The parcel of a letter that has come, or of one that was sent from here. */
  parcelOf(letter: string): Promise<Result<{ kind: ParcelKind; caseId: string | null; parcel: Parcel }>> {
    return this.store.read(['inLetters', 'transfers'], async (database) => {
      const come = (await database.inLetters.get(letter))?.letter;
      if (come && 'parcel' in come.body) return ofLetter(come as LetterOf<ParcelKind>);
      const own = await database.transfers
        .filter((row) => row.way === 'up' && row.letter === letter && row.state === 'done')
        .first();
      if (!own) throw new Refused('not-found', { path: 'letter' });
      return { kind: own.kind, caseId: own.caseId, parcel: own.parcel };
    });
  }

  /** What whoever wrote a letter that has come is answered to; null: it is not here. */
  sealToOf(letter: string): Promise<Result<string | null>> {
    return this.store.read(['inLetters'], async ({ inLetters }) => {
      return (await inLetters.get(letter))?.sealTo ?? null;
    });
  }

  /** With its bytes where it goes up; nothing where it comes down. */
  begin(row: TransferRow, blob: Blob | null): Promise<Result<TransferRow>> {
    return this.write(async ({ transfers, transferBytes }) => {
      if (blob) await transferBytes.put({ id: row.id, blob });
      await transfers.put(row);
      return row;
    });
  }

  /** Null: it has been dropped meanwhile. */
  change(
    id: string,
    change: (row: TransferRow) => Partial<TransferRow>,
  ): Promise<Result<TransferRow | null>> {
    return this.write(async ({ transfers }) => changed(transfers, id, change));
  }

  /** All has gone up, and its letter with it: only what it was is kept. */
  sent(id: string): Promise<Result<TransferRow | null>> {
    return this.write(async ({ transfers, transferBytes }) => {
      await transferBytes.delete(id);
      return changed(transfers, id, () => ({ state: 'done', fault: null, says: null }));
    });
  }

  /** Of a file that goes up; null: it is not here any more. */
  bytes(id: string): Promise<Result<Blob | null>> {
    return this.store.read(['transferBytes'], async (database) => {
      return (await database.transferBytes.get(id))?.blob ?? null;
    });
  }

  /** One more piece of a file that comes, and how much of it there is then, in one step. */
  addPiece(id: string, n: number, blob: Blob): Promise<Result<TransferRow | null>> {
    return this.write(async ({ transfers, transferBytes }) => {
      const row = await changed(transfers, id, ({ done }) => ({ done: done + blob.size, fault: null }));
      if (row) await transferBytes.put({ id: pieceId(id, n), blob });
      return row;
    });
  }

  pieceCount(id: string): Promise<Result<number>> {
    return this.store.read(['transferBytes'], ({ transferBytes }) => piecesIn(transferBytes, id).count());
  }

  /** In their order. */
  pieces(id: string): Promise<Result<Blob[]>> {
    return this.store.read(['transferBytes'], ({ transferBytes }) => blobsIn(transferBytes, id));
  }

  /** Its bytes go; a file that comes begins anew. */
  emptied(id: string, fault: string): Promise<Result<TransferRow | null>> {
    return this.write(async ({ transfers, transferBytes }) => {
      await piecesIn(transferBytes, id).delete();
      return changed(transfers, id, () => ({ done: 0, state: 'failed', fault }));
    });
  }

  /** Nothing of it goes up any more; the row stays, since it says what there is in the space. */
  dropped(id: string): Promise<Result<TransferRow | null>> {
    return this.write(async ({ transfers, transferBytes }) => {
      await transferBytes.delete(id);
      return changed(transfers, id, () => DROPPED);
    });
  }

  drop(id: string): Promise<Result<null>> {
    return this.write(async ({ transfers, transferBytes }) => {
      await transferBytes.delete(id);
      await piecesIn(transferBytes, id).delete();
      await transfers.delete(id);
      return null;
    });
  }

  private async write<T>(step: (database: Database) => Promise<T>): Promise<Result<T>> {
    const done = await this.store.write(BOTH, step);
    if (done.ok) this.changes.tell(null);
    return done;
  }
}

/** No more of it goes up, and what is in the space is taken out. */
export const DROPPED = { state: 'dropped', says: null } as const;

/**
 * What is on its way of a case that is erased goes no further, within the transaction that erases it; the tables are
 * `TABLES_OF_CASE`. What was handed over, and an archive that was stored, stay where they are.
 */
export async function dropOfCase(
  { transfers, transferBytes, outLetters }: Database,
  caseId: string,
): Promise<void> {
  const rows = await transfers.filter((row) => row.caseId === caseId).toArray();
  const waiting = new Set(await outLetters.filter(({ state }) => state !== 'sent').primaryKeys());
  for (const { id, way, state, letter } of rows) {
    if (way === 'up' && state === 'done' && !waiting.has(letter)) continue;
    await outLetters.bulkDelete(waiting.has(letter) ? [letter] : []);
    await transferBytes.delete(id);
    await piecesIn(transferBytes, id).delete();
    if (way === 'down') await transfers.delete(id);
    else await transfers.update(id, DROPPED);
  }
}

/** The pieces of a file that has come, in their order. */
export async function blobsIn(table: Database['transferBytes'], id: string): Promise<Blob[]> {
  return (await piecesIn(table, id).sortBy('id')).map(({ blob }) => blob);
}

function piecesIn(table: Database['transferBytes'], id: string) {
  return table.where('id').startsWith(`${id}/`);
}

function pieceId(id: string, n: number): string {
  return `${id}/${String(n).padStart(DIGITS, '0')}`;
}

async function changed(
  transfers: Database['transfers'],
  id: string,
  change: (row: TransferRow) => Partial<TransferRow>,
): Promise<TransferRow | null> {
  const row = await transfers.get(id);
  if (!row) return null;
  // Whatever was under way when it was dropped does not bring it back.
  const state = row.state === 'dropped' ? DROPPED : null;
  const next = { ...row, ...change(row), ...state };
  await transfers.put(next);
  return next;
}

function ofLetter({ kind, body }: LetterOf<ParcelKind>) {
  return { kind, caseId: 'caseId' in body ? body.caseId : null, parcel: body.parcel };
}
