import type { Result } from '../messaging/result';
import type { Profile } from '../profile/types';
import { Feed } from './feed';
import type { Store } from './store';

/** The shop's own console profiles. They were decoded when they came in, by the version of that day. */
export class ProfileRepository {
  readonly changes = new Feed<null>();

  constructor(private readonly store: Store) {}

  list(): Promise<Result<Profile[]>> {
    return this.store.read(['profiles'], (database) => database.profiles.toArray());
  }

  async save(profile: Profile): Promise<Result<Profile>> {
    const saved = await this.store.write(['profiles'], async (database) => {
      await database.profiles.put(profile);
      return profile;
    });
    if (saved.ok) this.changes.tell(null);
    return saved;
  }

  async remove(id: string): Promise<Result<{ removed: boolean }>> {
    const removed = await this.store.write(['profiles'], async (database) => {
      const count = await database.profiles.where('id').equals(id).delete();
      return { removed: count > 0 };
    });
    if (removed.ok) this.changes.tell(null);
    return removed;
  }
}
