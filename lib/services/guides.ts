import { parseGuide } from '../guides/schema';
import type { LibraryMessage } from '../messaging/ports';
import { fail, ok, type Result } from '../messaging/result';
import type { Handlers } from '../messaging/serve';
import type { GuideRepository } from '../store/guides';
import type { PlaybookPlaceRepository } from '../store/playbook-places';
import type { ShopRepository } from '../store/shops';

type GuideCalls = Pick<
  Handlers,
  'guides.save' | 'guides.remove' | 'playbooks.place' | 'playbooks.setPlace' | 'shops.save'
>;

interface Repositories {
  guides: GuideRepository;
  places: PlaybookPlaceRepository;
  shops: ShopRepository;
}

export function guideCalls({ guides, places, shops }: Repositories): GuideCalls {
  return {
    'guides.save': async ({ kind, item }) => {
      const parsed = parseGuide(kind, item);
      return parsed.ok ? guides.save(kind, parsed.value) : fail('bad-request', { path: parsed.path || kind });
    },
    'guides.remove': (removal) => guides.remove(removal),
    'playbooks.place': ({ key }) => places.read(key),
    'playbooks.setPlace': ({ key, place }) => places.save(key, place),
    'shops.save': ({ table }) => shops.save(table),
  };
}

/** What stands beside the replies, for everybody who watches the library. */
export class Beside {
  constructor(
    private readonly guides: GuideRepository,
    private readonly shops: ShopRepository,
  ) {}

  async read(): Promise<Result<Extract<LibraryMessage, { type: 'guides' }>>> {
    const [guides, shops] = await Promise.all([this.guides.read(), this.shops.read()]);
    if (!guides.ok) return guides;
    return shops.ok ? ok({ type: 'guides', guides: guides.value, shops: shops.value }) : shops;
  }

  /** @returns a function that stops listening. */
  listen(listener: () => void): () => void {
    const stops = [this.guides.changes.listen(listener), this.shops.changes.listen(listener)];
    return () => {
      for (const stop of stops) stop();
    };
  }
}
