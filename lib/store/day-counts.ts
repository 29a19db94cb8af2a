import { dayOf } from '../guides/days';
import type { Result } from '../messaging/result';
import type { DayCounts } from '../team/back/types';
import type { UsedToday } from '../team/state';
import type { Database } from './database';
import { readSingle, writeSingle } from './singles';
import type { Store } from './store';

/** How much was done on which day: numbers alone, kept only while this machine is in a team. Newest first. */
export const DAY_COUNTS = 'day-counts';
const DAYS = 7;

export type UsedWhere = Omit<UsedToday, 'replyId' | 'at'>;

export function readDayCounts(store: Store): Promise<Result<DayCounts[]>> {
  return store.read(['singles'], async (database) => {
    return (await readSingle<DayCounts[]>(database, DAY_COUNTS)) ?? [];
  });
}

/** One use more, before it is among those of today; within the caller's transaction. */
export async function countUse(
  database: Database,
  { replyId, where, at }: { replyId: string; where: UsedWhere | null; at: number },
): Promise<void> {
  const day = dayOf(at);
  const counts = (await readSingle<DayCounts[]>(database, DAY_COUNTS)) ?? [];
  const known = counts.find((each) => each.day === day);
  const { replies, teamReplies, conversations } = known ?? { replies: 0, teamReplies: 0, conversations: 0 };
  const isTeams = (await database.teamEntries.get(`reply ${replyId}`)) !== undefined;
  const isNew = where !== null && (await isFirstToday(database, where, at));
  const today: DayCounts = {
    day,
    replies: replies + 1,
    teamReplies: teamReplies + Number(isTeams),
    conversations: conversations + Number(isNew),
  };
  const others = counts.filter((each) => each !== known);
  await writeSingle(database, DAY_COUNTS, [today, ...others].slice(0, DAYS));
}

async function isFirstToday({ usedToday }: Database, where: UsedWhere, at: number): Promise<boolean> {
  const midnight = new Date(at).setHours(0, 0, 0, 0);
  const before = await usedToday
    .where('at')
    .aboveOrEqual(midnight)
    .filter((use) => use.console === where.console && use.conversation === where.conversation)
    .first();
  return before === undefined;
}
