import type { Result } from '../messaging/result';
import type { Category, Library, Reply, ReplyDraft, Usage } from '../replies/types';
import type { Database } from './database';
import { Refused } from './failure';
import { Feed } from './feed';
import { changed, LIBRARY_TABLES, type LibraryChange } from './library-change';
import { PERSONAL_SET, type PersonalNames, personalSet, unsortedCategory } from './personal';
import type { Store } from './store';

/** What the repository takes from outside, so that it stays a function of its rows. */
export interface ReplyContext {
  now: () => number;
  newId: () => string;
  names: () => Promise<PersonalNames>;
}

/** Some of the replies, with everything that is not a reply. */
export type LibrarySlice = Library & { total: number };

/** The outcome of one step and what it changed for those who hold the library. */
type Step<T> = (database: Database) => Promise<{ value: T; change: LibraryChange }>;

/** The reply library. Failures besides the storage's own: `not-found`, `conflict`. */
export class ReplyRepository {
  readonly changes = new Feed<LibraryChange>();

  constructor(
    private readonly store: Store,
    private readonly context: ReplyContext,
  ) {}

  readLibrary(): Promise<Result<Library>> {
    return this.store.read(LIBRARY_TABLES, async (database) => {
      const replies = await database.replies.toArray();
      return { ...(await surroundings(database)), replies };
    });
  }

  /**
   * Reads the library as it is at one moment and hands it over in slices of up to `size` replies. The next slice is
   * being read while the last one is at work: a library of 10,000 takes the database some 70 ms.
   */
  readSlices(size: number, take: (slice: LibrarySlice) => void): Promise<Result<{ total: number }>> {
    return this.store.read(LIBRARY_TABLES, async (database) => {
      const { replies } = database;
      const [around, total] = await Promise.all([surroundings(database), replies.count()]);
      let next: PromiseLike<Reply[]> | null = replies.orderBy('id').limit(size).toArray();
      while (next) {
        const slice: Reply[] = await next;
        const last = slice.at(-1);
        const isFull = last !== undefined && slice.length === size;
        next = isFull ? replies.where('id').above(last.id).limit(size).toArray() : null;
        take({ ...around, replies: slice, total });
      }
      return { total };
    });
  }

  /** `id` null writes a new reply into the personal set, in whichever category was chosen. */
  async save(save: { id: string | null; draft: ReplyDraft; revision: number }): Promise<Result<Reply>> {
    // Asked before the transaction: one that waits for anything but the database ends.
    const names = await this.context.names();
    const { id } = save;
    return this.change((database) =>
      id === null ? this.create(database, save.draft, names) : this.edit(database, { ...save, id }),
    );
  }

  /** A starter reply leaves a tombstone, so that no later version of its pack brings it back. */
  remove({ id, revision }: { id: string; revision: number }): Promise<Result<Reply>> {
    return this.change(async (database) => {
      const reply = await current(database, id, revision);
      await database.replies.delete(id);
      if (reply.setId !== PERSONAL_SET) await database.tombstones.put({ id, at: this.context.now() });
      return { value: reply, change: changed({ removed: [id] }) };
    });
  }

  /** Undoes `remove`; asked twice it changes nothing. The use count has been waiting meanwhile. */
  restore(reply: Reply): Promise<Result<Reply>> {
    return this.change(async (database) => {
      await requireCategory(database, reply.categoryId);
      const value = (await database.replies.get(reply.id)) ?? reply;
      await database.replies.put(value);
      await database.tombstones.delete(reply.id);
      return { value, change: changed({ replies: [value] }) };
    });
  }

  /** No edit: a pinned starter reply goes on following its pack, and an open editor meets no conflict. */
  pin({ id, pinned }: { id: string; pinned: boolean }): Promise<Result<Reply>> {
    return this.change(async (database) => {
      const value = { ...(await known(database, id)), pinned };
      await database.replies.put(value);
      return { value, change: changed({ replies: [value] }) };
    });
  }

  used(id: string): Promise<Result<Usage>> {
    return this.change(async (database) => {
      await known(database, id);
      const count = ((await database.usage.get(id))?.count ?? 0) + 1;
      const value: Usage = { replyId: id, count, lastAt: this.context.now() };
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
      if (same) return { value: same, change: changed({}) };
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
    const categoryId = unsorted?.category.id ?? (await requireCategory(database, draft.categoryId));
    const orders = (await database.replies.where({ categoryId }).toArray()).map((reply) => reply.order);
    const value: Reply = {
      ...draft,
      id: this.context.newId(),
      setId: PERSONAL_SET,
      categoryId,
      order: Math.max(0, ...orders) + 1,
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

  private async edit(database: Database, save: { id: string; draft: ReplyDraft; revision: number }) {
    const reply = await current(database, save.id, save.revision);
    const categoryId = save.draft.categoryId ?? reply.categoryId;
    await requireCategory(database, categoryId);
    const edited = { editedAt: this.context.now(), revision: reply.revision + 1 };
    const value: Reply = { ...reply, ...save.draft, categoryId, ...edited };
    await database.replies.put(value);
    return { value, change: changed({ replies: [value] }) };
  }

  private async change<T>(step: Step<T>): Promise<Result<T>> {
    const done = await this.store.write(LIBRARY_TABLES, step);
    if (!done.ok) return done;
    this.changes.tell(done.value.change);
    return { ok: true, value: done.value.value };
  }
}

async function surroundings({ sets, categories, usage }: Database): Promise<Omit<Library, 'replies'>> {
  const all = await Promise.all([sets.toArray(), categories.toArray(), usage.toArray()]);
  return { sets: all[0], categories: all[1], usage: all[2] };
}

async function known({ replies }: Database, id: string): Promise<Reply> {
  const reply = await replies.get(id);
  if (!reply) throw new Refused('not-found', { path: 'id' });
  return reply;
}

/** The reply, if it is still the one that the asker saw. */
async function current(database: Database, id: string, revision: number): Promise<Reply> {
  const reply = await known(database, id);
  if (reply.revision !== revision) throw new Refused('conflict', { detail: { revision: reply.revision } });
  return reply;
}

async function requireCategory({ categories }: Database, id: string | null): Promise<string> {
  const category = id === null ? undefined : await categories.get(id);
  if (!category) throw new Refused('not-found', { path: 'categoryId' });
  return category.id;
}
