import { Dexie, type Table } from 'dexie';
import type { BackupFile, BackupHead } from '../exchange/backup-format';
import type { BackupCause } from '../messaging/calls';
import { ok, type Result } from '../messaging/result';
import type { Engine } from './database';
import { failureOf, Refused } from './failure';

const NAME = 'sellerside-backups';

/** One backup that is kept here; its text lies in parts, and the bytes of its files beside it. */
export interface ShelfRow extends BackupHead {
  id: string;
  cause: BackupCause;
  /** Epoch milliseconds. */
  at: number;
  parts: number;
  files: BackupFile[];
  /** Characters of its text and bytes of its files. */
  size: number;
}

interface PartRow {
  backup: string;
  part: number;
  text: string;
}

/** The same bytes in several backups lie here once. */
interface BytesRow {
  id: string;
  bytes: ArrayBuffer;
}

class Shelf extends Dexie {
  declare backups: Table<ShelfRow, string>;
  declare parts: Table<PartRow, [string, number]>;
  declare bytes: Table<BytesRow, string>;
}

/**
 * Backups that are kept in this browser. A database of its own: what goes wrong in the other one, such as a migration
 * or a mistaken import, leaves it alone.
 */
export class BackupShelf {
  private opening: Promise<Shelf> | null = null;

  constructor(private readonly engine: Engine = globalThis) {}

  /** Newest first. */
  list(): Promise<Result<ShelfRow[]>> {
    return this.run(async ({ backups }) => (await backups.orderBy('at').toArray()).reverse());
  }

  find(id: string): Promise<Result<ShelfRow>> {
    return this.run(async ({ backups }) => {
      const row = await backups.get(id);
      if (!row) throw new Refused('not-found', { path: 'id' });
      return row;
    });
  }

  /** In one step, after the bytes of its files: a backup is there whole, or not at all. */
  keep(row: ShelfRow, texts: readonly string[]): Promise<Result<null>> {
    return this.write(async ({ backups, parts }) => {
      // What came in as a file lay under the same id.
      await parts.where('[backup+part]').between([row.id, Dexie.minKey], [row.id, Dexie.maxKey]).delete();
      await backups.put(row);
      await parts.bulkPut(texts.map((text, part) => ({ backup: row.id, part, text })));
      return null;
    });
  }

  /** It is as good as one of that time (epoch milliseconds). */
  touch(id: string, at: number): Promise<Result<unknown>> {
    return this.write(({ backups }) => backups.update(id, { at }));
  }

  /** One part of a file that is coming in. */
  putPart(backup: string, part: number, text: string): Promise<Result<null>> {
    return this.write(async ({ parts }) => {
      await parts.put({ backup, part, text });
      return null;
    });
  }

  part(backup: string, part: number): Promise<Result<string>> {
    return this.run(async ({ parts }) => {
      const row = await parts.get([backup, part]);
      if (!row) throw new Refused('not-found', { path: 'part' });
      return row.text;
    });
  }

  /** All of its parts in a row. */
  text(backup: string): Promise<Result<string>> {
    return this.run(async ({ parts }) => {
      const range = parts.where('[backup+part]').between([backup, Dexie.minKey], [backup, Dexie.maxKey]);
      return (await range.toArray()).map(({ text }) => text).join('');
    });
  }

  async hasBytes(id: string): Promise<Result<boolean>> {
    return this.run(async ({ bytes }) => (await bytes.where('id').equals(id).count()) > 0);
  }

  putBytes(row: BytesRow): Promise<Result<string>> {
    return this.write(({ bytes }) => bytes.put(row));
  }

  bytes(id: string): Promise<Result<ArrayBuffer | null>> {
    return this.run(async ({ bytes }) => (await bytes.get(id))?.bytes ?? null);
  }

  /** Takes away all backups but these, with what came in and never became one, and with bytes that nobody has. */
  retain(ids: ReadonlySet<string>, coming: ReadonlySet<string>): Promise<Result<null>> {
    return this.write(async ({ backups, parts, bytes }) => {
      await backups.filter(({ id }) => !ids.has(id)).delete();
      const keys = await parts.toCollection().primaryKeys();
      await parts.bulkDelete(keys.filter(([id]) => !ids.has(id) && !coming.has(id)));
      const held = new Set((await backups.toArray()).flatMap(({ files }) => files.map(({ id }) => id)));
      const known = await bytes.toCollection().primaryKeys();
      await bytes.bulkDelete(known.filter((id) => !held.has(id)));
      return null;
    });
  }

  private write<T>(step: (shelf: Shelf) => PromiseLike<T>): Promise<Result<T>> {
    // `async` matters; see `Store.run`.
    return this.run((shelf) => shelf.transaction('rw', shelf.tables, async () => step(shelf)));
  }

  private async run<T>(step: (shelf: Shelf) => PromiseLike<T>): Promise<Result<T>> {
    try {
      return ok(await step(await this.open()));
    } catch (error) {
      return { ok: false, error: failureOf(error) };
    }
  }

  private open(): Promise<Shelf> {
    this.opening ??= this.start().catch((error: unknown) => {
      this.opening = null;
      throw error;
    });
    return this.opening;
  }

  private async start(): Promise<Shelf> {
    const { indexedDB, IDBKeyRange } = this.engine;
    const shelf = new Shelf(NAME, { indexedDB, IDBKeyRange, chromeTransactionDurability: 'strict' });
    shelf.version(1).stores({ backups: 'id, at', parts: '[backup+part]', bytes: 'id' });
    await shelf.open();
    return shelf;
  }
}
