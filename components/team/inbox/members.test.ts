import { expect, it } from 'vitest';
import type { MemberRow } from '../../../lib/team/back/types';
import { memberViews } from './members';

const TODAY = '2026-11-23';
const member = (name: string, seq: number, at: number, replies: number[] = []): MemberRow => ({
  ...{ member: name, name, role: 'agent', group: '', seq, since: null, program: '1.0.0', at, recalled: [] },
  days: replies.map((count, n) => {
    return { day: `2026-11-${23 - n}`, replies: count, teamReplies: 0, conversations: 0 };
  }),
});

it('puts who is furthest behind above, and among equals who was not heard of for longest', () => {
  const rows = memberViews(
    [member('a', 8, 1), member('b', 6, 9), member('c', 5, 5), member('d', 6, 2)],
    8,
    TODAY,
  );
  expect(rows.map(({ name, behind }) => [name, behind])).toEqual([
    ['c', 3],
    ['d', 2],
    ['b', 2],
    ['a', 0],
  ]);
});

it('calls nobody behind who has a version that has not come here yet', () => {
  expect(memberViews([member('a', 9, 1)], 8, TODAY)[0]?.behind).toBe(0);
});

it('counts today, and the seven days that end with it, whatever days were told', () => {
  expect(memberViews([member('a', 8, 1, [12, 96])], 8, TODAY)[0]).toMatchObject({ today: 12, week: 108 });
  expect(memberViews([member('a', 8, 1, [12])], 8, '2026-11-24')[0]).toMatchObject({ today: 0, week: 12 });
  // Who works on Mondays only tells of the last seven Mondays.
  const days = ['2026-11-24', '2026-11-23', '2026-11-17', '2026-11-16', '2026-10-05'].map((day) => {
    return { day, replies: 10, teamReplies: 0, conversations: 0 };
  });
  expect(memberViews([{ ...member('a', 8, 1), days }], 8, TODAY)[0]).toMatchObject({ today: 10, week: 20 });
});
