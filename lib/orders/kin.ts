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

/** Many people at once. */
const NOBODY = /^(?:匿名|微信用户|抖音用户|快手用户|淘宝用户|京东用户|游客)/;

/** What an order shares with others of its buyer, or of its door; orders without any have no kin. */
export function kinKeys({ buyer, recipient }: Pick<Order, 'buyer' | 'recipient'>): string[] {
  const nick = shown(buyer);
  const who = nick && !NOBODY.test(nick) ? nick : null;
  const [name, address] = [shown(recipient?.name), shown(recipient?.address)];
  return [...(who ? [`buyer ${who}`] : []), ...(name && address ? [`door ${name} ${address}`] : [])];
}

/**
 * Whether the same goods were ordered twice, and one of `order` can still be held back. For two orders of one buyer, or
 * to one door. `surely`: all of it is shown, and within a day; `maybe`: both wait, and where kind or time are not shown
 * nothing speaks against it, which is enough to ask the buyer and not enough to say so.
 */
export function orderedTwice(order: Order, other: Order): 'surely' | 'maybe' | null {
  if (!WAITING.has(order.status) || !ALIVE.has(other.status)) return null;
  const [a, b] = [order.times.placed, other.times.placed];
  // One for each of two friends is not one too many.
  if (isElsewhere(order.recipient?.address, other.recipient?.address)) return null;
  const isTimed = a !== undefined && b !== undefined;
  if (isTimed && Math.abs(a - b) > TWICE_WITHIN) return null;
  const goods = sameGoods(order, other);
  if (goods === 'surely' && isTimed) return 'surely';
  return goods && WAITING.has(other.status) ? 'maybe' : null;
}

const isElsewhere = (one: string | null | undefined, another: string | null | undefined): boolean => {
  const [a, b] = [shown(one), shown(another)];
  return a !== null && b !== null && a !== b;
};

/** How many of each is no matter: two of a kind may be meant as one. */
function sameGoods({ items }: Order, { items: others }: Order): 'surely' | 'maybe' | null {
  const rest = [...others];
  let isSure = true;
  for (const { title, sku } of items) {
    const at = rest.findIndex(
      (each) =>
        title &&
        each.title &&
        folded(title) === folded(each.title) &&
        (!sku || !each.sku || folded(sku) === folded(each.sku)),
    );
    if (at < 0) return null;
    const [same] = rest.splice(at, 1);
    isSure &&= Boolean(sku && same?.sku);
  }
  return items.length === 0 || rest.length > 0 ? null : isSure ? 'surely' : 'maybe';
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
