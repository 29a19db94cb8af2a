import type { PageEvent } from '../../../messaging/ports';
import type { PagePort } from '../../relay/page-ports';

type Told<T extends PageEvent['type']> = Extract<PageEvent, { type: T }>;

/** What a page told last; null where it has told none. */
export interface KnownPage {
  facts: Told<'facts'>['facts'] | null;
  orders: Pick<Told<'orders'>, 'key' | 'facts'> | null;
}

/** What open pages say of themselves, for a capture that begins without a panel having asked. */
export class KnownPages {
  private readonly pages = new WeakMap<PagePort, KnownPage>();

  told(page: PagePort, event: PageEvent): void {
    if (event.type === 'facts') this.pages.set(page, { ...this.of(page), facts: event.facts });
    if (event.type === 'orders') {
      this.pages.set(page, { ...this.of(page), orders: { key: event.key, facts: event.facts } });
    }
  }

  of(page: PagePort): KnownPage {
    return this.pages.get(page) ?? { facts: null, orders: null };
  }
}
