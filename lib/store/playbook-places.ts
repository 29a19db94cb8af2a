import type { PlaybookPlace } from '../guides/types';
import type { Result } from '../messaging/result';
import type { Store } from './store';

/** Where conversations stand in their playbooks. A key names a conversation, which is a buyer's: see `sweep`. */
export class PlaybookPlaceRepository {
  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  read(key: string): Promise<Result<PlaybookPlace | null>> {
    return this.store.read(['playbookPlaces'], async ({ playbookPlaces }) => {
      return (await playbookPlaces.get(key)) ?? null;
    });
  }

  /** Null forgets. */
  save(key: string, place: PlaybookPlace | null): Promise<Result<PlaybookPlace | null>> {
    return this.store.write(['playbookPlaces'], async ({ playbookPlaces }) => {
      const kept = place && { ...place, key, at: this.now() };
      if (kept) await playbookPlaces.put(kept);
      else await playbookPlaces.delete(key);
      return kept;
    });
  }
}
