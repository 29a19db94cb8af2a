import { mergeOrders } from '../orders/merge';
import type { Order, OrderFacts } from '../orders/types';
import type { EntryProfile, OrdersProfile, Profile } from '../profile/types';
import { findAll, within } from './find';
import { readNote } from './note';
import { buttonsOf, isSaid } from './notes/button';
import { type Clock, readOrder } from './order-row';

/** All that a page tells of its orders now, at once. `now`: epoch milliseconds. */
export function readOrders(root: Document, profile: Profile, now: number): OrderFacts {
  const { orders, note, utcOffset } = profile;
  const rows = orders ? orderRows(root, orders) : [];
  const readings = rows.map((row) => readRow(row, profile, { utcOffset, now }));
  return { ...orderFacts(readings), note: note ? readNote(root, note) : null };
}

/**
 * One row of the page. Where it shows no note, the link to the note's form may say that there is none; one that says
 * that there is a note does not say which.
 */
export function readRow(row: Element, profile: Profile, clock: Clock): Order | null {
  const order = profile.orders ? readOrder(row, profile.orders, clock) : null;
  return order?.note === null && isBlank(row, profile.note?.entry) ? { ...order, note: '' } : order;
}

function isBlank(row: Element, entry: EntryProfile | undefined): boolean {
  if (!entry?.blank) return false;
  const [link, another] = buttonsOf(within(row), { from: entry, ...(entry.words && { words: entry.words }) });
  return link !== undefined && !another && isSaid(link, entry.blank);
}

/** One element an order, in the order of the page. */
export function orderRows(root: ParentNode, { list, row }: OrdersProfile): Element[] {
  const boxes = list ? findAll(root, list) : [root];
  return [...new Set(boxes.flatMap((box) => findAll(box, row)))];
}

/** Rows of which none can be read are something, but nobody's orders. */
export function orderFacts(readings: readonly (Order | null)[]): Omit<OrderFacts, 'note'> {
  const told = readings.filter((order) => order !== null);
  // A page on which no order is marked as expanded may mark them in a way that we don't know.
  const isMarked = told.some(({ open }) => open);
  const orders = mergeOrders(isMarked ? told : told.map((order) => ({ ...order, open: null })));
  return { orders, state: told.length > 0 ? 'found' : readings.length > 0 ? 'ambiguous' : 'missing' };
}
