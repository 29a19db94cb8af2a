import { useMemo } from 'preact/hooks';
import { countPlaces, placesOf, type Shelved, validity } from '../../../lib/replies/tree';
import type { Reply } from '../../../lib/replies/types';
import { ranksOf } from '../../../lib/search/rank';
import type { Shelf } from '../shelf';
import type { Address, Column } from './address';

/** Found ones beyond this are found by another word. */
const FOUND = 5_000;
const STAGE_PLACES = { pre: 0, in: 1, after: 2 } as const;
const VALID_PLACES = { past: 0, coming: 1, now: 2 } as const;
const collator = new Intl.Collator('zh-CN', { numeric: true });

interface Options {
  shelf: Shelf;
  stamp: number;
  address: Address;
  now: number;
  today: string;
}

/** The replies that the address asks for, in its order, and how many are in each place of the tree. */
export function useListing({ shelf, stamp, address, now, today }: Options) {
  const shelved: Shelved = { categories: shelf.categories, usage: shelf.usage, now, today };
  const { place, query, sort, isDown } = address;
  const counts = useMemo(() => countPlaces(shelf.replies.values(), shelved), [stamp, today]);
  const ordered = useMemo(() => inLibraryOrder(shelf), [stamp]);
  const rows = useMemo(() => {
    const found = query.trim() === '' ? ordered : search(shelf, query, now);
    const here = place === 'all' ? found : found.filter((reply) => placesOf(reply, shelved).includes(place));
    return sort ? sorted(here, sort, isDown, shelved) : here;
  }, [stamp, today, place, query, sort, isDown]);
  return { rows, counts };
}

function search(shelf: Shelf, query: string, now: number): Reply[] {
  return shelf
    .search(query, { limit: FOUND, now, scope: { withHidden: true } })
    .flatMap(({ id }) => shelf.replies.get(id) ?? []);
}

function inLibraryOrder({ replies, categories, sets }: Shelf): Reply[] {
  const all = [...replies.values()];
  const ranks = ranksOf(
    all.map((reply) => {
      const category = categories.get(reply.categoryId);
      const parent = category && categories.get(category.parentId ?? '');
      return { reply, category, parent, set: sets.get(reply.setId) };
    }),
  );
  const places = new Map(all.map((reply, slot) => [reply, ranks[slot] as number]));
  return all.sort((a, b) => (places.get(a) as number) - (places.get(b) as number));
}

/** The sort keeps the library's order among equals. */
function sorted(rows: readonly Reply[], column: Column, isDown: boolean, shelved: Shelved): Reply[] {
  const by = BY[column];
  return [...rows].sort((a, b) => (isDown ? by(b, a, shelved) : by(a, b, shelved)));
}

type Compare = (a: Reply, b: Reply, shelved: Shelved) => number;

const BY: Record<Column, Compare> = {
  title: (a, b) => collator.compare(a.title, b.title),
  body: (a, b) => collator.compare(a.body, b.body),
  shortcut: (a, b) => emptyLast(a.shortcut, b.shortcut),
  stage: (a, b) => stagePlace(a) - stagePlace(b),
  tags: (a, b) => emptyLast(a.tags.join(' '), b.tags.join(' ')),
  used: (a, b, { usage }) => (usage.get(a.id)?.count ?? 0) - (usage.get(b.id)?.count ?? 0),
  valid: (a, b, { today }) =>
    VALID_PLACES[validity(a, today)] - VALID_PLACES[validity(b, today)] ||
    emptyLast(a.validUntil ?? '', b.validUntil ?? ''),
};

const stagePlace = ({ stage }: Reply) => (stage ? STAGE_PLACES[stage] : 3);
const emptyLast = (a: string, b: string) => Number(a === '') - Number(b === '') || collator.compare(a, b);
