import { daysThrough } from '../../../lib/guides/days';
import type { MemberRow } from '../../../lib/team/back/types';

/** A machine, by what is looked for at a glance. */
export interface MemberView extends MemberRow {
  /** Versions; 0 where it has the newest, or one that has not come here yet. */
  behind: number;
  /** No other machine gives the name that it gives. */
  isAlone: boolean;
  /** Replies used: today, and in the seven days that end with it. */
  today: number;
  week: number;
}

const WEEK = 7;

/**
 * Those who are behind first, the furthest above; among equals who was not heard of for longest.
 * @param seq version in force here
 * @param today `YYYY-MM-DD`
 */
export function memberViews(members: readonly MemberRow[], seq: number, today: string): MemberView[] {
  const names = new Map<string, number>();
  for (const { name } of members) names.set(name, (names.get(name) ?? 0) + 1);
  const isOfWeek = (day: string) => day <= today && daysThrough(day, today) <= WEEK;
  return members
    .map((member) => ({
      ...member,
      behind: Math.max(0, seq - member.seq),
      isAlone: member.name !== '' && names.get(member.name) === 1,
      today: member.days.find(({ day }) => day === today)?.replies ?? 0,
      week: member.days.filter(({ day }) => isOfWeek(day)).reduce((sum, { replies }) => sum + replies, 0),
    }))
    .sort((a, b) => b.behind - a.behind || a.at - b.at);
}
