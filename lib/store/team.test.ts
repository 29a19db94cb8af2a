import { beforeEach, expect, it } from 'vitest';
import { PERSONAL_SET } from '../replies/types';
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

it('takes back what a restored backup brings of what the team has dropped, and leaves the agent’s own', async () => {
  const other = { ...set, id: 'team-2', value: { ...set.value, id: 'team-2', name: '旧店' } };
  const category = { ...SHIP, id: 'c-2', value: { ...SHIP.value, id: 'c-2', setId: 'team-2' } };
  const inIt = { setId: 'team-2', categoryId: 'c-2' };
  await take(put(set, SHIP, reply('a'), other, category, reply('b', inIt)));
  const backup = got(
    await store.read(['sets', 'categories', 'replies'], async ({ sets, categories, replies }) => ({
      ...{ sets: await sets.toArray(), categories: await categories.toArray() },
      replies: await replies.toArray(),
    })),
  );
  await take([
    ...[category, other].map(({ kind, id }) => ({ drop: { kind, id } }) as Change),
    { drop: { kind: 'reply', id: 'b' } },
  ]);
  expect((await rows()).map(([id]) => id)).toEqual(['a']);
  await store.write(['sets', 'categories', 'replies'], async ({ sets, categories, replies }) => {
    // A set of the agent's own, which was never anybody else's, is in the backup as well.
    await sets.bulkPut([...backup.sets, { ...set.value, id: 'own', name: '自己的' }]);
    await categories.bulkPut([...backup.categories, { ...SHIP.value, id: 'c-own', setId: 'own' }]);
    const own = { ...backup.replies[0], id: 'mine', setId: 'own', categoryId: 'c-own' };
    await replies.bulkPut([...backup.replies, own as (typeof backup.replies)[number]]);
  });
  got(await repository.realign());
  expect((await rows()).map(([id]) => id)).toEqual(['a', 'mine']);
  const sets = got(await store.read(['sets'], (database) => database.sets.toCollection().primaryKeys()));
  expect(sets).toEqual(['own', 'team-1']);
});

it('ends the draft with the right to publish: the team’s words for all, and a reply of one’s own stays one’s own', async () => {
  await take(put(set, SHIP, reply('a'), reply('b')), { mayDraft: true });
  await store.write(['replies'], async ({ replies }) => {
    const row = await replies.get('a');
    if (!row) throw new Error('no reply');
    await replies.update('a', { body: '草稿里的话' });
    await replies.put({ ...row, id: 'new', body: '还没发布的一句' });
    await replies.delete('b');
  });
  await take([], { mayDraft: false });
  const shown = got(await store.read(['replies'], ({ replies }) => replies.toArray()));
  expect(shown.map(({ id, body, setId }) => [id, body, setId])).toEqual([
    ['a', reply('a').value.body, 'team-1'],
    ['b', reply('b').value.body, 'team-1'],
    ['new', '还没发布的一句', PERSONAL_SET],
  ]);
  const earlier = got(await store.read(['versions'], ({ versions }) => versions.toArray()));
  expect(earlier.map(({ replyId, words }) => [replyId, words.body])).toContainEqual(['a', '草稿里的话']);
});

it('gives back on leaving what was chosen here before the team decided it, and leaves it where all is kept', async () => {
  const decided = (id: string, value: unknown): Entry => ({ kind: 'setting', id, value: { value } });
  const chosen = async () => {
    const read = await store.read(['settings'], (database) => database.settings.toArray());
    return Object.fromEntries(got(read).map(({ key, value }) => [key, value]));
  };
  await store.write(['settings'], (database) => database.settings.put({ key: 'talkDays', value: 7 }));
  await take(put(decided('talkDays', 30), decided('caseYears', 3)));
  await take(put(decided('talkDays', 60)));
  expect(await chosen()).toEqual({ talkDays: 60, caseYears: 3 });
  // Decided no longer: it is the agent's again, as they had it.
  await take([{ drop: { kind: 'setting', id: 'talkDays' } }]);
  expect(await chosen()).toEqual({ talkDays: 7, caseYears: 3 });
  await take(put(decided('talkDays', 90)));
  got(await repository.leave(false));
  expect(await chosen()).toEqual({ talkDays: 7 });

  await take(put(decided('talkDays', 30)));
  got(await repository.leave(true));
  expect(await chosen()).toEqual({ talkDays: 30 });
  await take(put(decided('talkDays', 90)));
  got(await repository.leave(false));
  expect(await chosen()).toEqual({ talkDays: 30 });
});

it('gives nothing back to a machine that publishes: it would be a draft that nobody made', async () => {
  const decided: Entry = { kind: 'setting', id: 'talkDays', value: { value: 30 } };
  await store.write(['settings'], (database) => database.settings.put({ key: 'talkDays', value: 7 }));
  await take(put(decided));
  await take([{ drop: { kind: 'setting', id: 'talkDays' } }], { mayDraft: true });
  expect(await drafted()).toEqual([]);
  got(await repository.leave(false));
  const read = await store.read(['settings'], (database) => database.settings.toArray());
  expect(got(read)).toEqual([{ key: 'talkDays', value: 7 }]);
});
