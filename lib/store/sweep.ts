import { forgetBefore } from '../buyer/card';
import { dayOf } from '../guides/days';
import { guideOf } from '../guides/line-id';
import type { OpenQuestion } from '../guides/types';
import { weightAt } from '../intent/learned';
import type { Result } from '../messaging/result';
import type { Reply } from '../replies/types';
import type { Database } from './database';
import { SENT_DAYS } from './out-letters';
import { readSingle, writeSingle } from './singles';
import type { Store } from './store';
import { UNDO_HORIZON } from './undo';
import { VERSIONS_KEPT } from './versions';

const DAY = 24 * 60 * 60 * 1000;
/** How long it is remembered where a buyer's conversation stood, and what was answered of it. */
const BUYER_DAYS = 90;
/** How long it is remembered in which conversations a reply was used: a recall names those of today. */
export const USED_DAYS = 2;
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
  'buyers',
  'learned',
  'feedback',
  'briefs',
  'marks',
  'usedToday',
  'outLetters',
] as const;

/**
 * Lets go of what nothing can bring back and of what has been kept for its time; once a day at most.
 * @param talkDays for how many days a question keeps the words of its conversation, and a buyer who is not seen again
 *   a card
 * @returns `forgotten`: the words of questions have gone, or questions themselves, or something of a buyer
 */
export function sweep(
  store: Store,
  { now, talkDays }: { now: number; talkDays: number },
): Promise<Result<{ swept: boolean; forgotten: boolean }>> {
  return store.write(TABLES, async (database) => {
    const last = (await readSingle<number>(database, SWEPT)) ?? 0;
    if (now - last < DAY) return { swept: false, forgotten: false };
    await writeSingle(database, SWEPT, now);
    const answered = await forgetBuyers(database, now - BUYER_DAYS * DAY);
    const talks = await forgetTalks(database, now - talkDays * DAY);
    const cards = await forgetCards(database, now - talkDays * DAY);
    await database.usedToday
      .where('at')
      .below(now - USED_DAYS * DAY)
      .delete();
    await database.outLetters.filter(({ sentAt }) => (sentAt ?? now) < now - SENT_DAYS * DAY).delete();
    await database.tombstones.filter(({ at }) => at < now - UNDO_HORIZON).delete();
    await database.undos
      .where('at')
      .below(now - UNDO_HORIZON)
      .delete();
    const held = await heldBack(database);
    await sweepTraces(database, held.ids, now);
    await sweepFiles(database, held.files, now - DAY);
    return { swept: true, forgotten: answered + talks + cards > 0 };
  });
}

async function forgetBuyers({ playbookPlaces, guides }: Database, before: number): Promise<number> {
  await playbookPlaces.where('at').below(before).delete();
  const isOld = (question: OpenQuestion | null) => (question?.answer?.at ?? before) < before;
  return guides
    .where({ kind: 'questions' })
    .filter(({ item }) => isOld(item as OpenQuestion | null))
    .delete();
}

/** The question itself stays until it is answered or removed: it waits for somebody. Its revision, too: nobody edited it. */
function forgetTalks({ guides }: Database, before: number): Promise<number> {
  return guides
    .where({ kind: 'questions' })
    .filter(({ item }) => {
      const question = item as OpenQuestion | null;
      return question !== null && question.words.length > 0 && question.at < before;
    })
    .modify((row) => {
      row.item = { ...(row.item as OpenQuestion), words: [] };
    });
}

/** Cards of buyers, what of a card nobody has seen since, and whatever else was said of them or by them. */
async function forgetCards({ buyers, feedback, briefs, marks }: Database, before: number): Promise<number> {
  let changed = 0;
  for (const card of await buyers.toArray()) {
    const left = forgetBefore(card, before, dayOf(before));
    if (left === card) continue;
    if (left) await buyers.put(left);
    else await buyers.delete(card.key);
    changed += 1;
  }
  const isOld = ({ at }: { at: number }) => at < before;
  await feedback
    .filter(({ words }) => words.some(isOld))
    .modify((row) => {
      row.words = row.words.filter((each) => !isOld(each));
    });
  await marks.where('at').below(before).delete();
  return changed + (await briefs.where('at').below(before).delete());
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

/** Less than this of one use is left after half a year: it moves nothing any more. */
const FADED = 1 / 64;

/**
 * Use counts, what was learned of, and versions of replies that are gone for good. Overlays stay: a reply that its team drops today may be
 * pushed again, and what the agent made of it is a person's work.
 */
async function sweepTraces(database: Database, held: ReadonlySet<string>, now: number): Promise<void> {
  const { replies, usage, versions, guides, learned } = database;
  const there = new Set([...(await replies.toCollection().primaryKeys()), ...held]);
  const guideKeys = new Set((await guides.toCollection().primaryKeys()).map(([kind, id]) => `${kind} ${id}`));
  const isLost = (id: string) => {
    const guide = guideOf(id);
    return guide ? !guideKeys.has(`${guide.kind} ${guide.id}`) : !there.has(id);
  };
  const used = await usage.toCollection().primaryKeys();
  await usage.bulkDelete(used.filter(isLost));
  await learned.filter((row) => isLost(row.replyId) || weightAt(row, now) < FADED).delete();

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
