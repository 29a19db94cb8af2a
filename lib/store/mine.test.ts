import { beforeEach, describe, expect, it } from 'vitest';
import { type BuyerPlace, cardKey } from '../buyer/card';
import { BuyerRepository } from './buyers';
import { type MineChange, MineRepository } from './mine';
import { SettingsRepository } from './settings';
import { sweep } from './sweep';
import { draft, fakeReplies, got } from './testing';

/** Two browsers of one person, which read what the other one told last. */

let time: number;
const PLACE: BuyerPlace = {
  ...{ console: 'pdd-chat', shop: '木几家居', conversation: 'uid:7482019', name: '林*儿', uid: '7482019' },
};

function browser(device: string) {
  const { store, replies, library } = fakeReplies();
  const names = async () => ({ language: 'zh-CN' as const, set: '我的话术', category: '未分类' });
  const mine = new MineRepository(store, {
    ...{ now: () => time, names, talkDays: async () => 90 },
    keptTitle: (title) => `${title}（旧）`,
  });
  const told: MineChange[] = [];
  mine.changes.listen((change) => told.push(change));
  const file = {
    device,
    name: device,
    at: 0,
    items: [] as { kind: never; id: string; value: null; at: number }[],
  };
  return {
    ...{ store, replies, library, mine, told },
    file: file as never as { device: string; name: string; at: number; items: never[] },
    buyers: new BuyerRepository(store, () => time),
    settings: new SettingsRepository(store),
  };
}
type Browser = ReturnType<typeof browser>;
let home: Browser;
let work: Browser;

beforeEach(() => {
  time = 1_790_000_000_000;
  [home, work] = [browser('home'), browser('work')];
});

async function exchange(one: Browser, other: Browser) {
  time += 60_000;
  const { items, news } = got(await one.mine.exchange([other.file]));
  one.file.items = items as never[];
  return news;
}
/** Each has read the other. */
async function both() {
  await exchange(home, work);
  await exchange(work, home);
  return exchange(home, work);
}
const bodies = async ({ store }: Browser) => {
  const rows = got(await store.read(['replies'], ({ replies }) => replies.toArray()));
  return Object.fromEntries(rows.map(({ title, body }) => [title, body]));
};
const write = async ({ replies }: Browser, over: Parameters<typeof draft>[0]) =>
  got(await replies.save({ id: null, draft: draft(over), revision: 0 }));

it('brings replies, settings and notes to the other browser, and tells who holds them', async () => {
  await write(home, { title: '发货', body: '今天发' });
  got(await home.settings.change({ agentName: '小林', theme: 'dark' }));
  got(await home.buyers.note(PLACE, { notes: '要墨绿', tags: ['等补货'] }));
  await both();
  expect(await bodies(work)).toEqual({ 发货: '今天发' });
  expect(got(await work.settings.read())).toMatchObject({ agentName: '小林', theme: 'auto' });
  expect(got(await work.buyers.read(cardKey(PLACE)))).toMatchObject({ notes: '要墨绿', tags: ['等补货'] });
  expect([...(work.told[0]?.kinds ?? [])].sort()).toEqual(['card', 'reply', 'setting']);
});

it('keeps what both wrote on one card, neither knowing of the other’s words', async () => {
  got(await home.buyers.note(PLACE, { notes: '要墨绿' }));
  await both();
  got(await home.buyers.note(PLACE, { notes: '要墨绿，地址在三楼没电梯', noContact: true }));
  got(await work.buyers.note(PLACE, { tags: ['急'] }));
  await both();
  await both();
  for (const one of [home, work]) {
    expect(got(await one.buyers.read(cardKey(PLACE)))).toMatchObject({
      ...{ notes: '要墨绿，地址在三楼没电梯', tags: ['急'], noContact: true },
    });
  }
  got(await home.buyers.note(PLACE, { notes: '周五送' }));
  got(await work.buyers.note(PLACE, { notes: '周六送' }));
  await both();
  await both();
  for (const one of [home, work]) {
    const { notes } = got(await one.buyers.read(cardKey(PLACE))) ?? { notes: '' };
    expect(notes.split('\n').sort()).toEqual(['周五送', '周六送']);
  }
  // And from there on each change is one.
  got(await work.buyers.note(PLACE, { notes: '周六上午送' }));
  await both();
  expect(got(await home.buyers.read(cardKey(PLACE)))).toMatchObject({ notes: '周六上午送' });
});

describe('a card that had its time', () => {
  const DAYS = 86_400_000;
  const swept = ({ store }: Browser) => sweep(store, { now: time, talkDays: 90 });
  const cards = ({ store }: Browser) => store.read(['buyers'], ({ buyers }) => buyers.count());

  it('is gone from every browser, and no file that still has it brings it back', async () => {
    got(await home.buyers.note(PLACE, { notes: '电话 13812345678' }));
    await both();
    time += 100 * DAYS;
    for (let day = 0; day < 3; day += 1) {
      for (const one of [home, work]) got(await swept(one));
      // This one was never opened again: its file stands as it was.
      got(await home.mine.exchange([work.file]));
      expect(got(await cards(home))).toBe(0);
      time += DAYS;
    }
    const fresh = browser('new');
    got(await fresh.mine.exchange([work.file]));
    expect(got(await cards(fresh))).toBe(0);
  });

  it('comes again with the buyer, who was seen in the other browser all the while', async () => {
    got(await home.buyers.note(PLACE, { notes: '要墨绿' }));
    await both();
    time += 100 * DAYS;
    got(await work.buyers.note(PLACE, { notes: '要墨绿，两个' }));
    got(await swept(home));
    await exchange(work, home);
    await exchange(home, work);
    expect(got(await home.buyers.read(cardKey(PLACE)))).toMatchObject({ notes: '要墨绿，两个' });
  });
});

