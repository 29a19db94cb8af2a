import type { ListEntry } from '../conversation/types';
import type { ListProfile } from '../profile/types';
import { findAll, hasMark, type Locate, within } from './find';
import { firstOf } from './read';

/**
 * The console's conversation list, one entry a buyer: a console that groups its list shows one buyer in several
 * rows. Rows without an id are kept apart, since a masked name is shared by many.
 */
export function readList(locate: Locate, profile: ListProfile): ListEntry[] {
  const rows = profile.list
    ? locate(profile.list).flatMap((box) => findAll(box, profile.row))
    : locate(profile.row);
  const byBuyer = new Map<string, ListEntry>();
  rows.forEach((row, index) => {
    const entry = readEntry(row, profile);
    if (entry.name === null && entry.uid === null) return;
    const key = entry.uid === null ? `row:${index}` : `uid:${entry.uid}`;
    const known = byBuyer.get(key);
    byBuyer.set(key, known ? merge(known, entry) : entry);
  });
  const entries = [...byBuyer.values()];
  const isMarked = entries.some((entry) => entry.open);
  return isMarked ? entries : entries.map((entry) => ({ ...entry, open: null }));
}

function readEntry(row: Element, profile: ListProfile): ListEntry {
  const inRow = within(row);
  const value = (reads: ListProfile['last']) => firstOf(inRow, reads).value;
  const counted = value(profile.unread);
  const unread = counted === null || !/^\d+$/.test(counted) ? null : Number(counted);
  return {
    name: value(profile.name),
    uid: value(profile.uid),
    last: value(profile.last),
    time: value(profile.time),
    unread,
    isUnread: (unread ?? 0) > 0 || hasMark(row, profile.unreadMarks),
    waiting: value(profile.waiting),
    open: hasMark(row, profile.open),
  };
}

/** Rows of one buyer tell the same; a group that leaves a mark out does not take it back. */
function merge(a: ListEntry, b: ListEntry): ListEntry {
  return {
    name: a.name ?? b.name,
    uid: a.uid,
    last: a.last ?? b.last,
    time: a.time ?? b.time,
    unread: a.unread ?? b.unread,
    isUnread: a.isUnread || b.isUnread,
    waiting: a.waiting ?? b.waiting,
    open: a.open === true || b.open === true,
  };
}
