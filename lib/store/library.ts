import type { LastImport, LibraryWrite } from '../messaging/calls';
import type { Result } from '../messaging/result';
import { PERSONAL_SET, UNSORTED_CATEGORY } from '../replies/types';
import type { Database } from './database';
import type { Feed } from './feed';
import { changeLibrary, type LibraryChange } from './library-change';
import { type Found, findTouched } from './library-found';
import { refuseMisfits } from './library-misfit';
import { carryOut, type Plan, planOf, refuseConflicts, sizeOf } from './library-plan';
import { type PersonalNames, personalSet, unsortedCategory } from './personal';
import type { ReplyContext } from './replies';
import type { Store } from './store';
import { keepUndo, lastImport, planUndo } from './undo';

/**
 * The library as its keeper writes it: sets, categories and rows, many at once, whole or not at all. Failures besides
 * the storage's own: `bad-request` with a path, `conflict` with `count` and the first `ids`, `not-found`.
 */
export class LibraryRepository {
  constructor(
    private readonly store: Store,
    private readonly context: ReplyContext,
    private readonly changes: Feed<LibraryChange>,
  ) {}

  async write(write: LibraryWrite): Promise<Result<{ undoId: string; changed: number }>> {
    const names = await this.context.names();
    const at = this.context.now();
    const undoId = this.context.newId();
    return changeLibrary(this.store, this.changes, async (database) => {
      const found = await findTouched(database, write);
      refuseMisfits(write, found);
      refuseConflicts(unseen(write, found));
      const plan = await withHome(database, planOf(write, found, at), names);
      const change = await carryOut(database, plan, write.cause);
      await keepUndo(database, plan, { id: undoId, at, cause: write.cause });
      return { value: { undoId, changed: sizeOf(plan) }, change };
    });
  }

  lastImport(): Promise<Result<LastImport | null>> {
    return this.store.read(['undos'], lastImport);
  }

  undo({ undoId }: { undoId: string }): Promise<Result<{ changed: number }>> {
    return changeLibrary(this.store, this.changes, async (database) => {
      const plan = await planUndo(database, undoId);
      const change = await carryOut(database, plan, 'undo');
      await database.undos.delete(undoId);
      return { value: { changed: sizeOf(plan) }, change };
    });
  }
}

/**
 * A write that no editor made, within the caller's transaction: whatever stood there gives way.
 * @returns what it did, and how many rows that were
 */
export async function writeLibrary(
  database: Database,
  write: Omit<LibraryWrite, 'seen'>,
  { at, names }: { at: number; names: PersonalNames },
): Promise<{ change: LibraryChange; plan: Plan }> {
  const found = await findTouched(database, { ...write, seen: {} });
  const plan = await withHome(database, planOf({ ...write, seen: {} }, found, at), names);
  return { change: await carryOut(database, plan, write.cause), plan };
}

/** With the category that replies go to whose own goes: made when it is needed, and kept while it is. */
async function withHome(database: Database, plan: Plan, names: PersonalNames): Promise<Plan> {
  if (!plan.put.replies.some(({ categoryId }) => categoryId === UNSORTED_CATEGORY)) return plan;
  const personal = await personalSet(database, names);
  const unsorted = await unsortedCategory(database, names);
  const { put, remove } = plan;
  return {
    ...plan,
    put: {
      ...put,
      sets: personal.made ? [...put.sets, personal.set] : put.sets,
      categories: unsorted.made ? [...put.categories, unsorted.category] : put.categories,
    },
    remove: {
      ...remove,
      sets: remove.sets.filter((id) => id !== PERSONAL_SET),
      categories: remove.categories.filter((id) => id !== UNSORTED_CATEGORY),
    },
  };
}

/** Rows that are other than the caller saw them, or that the caller has never seen, or that have gone meanwhile. */
function unseen({ replies, remove, seen }: LibraryWrite, { named }: Found): string[] {
  const ids = [...replies.map(({ id }) => id), ...remove.replies];
  return ids.filter((id) => (named.get(id)?.revision ?? 0) !== (Object.hasOwn(seen, id) ? seen[id] : 0));
}
