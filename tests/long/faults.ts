import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type Database, openDatabase } from '../../lib/store/database';
import { Store } from '../../lib/store/store';

/** What happens at a step of the database, in place of what was to be written. */
export type Trouble =
  /** The disk is full: that write fails, and its transaction with it. */
  | 'full'
  /** The worker is stopped: the transaction is undone, and nobody hears of it or of anything after. */
  | 'stopped';

/** A database that is on one machine, opened by one worker after the other. */
export class Machine {
  private readonly engine = { indexedDB: new IDBFactory(), IDBKeyRange };

  /**
   * A worker's store. @param at which write, from 1, has the trouble; 0: none
   */
  worker(trouble: Trouble = 'full', at = 0): Store {
    let writes = 0;
    return new Store(async () => {
      const database = await openDatabase(this.engine);
      // What lies in between is put there as it opens.
      database.close();
      this.watch(database, (transaction) => {
        writes++;
        if (writes < at || at === 0 || (trouble === 'full' && writes > at)) return;
        if (trouble === 'full') throw new DOMException('no room', 'QuotaExceededError');
        if (writes === at) (transaction as IDBTransaction).abort();
        throw new DOMException('stopped', 'AbortError');
      });
      await database.open();
      return database;
    });
  }

  private watch(database: Database, beforeWrite: (transaction: unknown) => void): void {
    database.use({
      stack: 'dbcore',
      name: 'faults',
      create: (core) => ({
        ...core,
        table: (name) => {
          const table = core.table(name);
          return {
            ...table,
            mutate: async (request) => {
              beforeWrite(request.trans);
              return table.mutate(request);
            },
          };
        },
      }),
    });
  }
}
