import type { LibraryWrite } from '../messaging/calls';
import type { Category, Reply, ReplySet } from '../replies/types';
import type { Database } from './database';
import { getMany } from './many';

/** What a write meets. */
export interface Found {
  /** All there are. */
  sets: ReadonlyMap<string, ReplySet>;
  categories: ReadonlyMap<string, Category>;
  /** Rows that the write names, as far as they are there. */
  named: ReadonlyMap<string, Reply>;
  /** Ids of categories that go: named ones, those in them, those of a set that goes. */
  going: ReadonlySet<string>;
  /** Rows in what goes, and in categories that get another set, which the write does not name. */
  within: readonly Reply[];
}

export async function findTouched(database: Database, write: LibraryWrite): Promise<Found> {
  const sets = byId(await database.sets.toArray());
  const categories = byId(await database.categories.toArray());
  const going = goingCategories(write, categories);
  const moving = write.categories.filter(({ id, setId }) => (categories.get(id)?.setId ?? setId) !== setId);
  const places = [...going, ...moving.map(({ id }) => id)];

  const ids = [...write.replies.map(({ id }) => id), ...write.remove.replies];
  const { replies } = database;
  const [named, inSets, inCategories] = await Promise.all([
    getMany(replies, ids),
    replies.where('setId').anyOf(write.remove.sets).toArray(),
    replies.where('categoryId').anyOf(places).toArray(),
  ]);
  const isNamed = new Set(ids);
  const within = [...byId([...inSets, ...inCategories]).values()].filter(({ id }) => !isNamed.has(id));
  return { sets, categories, going, named: byId(named), within };
}

function goingCategories({ categories, remove }: LibraryWrite, all: Found['categories']): Set<string> {
  const sets = new Set(remove.sets);
  const named = new Set(remove.categories);
  const kept = new Set(categories.map(({ id }) => id));
  const goes = ({ id, setId, parentId = '' }: Category) =>
    !kept.has(id) && (sets.has(setId) || named.has(id) || named.has(parentId));
  return new Set([...all.values()].filter(goes).map(({ id }) => id));
}

export function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
