import type { Result } from '../messaging/result';
import { DEFAULT_SETTINGS, type Settings } from '../messaging/settings';
import type { Database } from './database';
import { Feed } from './feed';
import type { Store } from './store';

/** What a person chose, a row a setting; what nobody chose has its default. */
export class SettingsRepository {
  readonly changes = new Feed<Settings>();

  constructor(private readonly store: Store) {}

  read(): Promise<Result<Settings>> {
    return this.store.read(['settings'], readAll);
  }

  async change(change: Partial<Settings>): Promise<Result<Settings>> {
    const changed = await this.store.write(['settings'], async (database) => {
      await database.settings.bulkPut(Object.entries(change).map(([key, value]) => ({ key, value })));
      return readAll(database);
    });
    if (changed.ok) this.changes.tell(changed.value);
    return changed;
  }
}

async function readAll(database: Database): Promise<Settings> {
  const rows = await database.settings.toArray();
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(rows.map(({ key, value }) => [key, value])) };
}
