import { beforeEach, expect, it } from 'vitest';
import { draftChanges } from '../team/change';
import { got, reply, set } from '../team/testing';
import type { Change, Entry, Head } from '../team/types';
import { type Arrived, type Joined, TeamRepository } from './team';
import { fakeStore } from './testing';

const names = async () => ({ language: 'zh-CN' as const, set: '我的话术', category: '未分类' });
const SHIP: Entry = {
  kind: 'category',
  id: 'team-1-ship',
  value: { id: 'team-1-ship', setId: 'team-1', name: '发货', order: 0 },
};
const LATE = { ...set, value: { ...set.value, groups: ['晚班'] } };

let store: ReturnType<typeof fakeStore>;
let repository: TeamRepository;
let seq: number;
beforeEach(() => {
  store = fakeStore();
  repository = new TeamRepository(store, { now: () => 1000, names });
  seq = 0;
});

/** The next version comes to a machine of no group. */
async function take(changes: Change[], part: Partial<Arrived> = {}): Promise<void> {
  seq += 1;
  const head = { seq, at: '2026-11-23T01:00:00.000Z', reason: '改' } as Head;
  const joined: Joined & { head: Head } = {
    ...{ team: 'ab', name: '木几', place: { kind: 'file' }, role: 'agent', group: '', managed: false },
    ...{ head, by: '阿青', hash: null, appliedAt: null, skipped: 0, clashes: [], confirmed: [] },
  };
  const usual = { mayDraft: false, isBeside: false, isNext: true, isOwn: false };
  got(await repository.take({ ...usual, ...part, joined, changes }));
}

const put = (...entries: Entry[]): Change[] => entries.map((entry) => ({ put: entry }));
const rows = async () => {
  const read = await store.read(['replies'], ({ replies }) => replies.toArray());
  return got(read).map(({ id, body }) => [id, body]);
};
const drafted = async () => {
  const { published, here } = got(await repository.draft());
  return draftChanges(published, here);
};

it('tells nobody of what is for others alone', async () => {
  await take(put(LATE, SHIP, reply('a')));
  const [news] = got(await repository.news());
  expect(news).toMatchObject({ rows: [], more: 0, seen: true });
  await take(put({ ...set, id: 'day', value: { ...set.value, id: 'day' } }));
  expect(got(await repository.news())[0]).toMatchObject({ seen: false, rows: [{ key: 'set day' }] });
});

it('has all of the team’s with the right to publish, so that nothing is drafted as gone, and only its own without', async () => {
  await take(put(LATE, SHIP, reply('a')));
  expect(await rows()).toEqual([]);
  // The version that adds this machine's key changes a reply, too.
  await take(put(reply('a', { body: '新' }), reply('b')), { mayDraft: true });
  expect(await rows()).toEqual([
    ['a', '新'],
    ['b', reply('b').value.body],
  ]);
  expect(await drafted()).toEqual([]);
  expect(got(await repository.joined())?.clashes).toEqual([]);
  await take([], { mayDraft: false });
  expect(await rows()).toEqual([]);
});

it('is made whole by a key from its file, before any version has come', async () => {
  await take(put(LATE, SHIP, reply('a')));
  got(await repository.makeWhole());
  expect(await rows()).toEqual([['a', reply('a').value.body]]);
  expect(await drafted()).toEqual([]);
  // What is drafted since is nobody's to overwrite.
  await store.write(['replies'], ({ replies }) => replies.update('a', { body: '草稿' }));
  got(await repository.makeWhole());
  await take(put(reply('b')), { mayDraft: true });
  expect(await rows()).toEqual([
    ['a', '草稿'],
    ['b', reply('b').value.body],
  ]);
});

it('follows another group once it is laid anew', async () => {
  await take(put(LATE, SHIP, reply('a')));
  const joined = got(await repository.joined()) as Joined;
  got(await repository.setJoined({ ...joined, group: '晚班' }));
  got(await repository.realign());
  expect(await rows()).toEqual([['a', reply('a').value.body]]);
  got(await repository.setJoined(joined));
  got(await repository.realign());
  expect(await rows()).toEqual([]);
});
