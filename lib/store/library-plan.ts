import type { LibraryWrite } from '../messaging/calls';
import { rowOf } from '../replies/overlay';
import type { Category, Reply, ReplySet, ReplyVersion } from '../replies/types';
import { UNSORTED_CATEGORY } from '../replies/types';
import type { Database } from './database';
import { Refused } from './failure';
import { changed, type LibraryChange } from './library-change';
import type { Found } from './library-found';
import { keepVersions } from './versions';

export interface Rows {
  sets: ReplySet[];
  categories: Category[];
  replies: Reply[];
}
export type Ids = { [K in keyof Rows]: string[] };

/** Rows as they will be, ids that go, and the rows that were under any of those ids before. */
export interface Plan {
  put: Rows;
  remove: Ids;
  before: Rows;
}

/** What a write comes to: with the rows in what it removes, and with revisions that only the store sets. */
export function planOf(write: LibraryWrite, found: Found, at: number): Plan {
  const { going, within, named } = found;
  const goingSets = new Set(write.remove.sets);
  const goes = ({ setId, categoryId }: Reply) =>
    goingSets.has(setId) || (going.has(categoryId) && found.categories.get(categoryId)?.setId === setId);
  // An agent's own reply in a category of the team's outlives it.
  const left = within.filter((row) => !goes(row) && going.has(row.categoryId));
  const saved = (row: Reply, before: Reply | undefined): Reply => ({
    ...rowOf(row),
    editedAt: at,
    revision: (before?.revision ?? 0) + 1,
  });
  const put = {
    sets: write.sets,
    categories: write.categories,
    replies: [
      ...write.replies.map((row) => saved(row, named.get(row.id))),
      ...left.map((row) => saved({ ...row, categoryId: UNSORTED_CATEGORY }, row)),
    ],
  };
  const taken = within.filter(goes);
  const remove = {
    sets: write.remove.sets.filter((id) => found.sets.has(id)),
    categories: [...going],
    replies: [...write.remove.replies.filter((id) => named.has(id)), ...taken.map(({ id }) => id)],
  };
  const before = {
    sets: rowsAt(found.sets, put.sets, remove.sets),
    categories: rowsAt(found.categories, put.categories, remove.categories),
    replies: [...named.values(), ...left, ...taken],
  };
  return { put, remove, before };
}

function rowsAt<T extends { id: string }>(rows: ReadonlyMap<string, T>, put: T[], removed: string[]): T[] {
  return [...put.map(({ id }) => id), ...removed].flatMap((id) => rows.get(id) ?? []);
}

/** Carries it out, keeps earlier words, and says what has changed. */
export async function carryOut(
  database: Database,
  { put, remove, before }: Plan,
  cause: ReplyVersion['cause'],
): Promise<LibraryChange> {
  const { sets, categories, replies, overlays } = database;
  const old = new Map(before.replies.map((row) => [row.id, row]));
  const pairs = put.replies.flatMap((after) => {
    const row = old.get(after.id);
    return row ? [{ before: row, after }] : [];
  });
  // All at once: what waits for an answer before it goes on, waits with every other program on the machine.
  const [laid] = await Promise.all([
    // There are few: reading all is faster than asking for each of 10,000.
    overlays.toArray(),
    sets.bulkPut(put.sets),
    categories.bulkPut(put.categories),
    replies.bulkPut(put.replies),
    keepVersions(database, pairs, cause),
    sets.bulkDelete(remove.sets),
    categories.bulkDelete(remove.categories),
    replies.bulkDelete(remove.replies),
  ]);

  const isPut = new Set(put.replies.map(({ id }) => id));
  return changed({
    replies: put.replies,
    overlays: laid.filter(({ replyId }) => isPut.has(replyId)),
    removed: remove.replies,
    library: { sets: put.sets, categories: put.categories },
    gone: { sets: remove.sets, categories: remove.categories },
  });
}

/** How many rows it changes, of any kind. */
export function sizeOf({ put, remove }: Plan): number {
  const kinds = ['sets', 'categories', 'replies'] as const;
  return kinds.reduce((sum, kind) => sum + put[kind].length + remove[kind].length, 0);
}

/** Ids in a failure's detail: all of 10,000 would be a message of their own. */
const NAMED = 20;

export function refuseConflicts(ids: readonly string[]): void {
  if (ids.length === 0) return;
  throw new Refused('conflict', { detail: { count: ids.length, ids: ids.slice(0, NAMED).join(' ') } });
}
