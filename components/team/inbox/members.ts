import type { MemberRow } from '../../../lib/team/back/types';

/** A machine, by what is looked for at a glance. */
export interface MemberView extends MemberRow {
  /** Versions; 0 where it has the newest, or one that has not come here yet. */
  behind: number;
  /** Replies used. */
  today: number;
  week: number;
}

/**
 * Those who are behind first, the furthest above; among equals who was not heard of for longest.
 * @param seq version in force here
 * @param today `YYYY-MM-DD`
 */
export function memberViews(members: readonly MemberRow[], seq: number, today: string): MemberView[] {
  return members
    .map((member) => ({
      ...member,
      behind: Math.max(0, seq - member.seq),
      today: member.days.find(({ day }) => day === today)?.replies ?? 0,
      week: member.days.reduce((sum, { replies }) => sum + replies, 0),
    }))
    .sort((a, b) => b.behind - a.behind || a.at - b.at);
}
