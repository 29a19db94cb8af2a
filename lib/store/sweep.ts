import { guideOf } from '../guides/line-id';
import type { OpenQuestion } from '../guides/types';
import type { Result } from '../messaging/result';
import type { Reply } from '../replies/types';
import type { Database } from './database';
import { readSingle, writeSingle } from './singles';
import type { Store } from './store';
import { UNDO_HORIZON } from './undo';
import { VERSIONS_KEPT } from './versions';

const DAY = 24 * 60 * 60 * 1000;
/** How long a buyer's conversation is remembered, in any form. */
const BUYER_DAYS = 90;
const SWEPT = 'swept';

const TABLES = [
  'replies',
  'tombstones',
  'usage',
  'versions',
  'undos',
  'files',
  'guides',
  'playbookPlaces',
  'singles',
] as const;

/** Lets go of what nothing can bring back and of what has been kept for its time; once a day at most. */
export function sweep(store: Store, now: number): Promise<Result<{ swept: boolean }>> {
  return store.write(TABLES, async (database) => {
    const last = (await readSingle<number>(database, SWEPT)) ?? 0;
    if (now - last < DAY) return { swept: false };
    await writeSingle(database, SWEPT, now);
    await forgetBuyers(database, now - BUYER_DAYS * DAY);
    await database.tombstones.filter(({ at }) => at < now - UNDO_HORIZON).delete();
    await database.undos
      .where('at')
      .below(now - UNDO_HORIZON)
      .delete();
    const held = await heldBack(database);
    await sweepTraces(database, held.ids);
    await sweepFiles(database, held.files, now - DAY);
    return { swept: true };
  });
}

async function forgetBuyers({ playbookPlaces, guides }: Database, before: number): Promise<void> {
  await playbookPlaces.where('at').below(before).delete();
  const isOld = (question: OpenQuestion | null) => (question?.answer?.at ?? before) < before;
  await guides
    .where({ kind: 'questions' })
    .filter(({ item }) => isOld(item as OpenQuestion | null))
    .delete();
}

/** What is not in the library any more, but may come back. One row after the other: an undo may hold all of 50,000. */
async function heldBack({ tombstones, undos }: Database): Promise<{ ids: Set<string>; files: Set<string> }> {
  const held = { ids: new Set<string>(), files: new Set<string>() };
  const hold = ({ id, files = [] }: Reply) => {
    held.ids.add(id);
    for (const file of files) held.files.add(file.id);
  };
  await tombstones.each(({ reply }) => hold(reply));
  await undos.each(({ before }) => before.replies.forEach(hold));
  return held;
}

/**
 * Use counts and versions of replies that are gone for good. Overlays stay: a reply that its team drops today may be
 * pushed again, and what the agent made of it is a person's work.
 */
async function sweepTraces(database: Database, held: ReadonlySet<string>): Promise<void> {
  const { replies, usage, versions, guides } = database;
  const there = new Set([...(await replies.toCollection().primaryKeys()), ...held]);
  const guideKeys = new Set((await guides.toCollection().primaryKeys()).map(([kind, id]) => `${kind} ${id}`));
  const isLost = (id: string) => {
    const guide = guideOf(id);
    return guide ? !guideKeys.has(`${guide.kind} ${guide.id}`) : !there.has(id);
  };
  const used = await usage.toCollection().primaryKeys();
  await usage.bulkDelete(used.filter(isLost));

  const counts = new Map<string, number>();
  const isBeyond = (id: string) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count > VERSIONS_KEPT;
  };
  // Newest first within each reply.
  const kept = await versions.toCollection().reverse().primaryKeys();
  await versions.bulkDelete(kept.filter(([id]) => isLost(id) || isBeyond(id)));
}

/** Files that no reply has; a young one may be that of an editor that has not saved yet. */
async function sweepFiles(
  { files, replies }: Database,
  held: ReadonlySet<string>,
  before: number,
): Promise<void> {
  // Keys only: the rows are megabytes.
  const old = await files.where('at').below(before).primaryKeys();
  if (old.length === 0) return;
  const taken = new Set(held);
  await replies.each((row) => {
    for (const { id } of row.files ?? []) taken.add(id);
  });
  await files.bulkDelete(old.filter((id) => !taken.has(id)));
}
