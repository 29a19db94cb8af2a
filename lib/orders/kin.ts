import type { Order, OrderStatus } from './types';

/** Which orders of a page belong together: of one buyer, to one door, of the same goods. */

/** Signs that stand for what a console hides. */
const MASK = /[*＊∗✱•●…]/;
/** Who orders again on the next day may well want two. */
const TWICE_WITHIN = 24 * 3600_000;

/** Can still be asked about before anything is sent. */
const WAITING: ReadonlySet<OrderStatus | null> = new Set<OrderStatus>(['unpaid', 'paid', 'to-ship']);
/** Neither closed nor given back. */
const ALIVE: ReadonlySet<OrderStatus | null> = new Set<OrderStatus>([
  ...(['unpaid', 'paid', 'to-ship', 'part-shipped', 'shipped', 'received', 'done'] as const),
]);

const folded = (text: string) => text.replace(/\s+/g, '').toLowerCase();
/** Null for what is hidden, in part or whole: 林**儿 is many people. */
const shown = (text: string | null | undefined) => (text && !MASK.test(text) ? folded(text) : null);

/** What an order shares with others of its buyer, or of its door; orders without any have no kin. */
export function kinKeys({ buyer, recipient }: Pick<Order, 'buyer' | 'recipient'>): string[] {
  const who = shown(buyer);
  const [name, address] = [shown(recipient?.name), shown(recipient?.address)];
  return [...(who ? [`buyer ${who}`] : []), ...(name && address ? [`door ${name} ${address}`] : [])];
}

/**
 * The same goods, ordered within a day, of which `order` can still be held back. For two orders that share a key;
 * where goods, kind or time are not shown, nobody knows, and it is false.
 */
export function isOrderedTwice(order: Order, other: Order): boolean {
  if (!WAITING.has(order.status) || !ALIVE.has(other.status)) return false;
  const [a, b] = [order.times.placed, other.times.placed];
  if (a === undefined || b === undefined || Math.abs(a - b) > TWICE_WITHIN) return false;
  const goods = goodsOf(order);
  return goods !== null && goods === goodsOf(other);
}

/** Null where one of them cannot be told surely. How many of each is no matter: two of a kind may be meant as one. */
function goodsOf({ items }: Order): string | null {
  const goods = items.map(({ title, sku }) => (title && sku ? `${folded(title)}|${folded(sku)}` : null));
  return goods.length === 0 || goods.includes(null) ? null : goods.sort().join('\n');
}

/** Both wait to be sent, and nothing that is shown of their doors differs. For two orders that share a key. */
export function canMerge(order: Order, other: Order): boolean {
  if (order.status !== 'to-ship' || other.status !== 'to-ship') return false;
  // Numbers are virtual on some consoles, another one for each order. Stars differ only where what they stand for does.
  return (['name', 'address'] as const).every((part) => {
    const [a, b] = [order.recipient?.[part], other.recipient?.[part]];
    return !a || !b || folded(a) === folded(b);
  });
}
