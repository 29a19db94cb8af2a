import { beforeEach, expect, it } from 'vitest';
import { keyOf, textOf } from '../team/entry';
import type { Recall } from '../team/types';
import type { Store } from './store';
import { UseRepository } from './team-uses';
import { fakeStore, got } from './testing';

const HOUR = 3600_000;
const NINE = new Date(2026, 10, 23, 9, 0).getTime();
const AT_NINE = new Date(NINE).toISOString();
let store: Store;
let uses: UseRepository;
let now: number;

beforeEach(() => {
  store = fakeStore();
  now = NINE - HOUR;
  uses = new UseRepository(store, () => now);
});

const talk = (conversation: string) => ({ console: 'pdd-chat', conversation, buyer: `林*${conversation}` });
let ids = 0;
const use = async (replyId: string, where: string | null) =>
  got(await uses.add(`u-${++ids}`, replyId, where === null ? null : talk(where)));

async function recall(id: string, part: Partial<Recall> = {}): Promise<void> {
  const value = {
    reason: '价格错了',
    at: AT_NINE,
    title: '假一赔十',
    words: ['买贵了就退您两倍差价'],
    ...part,
  };
  const entry = { kind: 'recall', id, value } as const;
  got(
    await store.write(['teamEntries'], ({ teamEntries }) =>
      teamEntries.put({ key: keyOf(entry), kind: 'recall', id, text: textOf(entry) }),
    ),
  );
}

async function ownCopy(id: string, body: string): Promise<void> {
  const row = { id, setId: 'own', categoryId: 'c', title: '我的', body, shortcut: '', stage: null, tags: [] };
  const kept = { ...row, order: 0, pinned: false, editedAt: 1, revision: 1 };
  got(await store.write(['replies'], ({ replies }) => replies.put(kept)));
}

it('names the conversations of the day of the recall, newest first, and counts every use', async () => {
  now = NINE - 10 * HOUR;
  await use('r-1', 'yesterday');
  now = NINE - HOUR;
  await use('r-1', 'a');
  now += 1;
  await use('r-1', 'b');
  await use('r-1', 'b');
  await use('r-1', null);
  await use('r-2', 'c');
  await recall('r-1');
  const named = got(await uses.of('r-1'));
  expect(named.map(({ conversation }) => conversation)).toEqual(['b', 'b', 'a']);
  expect(named[0]).toEqual({ ...talk('b'), replyId: 'r-1', at: NINE - HOUR + 1 });
  expect(got(await uses.counts())).toEqual([
    { id: 'r-1', at: AT_NINE, title: '假一赔十', uses: 4, conversations: 2 },
  ]);
});

it('what was said from the agent’s own copy of it was said all the same', async () => {
  await ownCopy('own-1', '亲，买贵了就退您两倍差价哦～');
  await ownCopy('own-2', '今天发');
  await use('own-1', 'a');
  await use('own-2', 'b');
  await recall('r-1');
  expect(got(await uses.of('r-1')).map(({ conversation }) => conversation)).toEqual(['a']);
  expect(got(await uses.counts())).toMatchObject([{ id: 'r-1', uses: 1, conversations: 1 }]);
});

it('a line of a guide is known by the place where it stood', async () => {
  await use('product:p-1#2', 'a');
  await recall('product:p-1#2');
  expect(got(await uses.of('product:p-1#2'))).toHaveLength(1);
});

it('whoever hears of a recall after midnight still learns of the day before', async () => {
  const late = new Date(2026, 10, 23, 23, 50);
  now = late.getTime() - HOUR;
  await use('r-1', 'a');
  await recall('r-1', { at: late.toISOString() });
  now = late.getTime() + HOUR;
  expect(got(await uses.of('r-1'))).toHaveLength(1);
});

it('without a recall nobody is told anything, and numbers alone name nobody', async () => {
  await use('r-1', 'a');
  expect(got(await uses.of('r-1'))).toEqual([]);
  expect(got(await uses.counts())).toEqual([]);
  await recall('r-1');
  expect(JSON.stringify(got(await uses.counts()))).not.toMatch(/林|pdd|"a"/);
});
