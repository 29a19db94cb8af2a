import { NO_NOTES } from '../buyer/card';
import type { MineFile } from '../team/mine/file';
import type { MineItem } from '../team/mine/types';
import type { Database, MineRow } from './database';
import type { MineHere } from './mine-read';
import { cardId, type MineCard, mineKey, textOf } from './mine-values';

const DAY = 24 * 3600_000;

/** As what is known of a card that had its time here: nobody erased it, and it is not to come back by itself. */
const SWEPT = '';
export const isTold = (row: MineRow | undefined): boolean => row !== undefined && !!row.hash;

/**
 * Cards and requests whose time is over are not taken from a file that still has them: not here, where they were forgotten, and not in
 * a browser that never had them. One of a buyer who is seen here again is.
 * @param talkDays for how many days a browser keeps the card of a buyer who is not seen again
 */
export async function forgottenStay(
  database: Database,
  {
    here,
    others,
    now,
    talkDays,
  }: { here: MineHere; others: readonly MineFile[]; now: number; talkDays: number },
): Promise<MineFile[]> {
  const cards = new Set((await database.buyers.toCollection().primaryKeys()).map(cardId));
  const isOver = (item: MineItem) => {
    if (item.value === null) return false;
    const isOld = item.at < now - talkDays * DAY;
    if (item.kind === 'follow-up') return isOld;
    if (item.kind !== 'card' || cards.has(item.id)) return false;
    const known = here.known.get(mineKey(item));
    return isOld || (known !== undefined && known.hash !== null && item.at <= known.at);
  };
  return others.map((file) => ({ ...file, items: file.items.filter((item) => !isOver(item)) }));
}

/** What is to be remembered of cards that had their time here, while a file of another browser may still have them. */
export function sweptCards({ items, known }: MineHere, now: number): MineRow[] {
  return [...known.values()].flatMap((row): MineRow[] => {
    const isCard = row.key.startsWith(mineKey({ kind: 'card', id: '' }));
    if (!isCard || row.hash === null || items.has(row.key) || now - row.at > LONGEST) return [];
    return [{ ...row, hash: SWEPT }];
  });
}
/** From then on a card is too old for every browser. */
const LONGEST = 180 * DAY;

/**
 * Two people wrote on one card, or one in two browsers, neither knowing of the other's words: nobody's are dropped. What
 * one of them left empty is the other's; of two texts that say different things both stay, the older above.
 * @returns the value, canonical JSON
 */
export function bothNotes(older: string, newer: string): string {
  const [before, after] = [JSON.parse(older) as MineCard, JSON.parse(newer) as MineCard];
  const [a, b] = [before.notes, after.notes];
  const notes = Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => {
      const key = name as keyof typeof NO_NOTES;
      return [name, name === 'notes' ? bothTexts(a.notes, b.notes) : both(a[key], b[key], NO_NOTES[key])];
    }),
  );
  return textOf({ ...after, notes });
}

function bothTexts(older: string, newer: string): string {
  if (newer.includes(older)) return newer;
  return older.includes(newer) ? older : `${older}\n${newer}`;
}

function both(older: unknown, newer: unknown, empty: unknown): unknown {
  if (Array.isArray(older) && Array.isArray(newer)) return [...new Set([...older, ...newer])];
  if (isLists(older) && isLists(newer)) {
    const names = [...new Set([...Object.keys(older), ...Object.keys(newer)])];
    return Object.fromEntries(names.map((name) => [name, both(older[name] ?? [], newer[name] ?? [], [])]));
  }
  return newer === empty || newer === undefined ? older : newer;
}

const isLists = (value: unknown): value is Record<string, unknown[]> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
