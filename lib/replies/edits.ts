import { siblings } from './tree';
import type { Category, Library, Reply, ReplySet } from './types';

/** What a keeper does to many rows at once, as the rows to write. Nothing here knows where they are kept. */

/** All of one change; `seen` has the revision of every row that is replaced or removed by name. */
export interface Change extends Pick<Library, 'sets' | 'categories' | 'replies'> {
  remove: { sets: string[]; categories: string[]; replies: string[] };
  seen: Record<string, number>;
}

export const NO_CHANGE: Change = {
  sets: [],
  categories: [],
  replies: [],
  remove: { sets: [], categories: [], replies: [] },
  seen: {},
};

const seenOf = (replies: readonly Reply[]) =>
  Object.fromEntries(replies.map(({ id, revision }) => [id, revision]));

/** Only rows that have become others are written: no revision, and no undo, for what stays the same. */
export function editAll(replies: readonly Reply[], edit: (reply: Reply) => Reply): Change {
  const changed = replies.flatMap((before) => {
    const after = edit(before);
    return JSON.stringify(after) === JSON.stringify(before) ? [] : [{ before, after }];
  });
  return {
    ...NO_CHANGE,
    replies: changed.map(({ after }) => after),
    seen: seenOf(changed.map(({ before }) => before)),
  };
}

export function removeAll(replies: readonly Reply[]): Change {
  const ids = replies.map(({ id }) => id);
  return { ...NO_CHANGE, remove: { ...NO_CHANGE.remove, replies: ids }, seen: seenOf(replies) };
}

/** Behind what is in the category already, in the order that they come in. */
export function moveAll(replies: readonly Reply[], to: Category, all: Iterable<Reply>): Change {
  const moving = replies.filter(({ categoryId }) => categoryId !== to.id);
  let order = lastOrder(all, to.id);
  return editAll(moving, (reply) => {
    order += 1;
    return { ...reply, setId: to.setId, categoryId: to.id, order };
  });
}

/** New rows of the same words, each with its own shortcut given up: one code finds one reply. */
export function copyAll(
  replies: readonly Reply[],
  to: Category,
  all: Iterable<Reply>,
  newId: () => string,
): Change {
  let order = lastOrder(all, to.id);
  const copies = replies.map(({ overlay: _, ...reply }) => {
    order += 1;
    const place = { id: newId(), setId: to.setId, categoryId: to.id, order };
    return { ...reply, ...place, shortcut: '', pinned: false, editedAt: 0, revision: 0 };
  });
  return { ...NO_CHANGE, replies: copies };
}

/** Order of the last reply in a category; -1 in an empty one. */
function lastOrder(all: Iterable<Reply>, categoryId: string): number {
  let last = -1;
  for (const reply of all) if (reply.categoryId === categoryId) last = Math.max(last, reply.order);
  return last;
}

/** Puts some rows of a category before another one of it (null: behind all); `rows` are all of it, in order. */
export function reorder(rows: readonly Reply[], moving: ReadonlySet<string>, before: string | null): Change {
  const rest = rows.filter(({ id }) => !moving.has(id));
  const at = before === null ? rest.length : rest.findIndex(({ id }) => id === before);
  if (at < 0) return NO_CHANGE;
  const order = [...rest.slice(0, at), ...rows.filter(({ id }) => moving.has(id)), ...rest.slice(at)];
  const places = new Map(order.map(({ id }, place) => [id, place]));
  return editAll(rows, (reply) => ({ ...reply, order: places.get(reply.id) ?? reply.order }));
}

export const withTag = (tag: string) => (reply: Reply) =>
  reply.tags.includes(tag) ? reply : { ...reply, tags: [...reply.tags, tag] };

export const withoutTag = (tag: string) => (reply: Reply) =>
  reply.tags.includes(tag) ? { ...reply, tags: reply.tags.filter((each) => each !== tag) } : reply;

type Bound = 'validFrom' | 'validUntil' | 'marketplaces' | 'shops' | 'posts';

/** What is empty bounds nothing, and is left out. */
export const withBounds = (bounds: { [B in Bound]?: Reply[B] | '' }) => (reply: Reply) => {
  const after = { ...reply, ...bounds };
  for (const bound of Object.keys(bounds) as Bound[]) if (!after[bound]?.length) delete after[bound];
  return after as Reply;
};

/** Plain text, every place of it; in titles, bodies, wordings and translations. */
export const withReplaced = (find: string, by: string) => (reply: Reply) => {
  if (find === '') return reply;
  const put = (text: string) => text.replaceAll(find, () => by);
  const { wordings, translations } = reply;
  const spoken = Object.entries(translations ?? {}).map(([language, text]) => [language, put(text)]);
  return {
    ...reply,
    title: put(reply.title),
    body: put(reply.body),
    ...(wordings && { wordings: wordings.map(put) }),
    ...(translations && { translations: Object.fromEntries(spoken) }),
  };
};

/** Places between its neighbours; null where it is at the end already. */
export function moveSibling<T extends Category | ReplySet>(
  row: T,
  rows: readonly T[],
  by: -1 | 1,
): T[] | null {
  const at = rows.findIndex(({ id }) => id === row.id);
  const other = rows[at + by];
  if (at < 0 || !other) return null;
  const moved = rows.map((each, place) => (place === at ? other : place === at + by ? row : each));
  return moved.flatMap((each, order) => (each.order === order ? [] : [{ ...each, order }]));
}

/**
 * All that is in `from` goes into `to`, its subcategories too where `to` may have some; then `from` goes. One that is
 * merged into its own subcategory leaves it its place.
 */
export function mergeCategories(from: Category, to: Category, library: Library): Change {
  const below = siblings(library.categories, { setId: from.setId, parentId: from.id });
  const isOwn = to.parentId === from.id;
  const isTop = isOwn || (to.parentId === undefined && to.setId === from.setId);
  const going = new Set([from.id, ...(isTop ? [] : below.map(({ id }) => id))]);
  const moved = moveAll(
    library.replies.filter(({ categoryId }) => going.has(categoryId)),
    to,
    library.replies,
  );
  const kept = isTop ? below.filter(({ id }) => id !== to.id) : [];
  const last = siblings(library.categories, { setId: to.setId, parentId: to.id }).length;
  return {
    ...moved,
    categories: [
      ...(isOwn ? [raised(to, from.order)] : []),
      ...kept.map((each, n) => ({ ...each, parentId: to.id, order: last + n })),
    ],
    remove: { ...moved.remove, categories: [...going] },
  };
}

function raised({ parentId: _, ...category }: Category, order: number): Category {
  return { ...category, order };
}
