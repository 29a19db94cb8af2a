import { expect, it } from 'vitest';
import type { MemberRow } from '../../../lib/team/back/types';
import type { TeamVersion } from '../../../lib/team/state';
import { recallSum } from './recall-sum';

const AT = '2026-11-23T06:00:00.000Z';
const member = (name: string, seq: number, uses: number | null = null, at = AT): MemberRow => ({
  ...{ member: name, name, role: 'agent', group: '', seq, since: null, program: '1.0.0', at: 1, days: [] },
  recalled: uses === null ? [] : [{ id: 'r-1', at, title: '假一赔十', uses, conversations: uses - 1 }],
});
const version = (seq: number, minutes: number): TeamVersion => {
  return { seq, at: Date.parse(AT) + minutes * 60_000, by: '', reason: '', changes: 1, canUndo: true };
};
const versions = [version(9, 30), version(8, 0), version(7, -30)];
const sum = (...members: MemberRow[]) => recallSum({ id: 'r-1', at: AT }, members, { versions, seq: 9 });

it('adds up what machines tell, whoever used it most above', () => {
  expect(sum(member('a', 8, 2), member('b', 9, 5), member('c', 8))).toMatchObject({
    ...{ uses: 7, conversations: 5, told: 3, known: 3, silent: [] },
    used: [{ member: { name: 'b' } }, { member: { name: 'a' } }],
  });
});

it('takes nobody’s silence for zero: who has no version with the recall has not told', () => {
  const told = sum(member('old', 7), member('here', 8), member('new', 12));
  expect(told).toMatchObject({ told: 2, known: 3, uses: 0 });
  expect(told.silent.map(({ name }) => name)).toEqual(['old']);
});

it('does not count what was said before the line was recalled for the second time', () => {
  expect(sum(member('a', 8, 4, '2026-11-01T06:00:00.000Z'))).toMatchObject({ uses: 0, told: 1 });
});

it('takes only the newest version for sure where the version of the recall is not known', () => {
  const members = [member('a', 8), member('b', 9)];
  expect(recallSum({ id: 'r-1', at: AT }, members, { versions: [], seq: 9 })).toMatchObject({ told: 1 });
});
