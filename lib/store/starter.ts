import type { Result } from '../messaging/result';
import { rebased } from '../replies/overlay';
import type { Category, Overlay, Reply, ReplySet } from '../replies/types';
import type { Database } from './database';
import type { Feed } from './feed';
import { changed, changeLibrary, type LibraryChange } from './library-change';
import type { Store } from './store';
import { keepVersions } from './versions';

/** A bundled pack as rows. */
export interface PackRows {
  set: ReplySet;
  categories: Category[];
  replies: Reply[];
}

/**
 * Brings a starter set up to its pack's version, once. What a person has made of it lies in overlays and stays as they
 * left it. A pack older than what is there (the extension was put back) changes nothing.
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

  seed(pack: PackRows): Promise<Result<{ changed: boolean }>> {
    return changeLibrary(this.store, this.changes, async (database) => {
      const change = await seedSet(database, pack);
      return { value: { changed: change !== null }, change };
    });
  }
}

async function seedSet(database: Database, pack: PackRows): Promise<LibraryChange | null> {
  const setId = pack.set.id;
  const seeded = await database.sets.get(setId);
  if (seeded && seeded.version >= pack.set.version) return null;

  const before = await database.replies.where({ setId }).toArray();
  const old = new Map(before.map((reply) => [reply.id, reply]));
  const overlays = new Map((await database.overlays.toArray()).map((each) => [each.replyId, each]));
  const replies = pack.replies.map((reply) => takeOver(reply, old.get(reply.id)));
  const inPack = new Set(pack.replies.map((reply) => reply.id));
  const removed = before.filter(({ id }) => !inPack.has(id) && !isKept(overlays.get(id))).map(({ id }) => id);
  // Edited in its row, before there were overlays: only now is it known what it was made of.
  for (const row of replies) {
    const overlay = overlays.get(row.id);
    if (old.get(row.id)?.editedAt && overlay) overlays.set(row.id, rebased(row, overlay));
  }

  await database.sets.put(pack.set);
  await database.categories.bulkPut(pack.categories);
  await database.replies.bulkPut(replies);
  await database.replies.bulkDelete(removed);
  const laid = replies.flatMap(({ id }) => overlays.get(id) ?? []);
  await database.overlays.bulkPut(laid);
  const pairs = replies.flatMap((after) => {
    const row = old.get(after.id);
    return row && row.editedAt === 0 ? [{ before: row, after }] : [];
  });
  await keepVersions(database, pairs, 'push');
  const gone = { sets: [], categories: await dropEmptied(database, pack) };
  const library = { sets: [pack.set], categories: pack.categories };
  return changed({ replies, overlays: laid, removed, library, gone });
}

/** Categories that the pack has dropped go with their last reply. */
async function dropEmptied({ categories, replies }: Database, pack: PackRows): Promise<string[]> {
  const inPack = new Set(pack.categories.map((category) => category.id));
  const dropped: string[] = [];
  for (const { id } of await categories.where({ setId: pack.set.id }).toArray()) {
    if (!inPack.has(id) && (await replies.where({ categoryId: id }).count()) === 0) dropped.push(id);
  }
  await categories.bulkDelete(dropped);
  return dropped;
}

/** A raised revision makes an editor that still shows the old words meet a conflict. */
function takeOver(reply: Reply, old: Reply | undefined): Reply {
  return old ? { ...reply, revision: old.revision + 1 } : reply;
}

/** The pack may drop a reply, but not what an agent wrote or wants at hand. */
function isKept(overlay: Overlay | undefined): boolean {
  return overlay?.reworded !== undefined || overlay?.pinned === true;
}
