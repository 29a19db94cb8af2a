import { guideOf } from '../guides/line-id';
import type { Result } from '../messaging/result';
import {
  agentView,
  effective,
  hiddenOver,
  pinnedOver,
  rewritten,
  rowOf,
  settled,
  shared,
  shownOver,
} from '../replies/overlay';
import {
  type Category,
  type Library,
  type Overlay,
  PERSONAL_SET,
  type Reply,
  type ReplyDraft,
  type ReplyVersion,
  type Usage,
} from '../replies/types';
import type { Database } from './database';
import { Refused } from './failure';
import { Feed } from './feed';
import { current, find, isSharedSet, laid, layOver, putRow, requireCategory, seen } from './laid';
import { changed, changeLibrary, LIBRARY_TABLES, type LibraryChange, type Step } from './library-change';
import { type LibrarySlice, readAround, readSlices } from './library-read';
import { type PersonalNames, personalSet, unsortedCategory } from './personal';
import type { Store } from './store';
import { keepVersions, readVersions } from './versions';

/** What the repository takes from outside, so that it stays a function of its rows. */
export interface ReplyContext {
  now: () => number;
  newId: () => string;
  names: () => Promise<PersonalNames>;
}

/** The reply library as its agent has it. Failures besides the storage's own: `not-found`, `conflict`. */
export class ReplyRepository {
  readonly changes = new Feed<LibraryChange>();

  constructor(
    private readonly store: Store,
    private readonly context: ReplyContext,
  ) {}

  readLibrary(): Promise<Result<Library>> {
    return this.store.read(LIBRARY_TABLES, async (database) => {
      const [{ sets, categories, usage, overlays }, rows] = await Promise.all([
        readAround(database),
        database.replies.toArray(),
      ]);
      return { sets, categories, usage, replies: agentView(rows, overlays) };
    });
  }

  /** See `readSlices`; the rows are as they are shared. */
  readSlices(
    size: number,
    take: (slice: LibrarySlice) => void,
  ): Promise<Result<Pick<LibrarySlice, 'total' | 'hidden'>>> {
    return this.store.read(LIBRARY_TABLES, (database) => readSlices(database, size, take));
  }

  read(id: string): Promise<Result<{ reply: Reply; overlay: Overlay | null; versions: ReplyVersion[] }>> {
    return this.store.read(LIBRARY_TABLES, async (database) => {
      const { row, overlay } = await laid(database, id);
      const versions = await readVersions(database, id);
      return { reply: shared(row, overlay), overlay: overlay ?? null, versions };
    });
  }

  /** `id` null writes a new reply into the personal set, in whichever category was chosen. */
  async save(save: { id: string | null; draft: ReplyDraft; revision: number }): Promise<Result<Reply>> {
    // Asked before the transaction: one that waits for anything but the database ends.
    const names = await this.context.names();
    const { id, draft } = save;
    return this.change(async (database) => {
      if (id === null) return this.create(database, draft, names);
      const found = await current(database, id, save.revision);
      if (!found.isShared) return this.edit(database, found.row, draft);
      return layOver(database, found.row, rewritten(found.row, found.overlay, draft, this.context.now()));
    });
  }

  remove({ id, revision }: { id: string; revision: number }): Promise<Result<Reply>> {
    return this.change(async (database) => {
      const { row, overlay, isShared } = await current(database, id, revision);
      const at = this.context.now();
      const value = effective(row, overlay);
      if (isShared) return { ...(await layOver(database, row, hiddenOver(id, overlay, at))), value };
      await database.replies.delete(id);
      await database.tombstones.put({ id, at, reply: row });
      return { value, change: changed({ removed: [id] }) };
    });
  }

  /** Undoes `remove`; asked twice it changes nothing. The use count has been waiting meanwhile. */
  restore(reply: Reply): Promise<Result<Reply>> {
    return this.change(async (database) => {
      const found = await find(database, reply.id);
      if (found?.overlay?.hidden) {
        return layOver(database, found.row, shownOver(found.overlay, this.context.now()));
      }
      if (found) return { value: effective(found.row, found.overlay), change: null };
      // A shared row that was hidden and has gone since is its team's to bring back.
      if (await isSharedSet(database, reply.setId)) throw new Refused('not-found', { path: 'id' });
      await requireCategory(database, reply.categoryId);
      const row = rowOf(reply);
      await database.replies.put(row);
      await database.tombstones.delete(row.id);
      return { value: row, change: changed({ replies: [row] }) };
    });
  }

