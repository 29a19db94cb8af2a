import type { Result } from '../messaging/result';
import { DEFAULT_PLACE, type PanelPlace } from '../messaging/settings';
import type { Database } from './database';
import type { Store } from './store';

/** How the panel sits, by console id; what nobody moved is where `DEFAULT_PLACE` of this version has it. */
export class PlaceRepository {
  constructor(private readonly store: Store) {}

  read(console: string): Promise<Result<PanelPlace>> {
    return this.store.read(['places'], (database) => readPlace(database, console));
  }

  change(console: string, change: Partial<PanelPlace>): Promise<Result<PanelPlace>> {
    return this.store.write(['places'], async (database) => {
      const place = { ...(await readPlace(database, console)), ...change };
      await database.places.put({ ...place, console });
      return place;
    });
  }
}

async function readPlace(database: Database, console: string): Promise<PanelPlace> {
  const { console: _, ...place } = { ...DEFAULT_PLACE, ...(await database.places.get(console)), console };
  return place;
}
