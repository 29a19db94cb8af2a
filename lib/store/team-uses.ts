import type { Result } from '../messaging/result';
import type { Reply } from '../replies/types';
import type { RecallUses } from '../team/back/types';
import { blockedBy, type NamedRecall } from '../team/recall';
import type { UsedToday } from '../team/state';
import type { Database } from './database';
import { countUse, type UsedWhere } from './day-counts';
import { readSingle } from './singles';
import type { Store } from './store';
import { USED_DAYS } from './sweep';
import { readRecalls } from './team-published';

const DAY = 24 * 3600_000;
/** Of recalls that a status tells the uses of. */
const MOST_RECALLS = 100;
const NOWHERE: UsedWhere = { console: '', conversation: '', buyer: '' };

/**
 * Where replies were said, of two days: after a recall the agent learns in which conversations, and whoever publishes how
 * often. A use is one of a recalled line where it was said on the day of the recall, also from the agent's own copy of it.
 */
export class UseRepository {
  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  /** Counts for the day as well. @param where null: not known; it is counted all the same */
  add(id: string, replyId: string, where: UsedWhere | null): Promise<Result<null>> {
    return this.store.write(['usedToday', 'teamEntries', 'singles'], async (database) => {
      const at = this.now();
      if (await readSingle(database, 'team')) await countUse(database, { replyId, where, at });
      await database.usedToday
        .where('at')
        .below(at - USED_DAYS * DAY)
        .delete();
      await database.usedToday.put({ ...(where ?? NOWHERE), replyId, id, at });
      return null;
    });
  }

  /** In which conversations a recalled line was said, newest first. @param id of the recall */
  of(id: string): Promise<Result<UsedToday[]>> {
    return this.store.read(TABLES, async (database) => {
      const uses = (await usesByRecall(database)).get(id)?.uses ?? [];
      const known = uses.filter(({ conversation }) => conversation !== '');
      return known.sort((a, b) => b.at - a.at).map(({ id: _, ...use }) => use);
    });
  }

  /** How often each was said, the newest recall first. */
  counts(): Promise<Result<RecallUses[]>> {
    return this.store.read(TABLES, async (database) => {
      const byRecall = [...(await usesByRecall(database)).values()].slice(0, MOST_RECALLS);
      return byRecall.map(({ recall: { id, at, title }, uses }) => {
        const known = uses.filter(({ conversation }) => conversation !== '');
        const talks = new Set(known.map((use) => `${use.console} ${use.conversation}`));
        return { id, at, title, uses: uses.length, conversations: talks.size };
      });
    });
  }
}

const TABLES = ['usedToday', 'teamEntries', 'replies'] as const;

type Use = UsedToday & { id: string };

/** The newest recall first; those of which nothing was said are left out. */
async function usesByRecall(database: Database): Promise<Map<string, { recall: NamedRecall; uses: Use[] }>> {
  const recalls = (await readRecalls(database)).sort((a, b) => b.at.localeCompare(a.at));
  if (recalls.length === 0) return new Map();
  const uses = await database.usedToday.toArray();
  const said = await rowsOf(database, new Set(uses.map(({ replyId }) => replyId)));
  const found = recalls.map((recall) => {
    const since = new Date(recall.at).setHours(0, 0, 0, 0);
    const blocked = blockedBy([recall], said);
    const isOf = ({ replyId }: Use) => replyId === recall.id || blocked.has(replyId);
    return { recall, uses: uses.filter((use) => use.at >= since && isOf(use)) };
  });
  return new Map(found.flatMap((each) => (each.uses.length > 0 ? [[each.recall.id, each]] : [])));
}

/** As they stand now; of one that is gone, and of a guide's line, only the id is known. */
async function rowsOf({ replies }: Database, ids: ReadonlySet<string>) {
  const rows = await replies.bulkGet([...ids]);
  return [...ids].map((id, at): Pick<Reply, 'id' | 'body' | 'wordings' | 'translations'> => {
    return rows[at] ?? { id, body: '' };
  });
}
