import { Dexie } from 'dexie';
import type { CaseSummary } from '../evidence/types';
import type { Result } from '../messaging/result';
import { type CaseRow, DATABASE_NAME, type Database, type Engine } from './database';
import { summariesIn } from './evidence-cases';
import { Refused } from './failure';
import { Store } from './store';

/**
 * Evidence for full tabs of the extension, where it is too much for messages: bytes, and cases by the thousand; read
 * only. It takes the database as it is: only the background makes it or brings it up to date.
 */
export class EvidenceReader {
  private readonly store: Store;

  constructor(engine: Engine = globalThis) {
    this.store = new Store(() => openAsIs(engine));
  }

  /** All of them, those changed last first; fails where there is no database yet. */
  cases(): Promise<Result<CaseSummary[]>> {
    return this.store.read(['cases'], (database) => summariesIn(database.table<CaseRow, string>('cases')));
  }

  /** `not-found`: it was removed, or there is no database yet. */
  blobOf(itemId: string): Promise<Result<Blob>> {
    return this.store.read(['evidenceBytes'], async (database) => {
      const row = await database.table<{ blob: Blob }>('evidenceBytes').get(itemId);
      if (!row) throw new Refused('not-found', { path: 'id' });
      return row.blob;
    });
  }
}

/** Without versions Dexie takes what is there, and makes nothing where nothing is. */
export async function openAsIs({ indexedDB, IDBKeyRange }: Engine): Promise<Database> {
  const database = new Dexie(DATABASE_NAME, { indexedDB, IDBKeyRange });
  try {
    return (await database.open()) as Database;
  } catch (error) {
    if (error instanceof Dexie.NoSuchDatabaseError) throw new Refused('not-found', { path: 'id' });
    throw error;
  }
}
