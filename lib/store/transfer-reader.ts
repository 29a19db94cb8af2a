import type { Result } from '../messaging/result';
import type { Database, Engine } from './database';
import { openAsIs } from './evidence-reader';
import { Refused } from './failure';
import { Store } from './store';
import { blobsIn } from './transfers';

/** Files that have come out of the space, for full tabs of the extension: read only, and never in a message. */
export class TransferReader {
  private readonly store: Store;

  constructor(engine: Engine = globalThis) {
    this.store = new Store(() => openAsIs(engine));
  }

  /** Whole: `not-found` where it is not all there, or was dropped. */
  fileOf(id: string): Promise<Result<File>> {
    return this.store.read(['transfers', 'transferBytes'], async (database) => {
      // Opened as it is, the database has no properties for its tables.
      const transfers = database.table('transfers') as Database['transfers'];
      const row = await transfers.get(id);
      if (row?.way !== 'down' || row.state !== 'done') throw new Refused('not-found', { path: 'id' });
      const pieces = await blobsIn(database.table('transferBytes') as Database['transferBytes'], id);
      return new File(pieces, row.name, { type: row.parcel.mime });
    });
  }
}
