import type { Order, OrderTimes, Recipient } from './types';

/**
 * Orders as a page tells them, one for each number. A page may draw one order twice (pinned, or during a
 * transition): what not all of them tell is taken, what they tell differently is not known.
 */
export function mergeOrders(told: readonly Order[]): Order[] {
  const byId = new Map<string, Order[]>();
  for (const order of told) byId.set(order.id, [...(byId.get(order.id) ?? []), order]);
  return [...byId.values()].flatMap(([first, ...more]) =>
    first && more.length > 0 ? merge(first, more) : (first ?? []),
  );
}

function merge(first: Order, more: Order[]): Order {
  const same = [first, ...more];
  const agreed = <K extends keyof Order>(key: K) => agree(same.map((order) => order[key]));
  const statuses = new Set(same.flatMap(({ status }) => status ?? []));
  return {
    id: first.id,
    status: agreed('status'),
    // A word for a status that another denies is no better known than the status.
    statusText: statuses.size > 1 ? null : agreed('statusText'),
    items: agree(same.map(({ items }) => (items.length === 0 ? null : items))) ?? [],
    paid: agreed('paid'),
    times: mergeTimes(same),
    recipient: mergeRecipients(same),
    note: agreed('note'),
    flag: agreed('flag'),
    buyer: agreed('buyer'),
    open: agreed('open'),
  };
}

function mergeTimes(same: Order[]): OrderTimes {
  const times: OrderTimes = {};
  for (const key of ['placed', 'paid', 'shipped', 'shipBy'] as const) {
    const at = agree(same.map((order) => order.times[key] ?? null));
    if (at !== null) times[key] = at;
  }
  return times;
}

function mergeRecipients(same: Order[]): Recipient | null {
  const told = same.flatMap(({ recipient }) => recipient ?? []);
  const agreed = (key: keyof Recipient) => agree(told.map((recipient) => recipient[key]));
  return told.length === 0
    ? null
    : { name: agreed('name'), phone: agreed('phone'), address: agreed('address') };
}

/** The only value that any of them has; null where there are two, or none. */
function agree<T>(values: (T | null)[]): T | null {
  const told = values.filter((value) => value !== null);
  return new Set(told.map((value) => JSON.stringify(value))).size === 1 ? (told[0] ?? null) : null;
}