it('is quiet once both have the same', async () => {
  await write(home, { title: '发货', body: '今天发' });
  await both();
  const before = JSON.stringify(home.file.items);
  expect(await both()).toEqual({ taken: 0, kept: 0 });
  expect(JSON.stringify(home.file.items)).toBe(before);
});

it('brings an agent’s own words over a reply of the team', async () => {
  for (const { store } of [home, work]) {
    await store.write(['sets', 'replies'], async ({ sets, replies }) => {
      await sets.put({ id: 't', kind: 'team', name: '团队', language: 'zh-CN', version: 0, order: 1 });
      const { categoryId: _, ...words } = draft({ title: '退货', body: '寄回即可' });
      const row = { ...words, id: 'r', setId: 't', categoryId: 'c', order: 0, pinned: false };
      await replies.put({ ...row, editedAt: 0, revision: 1 });
    });
  }
  got(
    await home.replies.save({
      id: 'r',
      draft: draft({ title: '退货', body: '请寄回', categoryId: 'c' }),
      revision: 1,
    }),
  );
  await both();
  const overlay = got(await work.store.read(['overlays'], ({ overlays }) => overlays.get('r')));
  expect(overlay).toMatchObject({ reworded: { words: { body: '请寄回' }, base: { body: '寄回即可' } } });
  expect(await bodies(work)).toEqual({ 退货: '寄回即可' });
});

it('takes away there what was taken away here', async () => {
  const { id } = await write(home, { title: '发货', body: '今天发' });
  await both();
  got(await home.replies.remove({ id, revision: 1 }));
  await both();
  expect(await bodies(work)).toEqual({});
  await both();
  expect(await bodies(home)).toEqual({});
});

it('takes nothing back from the file of a browser that is in use no more, however long ago it was taken away', async () => {
  const DAYS = 86_400_000;
  const { id } = await write(home, { title: '发货', body: '今天发' });
  const brief = { buyer: cardKey(PLACE), text: '林*儿要退差价', at: time, due: time, answer: null };
  got(await home.store.write(['briefs'], ({ briefs }) => briefs.put({ id: 'brief-1', ...brief })));
  got(await home.buyers.note(PLACE, { notes: '要墨绿' }));
  await both();
  got(await home.replies.remove({ id, revision: 1 }));
  got(await home.buyers.erase(cardKey(PLACE)));
  for (let month = 0; month < 9; month += 1) {
    got(await home.mine.exchange([work.file]));
    time += 30 * DAYS;
  }
  home.file.items = got(await home.mine.exchange([work.file])).items as never[];
  const count = ({ store }: Browser) =>
    store.read(
      ['buyers', 'briefs'],
      async ({ buyers, briefs }) => (await buyers.count()) + (await briefs.count()),
    );
  expect([await bodies(home), got(await count(home))]).toEqual([{}, 0]);
  const fresh = browser('new');
  got(await fresh.mine.exchange([home.file, work.file]));
  expect([await bodies(fresh), got(await count(fresh))]).toEqual([{}, 0]);
});

it('keeps both words where both sides wrote, in both browsers alike', async () => {
  const { id } = await write(home, { title: '发货', body: '今天发' });
  await both();
  for (const [one, body] of [
    [home, '明天发'],
    [work, '后天发'],
  ] as const)
    got(await one.replies.save({ id, draft: draft({ title: '发货', body, shortcut: 'x' }), revision: 1 }));
  await both();
  await both();
  const expected = { 发货: expect.any(String), '发货（旧）': expect.any(String) };
  expect(await bodies(home)).toEqual(expected);
  expect(Object.values(await bodies(home)).sort()).toEqual(['后天发', '明天发']);
  expect(await bodies(work)).toEqual(await bodies(home));
});

describe('a buyer who was erased', () => {
  beforeEach(async () => {
    got(await home.buyers.note(PLACE, { notes: '要墨绿' }));
    await both();
    expect(got(await work.buyers.list())).toHaveLength(1);
  });

  it('is erased in the other browser, and leaves no name in what is told', async () => {
    got(await home.buyers.erase(cardKey(PLACE)));
    await both();
    expect(got(await work.buyers.list())).toEqual([]);
    expect(JSON.stringify([home.file, work.file])).not.toContain('7482019');
  });

  it('does not come back by what was noted there without knowing', async () => {
    got(await home.buyers.erase(cardKey(PLACE)));
    time += 1;
    got(await work.buyers.note(PLACE, { notes: '要米白' }));
    await exchange(work, { ...home, file: { ...home.file, items: [] } });
    await both();
    await both();
    expect(got(await home.buyers.list())).toEqual([]);
    expect(JSON.stringify(home.file)).not.toContain('7482019');
  });

  it('is not what happens to a card that has had its time', async () => {
    await home.store.write(['buyers'], ({ buyers }) => buyers.clear());
    await exchange(home, { ...work, file: { ...work.file, items: [] } });
    expect(JSON.stringify(home.file.items)).not.toContain('card');
    await exchange(work, home);
    expect(got(await work.buyers.list())).toHaveLength(1);
  });
});
