import { reminderDue } from './case';
import type { CaseSummary } from './types';

export interface Reminder {
  about: CaseSummary;
  /** Of `REMIND_HOURS`. */
  hours: number;
}

/**
 * Cases that are to remind now, the nearest deadline first. One that has passed reminds no more: it is overdue, which is
 * another thing to be told.
 * @param reminded by case, the hours of which whoever looks has been reminded
 * @param now epoch milliseconds
 */
export function dueReminders(
  cases: readonly CaseSummary[],
  reminded: ReadonlyMap<string, number[]>,
  now: number,
): Reminder[] {
  return cases
    .flatMap((about): Reminder[] => {
      const hours = reminderDue({ ...about, reminded: reminded.get(about.id) ?? [] }, now);
      return hours === null ? [] : [{ about, hours }];
    })
    .sort((one, other) => (one.about.deadline ?? 0) - (other.about.deadline ?? 0));
}
