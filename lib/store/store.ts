import { ok, type Result } from '../messaging/result';
import { type Database, openDatabase, type TableName } from './database';
import { failureOf } from './failure';

/**
 * The connection, opened on first use and again after a failure. Every step is one transaction: it has been
 * completed when the promise resolves, or nothing of it has happened.
 */
export class Store {
  private opening: Promise<Database> | null = null;

  constructor(private readonly open: () => Promise<Database> = openDatabase) {}

  read<T>(tables: readonly TableName[], step: (database: Database) => Promise<T>): Promise<Result<T>> {
    return this.run('r', tables, step);
  }

  write<T>(tables: readonly TableName[], step: (database: Database) => Promise<T>): Promise<Result<T>> {
    return this.run('rw', tables, step);
  }

  private async run<T>(
    mode: 'r' | 'rw',
    tables: readonly TableName[],
    step: (database: Database) => Promise<T>,
  ): Promise<Result<T>> {
    try {
      const database = await this.connection();
      // `async` matters: Dexie follows native awaits only of a function that is tagged so, and loses its
      // transaction in the third nested await of any other (measured with 4.4.7).
      return ok(await database.transaction(mode, tables, async () => step(database)));
    } catch (error) {
      return { ok: false, error: failureOf(error) };
    }
  }

  private connection(): Promise<Database> {
    this.opening ??= this.open().catch((error: unknown) => {
      this.opening = null;
      throw error;
    });
    return this.opening;
  }
}
