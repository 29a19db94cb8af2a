import type { LastImport, LibraryWrite } from '../messaging/calls';
import type { Category, Reply, ReplySet } from '../replies/types';
import type { Database } from './database';
import { Refused } from './failure';
import type { Plan, Rows } from './library-plan';
import { refuseConflicts } from './library-plan';
import { getMany } from './many';

/** Writes that can be taken back. */
const UNDOS_KEPT = 20;
/** Milliseconds: for how long. */
export const UNDO_HORIZON = 30 * 24 * 60 * 60 * 1000;

/** What one write found, and what it left. */
export interface UndoRow {
  id: string;
  at: number;
  /** Absent in one that was kept before causes were. */
  cause?: LibraryWrite['cause'];
  before: Rows;
  left: {
    sets: ReplySet[];
    categories: Category[];
    /** Revisions by reply id: a row that has another one by now has been changed since. */
    revisions: Record<string, number>;
  };
}

/** Keeps a write's undo, and lets go of the oldest. */
export async function keepUndo(
  { undos }: Database,
  { put, before }: Plan,
  { id, at, cause }: Required<Pick<UndoRow, 'id' | 'at' | 'cause'>>,
): Promise<void> {
  const { sets, categories, replies } = put;
  const revisions = Object.fromEntries(replies.map(({ id, revision }) => [id, revision]));
  await undos.put({ id, at, cause, before, left: { sets, categories, revisions } });
  const keys = await undos.orderBy('at').primaryKeys();
  await undos.bulkDelete(keys.slice(0, -UNDOS_KEPT));
}

/** The newest import that has not been taken back; null: there is none, or so long ago that it can't be. */
export async function lastImport({ undos }: Database): Promise<LastImport | null> {
  const undo = await undos
    .orderBy('at')
    .reverse()
    .filter(({ cause }) => cause === 'import')
    .first();
  if (!undo) return null;
  const { id, at, left } = undo;
  return { undoId: id, at, rows: Object.keys(left.revisions).length };
}

/** The plan that puts back what a write found. Refuses with `conflict` where anything has changed since. */
export async function planUndo(database: Database, undoId: string): Promise<Plan> {
  const undo = await database.undos.get(undoId);
  if (!undo) throw new Refused('not-found', { path: 'undoId' });
  const { before, left } = undo;
  const now = await rowsNow(database, undo);
  const remove = {
    sets: addedIds(left.sets, before.sets),
    categories: addedIds(left.categories, before.categories),
    replies: addedIds(
      Object.keys(left.revisions).map((id) => ({ id })),
      before.replies,
    ),
  };
  refuseConflicts([
    ...changedSince(now.replies, left.revisions, before.replies),
    ...otherThan(now.sets, left.sets, before.sets),
    ...otherThan(now.categories, left.categories, before.categories),
    ...(await newlyWithin(database, remove, before)),
    ...(await homeless(database, before, remove)),
  ]);
  const revisions = new Map(now.replies.map(({ id, revision }) => [id, revision]));
  const replies = before.replies.map((row) => ({
    ...row,
    revision: (revisions.get(row.id) ?? row.revision) + 1,
  }));
  return { put: { ...before, replies }, remove, before: now };
}

/** What is there now under the ids of the write. */
async function rowsNow(database: Database, { before, left }: UndoRow): Promise<Rows> {
  const ids = (a: readonly { id: string }[], b: readonly { id: string }[]) => [
    ...new Set([...a, ...b].map(({ id }) => id)),
  ];
  const replyIds = new Set([...Object.keys(left.revisions), ...before.replies.map(({ id }) => id)]);
  const [sets, categories, replies] = await Promise.all([
    getMany(database.sets, ids(before.sets, left.sets)),
    getMany(database.categories, ids(before.categories, left.categories)),
    getMany(database.replies, [...replyIds]),
  ]);
  return { sets, categories, replies };
}

function addedIds(left: readonly { id: string }[], before: readonly { id: string }[]): string[] {
  const known = new Set(before.map(({ id }) => id));
  return left.map(({ id }) => id).filter((id) => !known.has(id));
}

/** Replies that have been saved or removed since, and removed ones that are there again. */
function changedSince(
  now: readonly Reply[],
  left: Record<string, number>,
  before: readonly Reply[],
): string[] {
  const revisions = new Map(now.map(({ id, revision }) => [id, revision]));
  const saved = Object.keys(left).filter((id) => revisions.get(id) !== left[id]);
  const back = before.filter(({ id }) => !Object.hasOwn(left, id) && revisions.has(id));
  return [...saved, ...back.map(({ id }) => id)];
}

/** Sets and categories count no saves: they are compared whole. */
function otherThan<T extends { id: string }>(
  now: readonly T[],
  left: readonly T[],
  before: readonly T[],
): string[] {
  const texts = new Map(now.map((row) => [row.id, JSON.stringify(row)]));
  const ids = [...new Set([...left, ...before].map(({ id }) => id))];
  const leftTexts = new Map(left.map((row) => [row.id, JSON.stringify(row)]));
  return ids.filter((id) => texts.get(id) !== leftTexts.get(id));
}

/** What somebody has put since into a set or category that would go; what the undo itself takes out does not count. */
async function newlyWithin(
  { categories, replies }: Database,
  remove: Plan['remove'],
  before: Rows,
): Promise<string[]> {
  const [inSets, inCategories, below] = await Promise.all([
    replies.where('setId').anyOf(remove.sets).primaryKeys(),
    replies.where('categoryId').anyOf(remove.categories).primaryKeys(),
    categories.where('setId').anyOf(remove.sets).primaryKeys(),
  ]);
  const back = [...before.replies, ...before.categories].map(({ id }) => id);
  const known = new Set([...remove.replies, ...remove.categories, ...back]);
  return [...new Set([...inSets, ...inCategories, ...below])].filter((id) => !known.has(id));
}

/** Rows whose set or category has gone since, by another write. */
async function homeless(database: Database, before: Rows, remove: Plan['remove']): Promise<string[]> {
  const left = (ids: string[], removed: string[], back: readonly { id: string }[]) => {
    const gone = new Set(removed);
    return new Set([...ids.filter((id) => !gone.has(id)), ...back.map(({ id }) => id)]);
  };
  const sets = left(await database.sets.toCollection().primaryKeys(), remove.sets, before.sets);
  const categories = left(
    await database.categories.toCollection().primaryKeys(),
    remove.categories,
    before.categories,
  );
  return [
    ...before.categories.filter(
      ({ setId, parentId }) => !sets.has(setId) || (parentId !== undefined && !categories.has(parentId)),
    ),
    ...before.replies.filter(({ setId, categoryId }) => !sets.has(setId) || !categories.has(categoryId)),
  ].map(({ id }) => id);
}
