import type { Result } from '../messaging/result';
import type { Category, Reply, ReplySet } from '../replies/types';
import type { Database } from './database';
import type { Feed } from './feed';
import { changed, LIBRARY_TABLES, type LibraryChange } from './library-change';
import type { Store } from './store';

/** A bundled pack as rows. */
export interface PackRows {
  set: ReplySet;
  categories: Category[];
  replies: Reply[];
}

/**
 * Brings a starter set up to its pack's version, once. What a person edited or removed stays as they left it;
 * a pinned reply keeps its pin. A pack older than what is there (the extension was put back) changes nothing.
 */
export class StarterRepository {
  constructor(
    private readonly store: Store,
    private readonly changes: Feed<LibraryChange>,
  ) {}

  /** Versions of the sets that are there, by id. */
  versions(): Promise<Result<Map<string, number>>> {
    return this.store.read(['sets'], async ({ sets }) => {
      return new Map((await sets.toArray()).map(({ id, version }) => [id, version]));
    });
  }

  async seed(pack: PackRows): Promise<Result<{ changed: boolean }>> {
    const seeded = await this.store.write(LIBRARY_TABLES, (database) => seedSet(database, pack));
    if (!seeded.ok) return seeded;
    if (seeded.value) this.changes.tell(seeded.value);
    return { ok: true, value: { changed: seeded.value !== null } };
  }
}

async function seedSet(database: Database, pack: PackRows): Promise<LibraryChange | null> {
  const setId = pack.set.id;
  const seeded = await database.sets.get(setId);
  if (seeded && seeded.version >= pack.set.version) return null;

  const before = await database.replies.where({ setId }).toArray();
  const old = new Map(before.map((reply) => [reply.id, reply]));
  const tombstones = new Set(await database.tombstones.toCollection().primaryKeys());
  const replies = pack.replies
    .filter((reply) => !tombstones.has(reply.id) && !old.get(reply.id)?.editedAt)
    .map((reply) => takeOver(reply, old.get(reply.id)));
  const inPack = new Set(pack.replies.map((reply) => reply.id));
  const removed = before.filter((reply) => isRetired(reply, inPack)).map((reply) => reply.id);

  await database.sets.put(pack.set);
  await database.categories.bulkPut(pack.categories);
  await database.replies.bulkPut(replies);
  await database.replies.bulkDelete(removed);
  await dropEmptied(database, pack);
  return changed({ replies, removed, library: { sets: [pack.set], categories: pack.categories } });
}

/** Categories that the pack has dropped go with their last reply. */
async function dropEmptied({ categories, replies }: Database, pack: PackRows): Promise<void> {
  const inPack = new Set(pack.categories.map((category) => category.id));
  for (const { id } of await categories.where({ setId: pack.set.id }).toArray()) {
    if (!inPack.has(id) && (await replies.where({ categoryId: id }).count()) === 0)
      await categories.delete(id);
  }
}

/** A raised revision makes an editor that still shows the old words meet a conflict. */
function takeOver(reply: Reply, old: Reply | undefined): Reply {
  return old ? { ...reply, pinned: old.pinned, revision: old.revision + 1 } : reply;
}

/** The pack has dropped it, and nobody has made it their own. */
function isRetired(reply: Reply, inPack: ReadonlySet<string>): boolean {
  return !inPack.has(reply.id) && reply.editedAt === 0 && !reply.pinned;
}
