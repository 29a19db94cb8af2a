import type { Transaction } from 'dexie';

/**
 * One step of the schema, one file each, never edited after a release: a browser that skipped versions runs
 * them all. Beside it lies `NNN-name.sample.json`, a database as that version left it.
 */
export interface Migration {
  /** 1, 2, 3 …; IndexedDB sees it times ten, which is Dexie's doing. */
  version: number;
  /** Dexie's index lists of the tables that this step adds or changes; null drops a table. */
  stores: Record<string, string | null>;
  /** Rewrites rows; an async function, not one that merely returns a promise (see `Store.run`). Whatever it throws
   * undoes the whole step, and the old data stays. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}
