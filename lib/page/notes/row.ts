import type { NoteMark, NoteRefusal } from '../../notes/write';
import type { EntryProfile, Profile } from '../../profile/types';
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

/** What opens the form, and what it says of a note; null where it is not exactly one. */
export function findEntry(
  row: Element,
  { note }: Profile,
): { entry: Element; isBlank: boolean | null } | null {
  const { entry: profile } = note ?? {};
  if (!profile) return null;
  const [entry, another] = findAll(row, profile).filter(
    (each) => isVisible(each) && isSaid(each, profile.words),
  );
  return entry && !another ? { entry, isBlank: blankness(entry, profile) } : null;
}

/** Whether there is no note, by the words of the link. Where not all of its words are known, another tells nothing. */
function blankness(entry: Element, { words, blank }: EntryProfile): boolean | null {
  if (!blank) return null;
  return isSaid(entry, blank) || (words ? false : null);
}
