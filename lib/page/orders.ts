import { mergeOrders } from '../orders/merge';
import type { Order, OrderFacts } from '../orders/types';
import type { OrdersProfile, Profile } from '../profile/types';
import { findAll } from './find';
import { readNote } from './note';
import { readOrder } from './order-row';

/** All that a page tells of its orders now, at once. `now`: epoch milliseconds. */
export function readOrders(root: Document, profile: Profile, now: number): OrderFacts {
  const { orders, note, utcOffset } = profile;
  const rows = orders ? orderRows(root, orders) : [];
  const readings = orders ? rows.map((row) => readOrder(row, orders, { utcOffset, now })) : [];
  return { ...orderFacts(readings), note: note ? readNote(root, note) : null };
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
