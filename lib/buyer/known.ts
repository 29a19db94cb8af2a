import type { Order, OrderStatus } from '../orders/types';
import { type BuyerCard, type SeenOrder, seenOrder } from './card';
import { type BuyerFacts, NOTHING_KNOWN } from './types';

type Kept = Pick<SeenOrder, 'id' | 'paid' | 'status'>;

/** No money has come for these, or nobody can tell whether it had before they were closed. */
const UNPAID: ReadonlySet<OrderStatus> = new Set(['unpaid', 'closed']);
const BACK: ReadonlySet<OrderStatus> = new Set(['refunding', 'refunded']);

/**
 * What is known of a buyer beside what they say.
 * @param shown orders that the console shows beside their conversation; null: it does not tell
 * @param card what was kept of them; null: nothing
 */
export function factsOf(
  shown: readonly Order[] | null,
  card: Pick<BuyerCard, 'orders' | 'firstSeen'> | null,
): BuyerFacts {
  if (shown === null && card === null) return NOTHING_KNOWN;
  const orders = new Map<string, Kept>((card?.orders ?? []).map((order) => [order.id, order]));
  for (const order of shown ?? []) orders.set(order.id, merged(orders.get(order.id), seenOrder(order)));
  const all = [...orders.values()];
  const isTold = all.every(({ status }) => status !== null);
  const paid = all.filter(({ status }) => status !== null && !UNPAID.has(status));
  // A card without orders says only that none were seen, and one order of unknown status makes every count a guess.
  const isCounted = isTold && (shown !== null || all.length > 0);
  const isSummed = isCounted && paid.every((order) => order.paid !== null);
  return {
    orders: isCounted ? paid.length : null,
    // In hundredths: amounts are decimal.
    paid: isSummed ? paid.reduce((sum, order) => sum + Math.round((order.paid ?? 0) * 100), 0) / 100 : null,
    refunds: isCounted ? paid.filter(({ status }) => status !== null && BACK.has(status)).length : null,
    statuses: (shown ?? []).flatMap(({ status }) => status ?? []),
    knownSince: card?.firstSeen ?? null,
  };
}

const merged = (before: Kept | undefined, now: Kept): Kept => ({
  id: now.id,
  paid: now.paid ?? before?.paid ?? null,
  status: now.status ?? before?.status ?? null,
});