  /** No edit: an open editor meets no conflict. */
  pin({ id, pinned }: { id: string; pinned: boolean }): Promise<Result<Reply>> {
    return this.change(async (database) => {
      const { row, overlay, isShared } = await seen(database, id);
      if (isShared) return layOver(database, row, pinnedOver(id, overlay, pinned, this.context.now()));
      return putRow(database, { ...row, pinned });
    });
  }

  settle({ id, take }: { id: string; take: 'team' | 'mine' }): Promise<Result<Reply>> {
    return this.change(async (database) => {
      const { row, overlay } = await seen(database, id);
      if (!overlay?.reworded) return { value: effective(row, overlay), change: null };
      return layOver(database, row, settled(row, overlay, take, this.context.now()));
    });
  }

  used(id: string, situation?: keyof NonNullable<Usage['situations']>): Promise<Result<Usage>> {
    return this.change(async (database) => {
      if (!guideOf(id)) await laid(database, id);
      const { count = 0, situations } = (await database.usage.get(id)) ?? {};
      const value: Usage = { replyId: id, count: count + 1, lastAt: this.context.now() };
      const inThis = situation && { [situation]: (situations?.[situation] ?? 0) + 1 };
      if (situations || inThis) value.situations = { ...situations, ...inThis };
      await database.usage.put(value);
      return { value, change: changed({ usage: [value] }) };
    });
  }

  /** A name that the personal set already has is that category. */
  async addCategory(name: string): Promise<Result<Category>> {
    const names = await this.context.names();
    return this.change(async (database) => {
      const personal = await personalSet(database, names);
      const siblings = await database.categories.where('setId').equals(PERSONAL_SET).toArray();
      const same = siblings.find((category) => category.name === name);
      if (same) return { value: same, change: null };
      const order = Math.max(0, ...siblings.map((category) => category.order)) + 1;
      const value: Category = { id: this.context.newId(), setId: PERSONAL_SET, name, order };
      await database.categories.put(value);
      const sets = personal.made ? { sets: [personal.set] } : {};
      return { value, change: changed({ library: { ...sets, categories: [value] } }) };
    });
  }

  private async create(database: Database, draft: ReplyDraft, names: PersonalNames) {
    const personal = await personalSet(database, names);
    const unsorted = draft.categoryId === null ? await unsortedCategory(database, names) : null;
    const category = unsorted?.category ?? (await requireCategory(database, draft.categoryId));
    const siblings = await database.replies.where({ categoryId: category.id }).toArray();
    const value: Reply = {
      ...draft,
      id: this.context.newId(),
      setId: (await isSharedSet(database, category.setId)) ? PERSONAL_SET : category.setId,
      categoryId: category.id,
      order: siblings.reduce((last, { order }) => Math.max(last, order), 0) + 1,
      pinned: false,
      editedAt: this.context.now(),
      revision: 1,
    };
    await database.replies.add(value);
    const library = {
      ...(personal.made && { sets: [personal.set] }),
      ...(unsorted?.made && { categories: [unsorted.category] }),
    };
    return { value, change: changed({ replies: [value], library }) };
  }

  private async edit(database: Database, row: Reply, draft: ReplyDraft) {
    const { id, setId, order, pinned, revision } = row;
    const category = await requireCategory(database, draft.categoryId ?? row.categoryId);
    const state = { order, pinned, editedAt: this.context.now(), revision: revision + 1 };
    // Not over the old row: a wording or a file that the draft has no more must go.
    const after: Reply = { ...draft, id, setId, categoryId: category.id, ...state };
    await keepVersions(database, [{ before: row, after }], 'edit');
    return putRow(database, after);
  }

  private change<T>(step: Step<T>): Promise<Result<T>> {
    return changeLibrary(this.store, this.changes, step);
  }
}
