import { beforeEach, expect, it } from 'vitest';
import { readDayCounts } from './day-counts';
import type { Store } from './store';
import { type Joined, TeamRepository } from './team';
import { UseRepository } from './team-uses';
import { fakeStore, got } from './testing';

const DAY = 86_400_000;
let store: Store;
let team: TeamRepository;
let uses: UseRepository;
let now: number;

beforeEach(() => {
  store = fakeStore();
  now = new Date(2026, 10, 23, 9, 0).getTime();
  const names = async () => ({ language: 'zh-CN' as const, set: '我的', category: '未分类' });
  team = new TeamRepository(store, { now: () => now, names });
  uses = new UseRepository(store, () => now);
});

let used = 0;
const use = (replyId: string, conversation: string | null) => {
  const where = conversation === null ? null : { console: 'pdd-chat', conversation, buyer: '林*儿' };
  return uses.add(`u-${++used}`, replyId, where);
};
const join = () => team.setJoined({ team: 't', name: '木几' } as Joined);

it('counts nothing while this machine is in no team, and what was counted goes when it leaves', async () => {
  got(await use('r-1', 'uid:1'));
  expect(got(await readDayCounts(store))).toEqual([]);
  got(await join());
  got(await use('r-1', 'uid:1'));
  expect(got(await readDayCounts(store))).toHaveLength(1);
  got(await team.leave(false));
  expect(got(await readDayCounts(store))).toEqual([]);
});

it('counts replies, those of the team, and each conversation once a day', async () => {
  got(await join());
  await store.write(['teamEntries'], ({ teamEntries }) =>
    teamEntries.put({ key: 'reply r-team', kind: 'reply', id: 'r-team', text: '{}' }),
  );
  for (const [reply, talk] of [
    ['r-team', 'uid:1'],
    ['r-own', 'uid:1'],
    ['r-team', 'uid:2'],
    ['r-own', null],
  ] as const)
    got(await use(reply, talk));
  now += DAY;
  got(await use('r-own', 'uid:1'));
  expect(got(await readDayCounts(store))).toEqual([
    { day: '2026-11-24', replies: 1, teamReplies: 0, conversations: 1 },
    { day: '2026-11-23', replies: 4, teamReplies: 2, conversations: 2 },
  ]);
});

it('keeps the newest seven days, and nothing of any buyer', async () => {
  got(await join());
  for (let day = 0; day < 9; day += 1) {
    got(await use('r-1', 'uid:1'));
    now += DAY;
  }
  const counts = got(await readDayCounts(store));
  expect(counts.map(({ day }) => day)).toEqual([
    '2026-12-01',
    '2026-11-30',
    '2026-11-29',
    '2026-11-28',
    '2026-11-27',
    '2026-11-26',
    '2026-11-25',
  ]);
  expect(JSON.stringify(counts)).not.toMatch(/林|uid/);
});
