import type { PageFacts } from '../../lib/conversation/types';
import type { ConsoleInfo } from '../../lib/messaging/ports';
import type { Settings } from '../../lib/messaging/settings';

type Told = Pick<Settings, 'shopName' | 'shopNames'>;

/** The shop of this tab: as the page names it, as the agent said of this console, as they said of all. Empty: unknown. */
export function shopOf(
  facts: Pick<PageFacts, 'shop'> | null,
  console: Pick<ConsoleInfo, 'id'> | null,
  { shopName, shopNames }: Told,
): string {
  return facts?.shop || (console && shopNames[console.id]) || shopName;
}

/** Whether to ask for it: once for each console that names none. An empty name there is the answer "not wanted". */
export function asksForShop(
  facts: Pick<PageFacts, 'shop' | 'page'> | null,
  console: Pick<ConsoleInfo, 'id'> | null,
  { shopName, shopNames }: Told,
): boolean {
  if (!facts || !console || facts.page !== 'chat') return false;
  return facts.shop === null && shopName === '' && !Object.hasOwn(shopNames, console.id);
}
