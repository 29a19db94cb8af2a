import type { Result } from '../messaging/result';
import type { TeamFileRow } from './database';
import type { Store } from './store';

/** The files of a space that has no storage: they lie in this browser, by their paths, until they are handed over. */
export class ShelfRepository {
  constructor(private readonly store: Store) {}

  all(): Promise<Result<TeamFileRow[]>> {
    return this.store.read(['teamFiles'], ({ teamFiles }) => teamFiles.toArray());
  }

  async get(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const row = await this.store.read(['teamFiles'], ({ teamFiles }) => teamFiles.get(path));
    return row.ok ? (row.value?.bytes ?? null) : null;
  }

  /** False: there is no room. */
  async put(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
    const put = await this.store.write(['teamFiles'], ({ teamFiles }) => teamFiles.put({ path, bytes }));
    return put.ok;
  }

  /** All whose paths begin like this. */
  async list(folder: string): Promise<TeamFileRow[]> {
    const rows = await this.store.read(['teamFiles'], ({ teamFiles }) =>
      teamFiles.where('path').startsWith(folder).toArray(),
    );
    return rows.ok ? rows.value : [];
  }

  /** False: it could not be taken away. */
  async remove(path: string): Promise<boolean> {
    const done = await this.store.write(['teamFiles'], ({ teamFiles }) => teamFiles.delete(path));
    return done.ok;
  }
}
