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
 * @param now epoch milliseconds
 */
export function dueReminders(cases: readonly CaseSummary[], now: number): Reminder[] {
  return cases
    .flatMap((about): Reminder[] => {
      const hours = reminderDue(about, now);
      return hours === null ? [] : [{ about, hours }];
    })
    .sort((one, other) => (one.about.deadline ?? 0) - (other.about.deadline ?? 0));
}

/** That somebody has read one; of this deadline, since one that was moved meanwhile is yet to be told. */
export interface ReadReminder {
  id: string;
  deadline: number | null;
  hours: number;
}

export const readReminders = (reminders: readonly Reminder[]): ReadReminder[] =>
  reminders.map(({ about: { id, deadline }, hours }) => ({ id, deadline, hours }));
