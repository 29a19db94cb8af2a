import type { MineFile } from './file';
import type { MineItem, MineKind } from './types';

/**
 * That something was taken away is told for ever: the file of a browser that is in use no more would bring it back. Only
 * requests, of which there are many, have their time anyway, and are not taken once it is over.
 */
const REQUEST_GONE_MS = 180 * 24 * 60 * 60 * 1000;
/** The latest: whoever imports and throws away a library each day could not be followed any more. Of erased buyers, all. */
const MOST_GONE = 20_000;

/** What somebody wrote, and would miss. */
const WORDS: ReadonlySet<MineKind> = new Set(['reply', 'overlay']);

export interface Merged {
  /** What all browsers agree on once each has read the others; with what was taken away. */
  items: MineItem[];
  /** What is otherwise here. */
  take: MineItem[];
  /** Words that lost against others whose writer had not seen them. */
  lost: MineItem[];
}

export interface MergeOptions {
  /** Epoch milliseconds. */
  now: number;
  /** Keys of what was changed here since the last exchange. */
  changedHere: ReadonlySet<string>;
  /**
   * Of what others said: newer than what was known here after the last exchange, or another text of the same time.
   * Without it, only what was written here is kept.
   */
  isUnseen?: (item: MineItem) => boolean;
  /** What two texts of one thing come to where neither writer had seen the other's; null: the newer one wins. */
  both?: (item: MineItem) => ((older: string, newer: string) => string) | null;
}

/**
 * The newest wins, by the clocks as they are: an order that depended on the reader's clock would not be the same in
 * every browser. So a change must be newer than what it changes, whatever the clock says (`at` more than the known one).
 * @param here by `<kind> <id>`
 */
export function mergeMine(
  here: ReadonlyMap<string, MineItem>,
  others: readonly MineFile[],
  { now, changedHere, isUnseen = () => false, both = () => null }: MergeOptions,
): Merged {
  const winners = new Map(here);
  const said = others.flatMap(({ items }) => items);
  for (const item of said) {
    const key = keyOf(item);
    const best = winners.get(key);
    if (!best || isNewer(item, best)) winners.set(key, item);
  }
  const unseen = said.filter((item) => changedHere.has(keyOf(item)) && isUnseen(item));
  for (const item of unseen) {
    const [key, own, winner] = [keyOf(item), here.get(keyOf(item)), winners.get(keyOf(item))];
    const join = both(item);
    if (!join || !own?.value || !item.value || !winner?.value) continue;
    // In the one order of all browsers, so that each of them comes to the same.
    const [older, newer] = isNewer(item, own) ? [own, item] : [item, own];
    const value = join(older.value as string, newer.value as string);
    if (value !== winner.value) winners.set(key, { ...winner, value, at: winner.at + 1 });
  }
  const all = [...winners];
  const own = [...here].flatMap(([key, item]) => (changedHere.has(key) ? [item] : []));
  return {
    items: told([...winners.values()], now),
    take: all.flatMap(([key, item]) => ((here.get(key)?.value ?? null) === item.value ? [] : [item])),
    lost: once([...own, ...unseen].filter((item) => isLost(item, winners.get(keyOf(item))))),
  };
}

function told(items: MineItem[], now: number): MineItem[] {
  const isBounded = ({ kind, value }: MineItem) => value === null && kind !== 'card';
  const gone = items
    .filter((item) => isBounded(item) && (item.kind !== 'follow-up' || now - item.at <= REQUEST_GONE_MS))
    .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
  return [...items.filter((item) => !isBounded(item)), ...gone.slice(0, MOST_GONE)];
}

const isLost = ({ kind, value }: MineItem, winner: MineItem | undefined): boolean =>
  WORDS.has(kind) && value !== null && value !== winner?.value;

/** At the same time the greater text, so that all agree; to take away is the least. */
const isNewer = (a: MineItem, b: MineItem): boolean =>
  a.at === b.at ? (a.value ?? '') > (b.value ?? '') : a.at > b.at;

/** Several browsers may say the same words. */
const once = (items: MineItem[]): MineItem[] => [
  ...new Map(items.map((item) => [`${keyOf(item)} ${item.value}`, item])).values(),
];

const keyOf = ({ kind, id }: MineItem): string => `${kind} ${id}`;
