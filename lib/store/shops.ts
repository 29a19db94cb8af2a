import type { Result } from '../messaging/result';
import { NO_SHOPS, type ShopTable } from '../shops/types';
import { Refused } from './failure';
import { Feed } from './feed';
import { readSingle, writeSingle } from './singles';
import type { Store } from './store';

const KEY = 'shops';

/** The table of the shops' own values, saved whole. */
export class ShopRepository {
  readonly changes = new Feed<null>();

  constructor(private readonly store: Store) {}

  read(): Promise<Result<ShopTable>> {
    return this.store.read(['singles'], async (database) => {
      return (await readSingle<ShopTable>(database, KEY)) ?? NO_SHOPS;
    });
  }

  /** Refused with `conflict` when somebody has saved another one since it was read. */
  async save(table: ShopTable): Promise<Result<ShopTable>> {
    const saved = await this.store.write(['singles'], async (database) => {
      const { revision } = (await readSingle<ShopTable>(database, KEY)) ?? NO_SHOPS;
      if (revision !== table.revision) throw new Refused('conflict', { detail: { revision } });
      const next = { ...table, revision: revision + 1 };
      await writeSingle(database, KEY, next);
      return next;
    });
    if (saved.ok) this.changes.tell(null);
    return saved;
  }
}
