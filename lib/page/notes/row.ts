import type { NoteMark, NoteRefusal } from '../../notes/write';
import type { Profile } from '../../profile/types';
import { findAll, isVisible, within } from '../find';
import { oneOrderId, orderTextsOf, readOrder } from '../order-row';
import { orderRows } from '../orders';
import { isSaid } from './button';

/** Where an order stands in the page; `row` null: the page is a note's form and has no rows. */
export type RowFound =
  | { row: Element; mark: NoteMark }
  | { row: null; mark: null }
  | { reason: Extract<NoteRefusal, 'order-missing' | 'order-ambiguous'> };

/** Looked for anew each time: consoles draw their rows again after a save, and whenever they like. */
export function findRow(root: Document, { orders, utcOffset }: Profile, orderId: string): RowFound {
  if (!orders) return { row: null, mark: null };
  const rows = orderRows(root, orders).filter(
    (row) => oneOrderId(orderTextsOf(within(row), orders.id)) === orderId,
  );
  const [row, another] = rows;
  if (!row) return { reason: 'order-missing' };
  if (another) return { reason: 'order-ambiguous' };
  // Its times are not looked at.
  const order = readOrder(row, orders, { utcOffset, now: 0 });
  return { row, mark: { note: order?.note ?? null, flag: order?.flag ?? null } };
}

/** What opens the form, and whether it says that there is no note; null where it is not exactly one. */
export function findEntry(
  row: Element,
  { note }: Profile,
): { entry: Element; isBlank: boolean | null } | null {
  const { entry: profile } = note ?? {};
  if (!profile) return null;
  const [entry, another] = findAll(row, profile).filter(
    (each) => isVisible(each) && isSaid(each, profile.words),
  );
  if (!entry || another) return null;
  return { entry, isBlank: profile.blank ? isSaid(entry, profile.blank) : null };
}
