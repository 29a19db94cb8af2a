import type { Category, Library, Reply, ReplySet, Usage } from './types';

/** What a keeper looks at, and what is in it. */

/** Those after `all` are found by what has become of a reply, wherever it lives. */
export const VIEWS = ['all', 'unused', 'expired', 'duplicates', 'reworded', 'outdated', 'hidden'] as const;
export type View = (typeof VIEWS)[number];

/** `all`, `set:<id>` or `category:<id>`: one word, since it stands in an address. */
export type Place = View | `set:${string}` | `category:${string}`;

const UNUSED_AFTER_MS = 90 * 24 * 60 * 60 * 1000;

/** Anything else is `all`: an address may be old, or mistyped. */
export function placeOf(text: string): Place {
  if (/^(set|category):./.test(text)) return text as Place;
  return VIEWS.find((view) => view === text) ?? 'all';
}

export function idIn(place: Place, kind: 'set' | 'category'): string | null {
  return place.startsWith(`${kind}:`) ? place.slice(kind.length + 1) : null;
}

/** @param now epoch milliseconds */
export function isUnused(usage: Pick<Usage, 'count' | 'lastAt'> | undefined, now: number): boolean {
  return !usage || usage.count === 0 || now - usage.lastAt > UNUSED_AFTER_MS;
}

/** @param today `YYYY-MM-DD` */
export function validity(
  { validFrom, validUntil }: Pick<Reply, 'validFrom' | 'validUntil'>,
  today: string,
): 'now' | 'coming' | 'past' {
  if (validFrom && today < validFrom) return 'coming';
  return validUntil && validUntil < today ? 'past' : 'now';
}

export interface Shelved {
  categories: ReadonlyMap<string, Category>;
  usage: ReadonlyMap<string, Usage>;
  now: number;
  today: string;
}

/** Every place that a reply is in, but for `duplicates`, which no reply can tell by itself. */
export function placesOf(reply: Reply, { categories, usage, now, today }: Shelved): Place[] {
  const parent = categories.get(reply.categoryId)?.parentId;
  const places: Place[] = ['all', `set:${reply.setId}`, `category:${reply.categoryId}`];
  if (parent) places.push(`category:${parent}`);
  if (isUnused(usage.get(reply.id), now)) places.push('unused');
  if (validity(reply, today) !== 'now') places.push('expired');
  const { reworded, outdated, hidden } = reply.overlay ?? {};
  if (reworded) places.push('reworded');
  if (outdated) places.push('outdated');
  if (hidden) places.push('hidden');
  return places;
}

export function countPlaces(replies: Iterable<Reply>, shelved: Shelved): Map<Place, number> {
  const counts = new Map<Place, number>();
  for (const reply of replies)
    for (const place of placesOf(reply, shelved)) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
}

export interface Node {
  place: Place;
  /** 1: a view or a set; 2: a category; 3: one in a category. */
  level: 1 | 2 | 3;
  set?: ReplySet;
  category?: Category;
}

const inOrder = (a: { order: number; id: string }, b: { order: number; id: string }) =>
  a.order - b.order || (a.id < b.id ? -1 : 1);

/** Categories of one set and one parent (absent: of the first level), in order. */
export function siblings(
  categories: Iterable<Category>,
  { setId, parentId }: Pick<Category, 'setId' | 'parentId'>,
): Category[] {
  return [...categories].filter((each) => each.setId === setId && each.parentId === parentId).sort(inOrder);
}

/** The tree as it is drawn, from above, without what stands in a closed one. */
export function treeOf(
  { sets, categories }: Pick<Library, 'sets' | 'categories'>,
  isOpen: (place: Place) => boolean,
): Node[] {
  const under = (setId: string, parent: Category | undefined): Node[] =>
    siblings(categories, { setId, ...(parent && { parentId: parent.id }) }).flatMap((category) => {
      const place: Place = `category:${category.id}`;
      const node: Node = { place, level: parent ? 3 : 2, category };
      return parent || !isOpen(place) ? [node] : [node, ...under(setId, category)];
    });
  const views = VIEWS.map((place): Node => ({ place, level: 1 }));
  const shelves = [...sets].sort(inOrder).flatMap((set): Node[] => {
    const place: Place = `set:${set.id}`;
    return [{ place, level: 1, set }, ...(isOpen(place) ? under(set.id, undefined) : [])];
  });
  return [...views, ...shelves];
}
