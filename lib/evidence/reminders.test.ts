import { expect, it } from 'vitest';
import { dueReminders } from './reminders';
import { summary } from './testing';
import type { CaseSummary } from './types';

const HOUR = 3_600_000;
const NOW = 1_000_000_000_000;
const dated = (id: string, hours: number | null, part: Partial<CaseSummary> = {}) =>
  summary(id, { deadline: hours === null ? null : NOW + hours * HOUR, ...part });
const told = (...cases: CaseSummary[]) =>
  dueReminders(cases, NOW).map(({ about, hours }) => `${about.id} ${hours}`);

it('reminds a day, four hours and one hour before, the nearest first', () => {
  const cases = [dated('day', 24), dated('far', 24.1), dated('soon', 0.5), dated('four', 3)];
  expect(told(...cases)).toEqual(['soon 1', 'four 4', 'day 24']);
});

it('reminds once of each hour, and not of an hour that a later one has overtaken', () => {
  expect(told(dated('a', 20, { reminded: [24] }))).toEqual([]);
  expect(told(dated('a', 3, { reminded: [24] }))).toEqual(['a 4']);
  expect(told(dated('a', 20, { reminded: [4] }))).toEqual([]);
});

it('says nothing of cases without a deadline, past it, or handed in', () => {
  expect(told(dated('none', null), dated('past', 0), dated('in', 2, { state: 'submitted' }))).toEqual([]);
});
