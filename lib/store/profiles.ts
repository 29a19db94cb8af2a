import type { Result } from '../messaging/result';
import type { Profile } from '../profile/types';
import { Feed } from './feed';
import type { Store } from './store';

/**
 * The shop's own console profiles. They were decoded when they came in, by the version of that day. What replaced
 * parts of a console goes when the whole is replaced or removed: it was made for what was there before.
 */
export class ProfileRepository {
  readonly changes = new Feed<null>();

  constructor(private readonly store: Store) {}

  list(): Promise<Result<Profile[]>> {
    return this.store.read(['profiles'], (database) => database.profiles.toArray());
  }

  async save(profile: Profile): Promise<Result<Profile>> {
    const saved = await this.store.write(['profiles', 'patches'], async ({ profiles, patches }) => {
      await profiles.put(profile);
      await patches.where('of').equals(profile.id).delete();
      return profile;
    });
    if (saved.ok) this.changes.tell(null);
    return saved;
  }

  async remove(id: string): Promise<Result<{ removed: boolean }>> {
    const removed = await this.store.write(['profiles', 'patches'], async ({ profiles, patches }) => {
      const count = await profiles.where('id').equals(id).delete();
      if (count > 0) await patches.where('of').equals(id).delete();
      return { removed: count > 0 };
    });
    if (removed.ok) this.changes.tell(null);
    return removed;
  }
}
