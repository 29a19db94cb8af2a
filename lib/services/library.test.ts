import { describe, expect, it } from 'vitest';
import type { LibraryMessage, LibraryPart } from '../messaging/ports';
import { gate } from '../platform/testing';
import type { Library, Reply } from '../replies/types';
import { GuideRepository } from '../store/guides';
import { ShopRepository } from '../store/shops';
import { draft, fakeReplies, got } from '../store/testing';
import { Beside } from './guides';
import { firstOf, LibraryStream } from './library';

const NOW = 1_790_000_000_000;

function reply(id: string, over: Partial<Reply> = {}): Reply {
  const words = { title: id, body: id, shortcut: '', stage: null, tags: [] };
  const state = { order: 1, pinned: false, editedAt: 0, revision: 0 };
  return { id, setId: 'zh', categoryId: 'c', ...words, ...state, ...over };
}

function library(replies: Reply[], usage: Library['usage'] = []): Library {
  return {
    sets: [{ id: 'zh', kind: 'starter', name: '入门', language: 'zh-CN', version: 1, order: 1 }],
    categories: [{ id: 'c', setId: 'zh', name: '发货', order: 1 }],
    replies,
    usage,
  };
}

const many = (count: number) => Array.from({ length: count }, (_, n) => reply(`r${n}`, { order: n }));
const ids = (replies: Reply[] = []) => replies.map(({ id }) => id);

describe('the first part', () => {
  it('has pinned replies first, then the used ones, then the rest in order', () => {
    const replies = [
      reply('last', { order: 9 }),
      reply('often', { order: 8 }),
      reply('seldom', { order: 7 }),
      reply('pinned', { order: 6, pinned: true }),
      reply('first', { order: 1 }),
    ];
    const usage = [
      { replyId: 'often', count: 9, lastAt: NOW },
      { replyId: 'seldom', count: 1, lastAt: NOW },
    ];
    const first = firstOf(library(replies, usage), NOW, 4);
    expect(ids(first.replies)).toEqual(['pinned', 'often', 'seldom', 'first']);
    expect(first.usage).toHaveLength(2);
    expect(first.categories).toHaveLength(1);
  });

  it('leaves room for the other language, whose console shows none of this one', () => {
    const both = library([...many(60), reply('hello', { setId: 'en' })]);
    both.sets.push({ id: 'en', kind: 'starter', name: 'Starter', language: 'en', version: 1, order: 2 });
    const first = firstOf(both, NOW, 50);
    expect(first.replies).toHaveLength(26);
    expect(ids(first.replies)).toContain('hello');
  });
});

type Desk = ReturnType<typeof fakeReplies>;

function watch({ replies, store }: Desk, options: { ready?: () => Promise<void>; isShared?: boolean } = {}) {
  const { ready = async () => {}, isShared = false } = options;
  const told: LibraryMessage[] = [];
  const done = gate();
  const guides = new GuideRepository(store, () => NOW);
  const shops = new ShopRepository(store);
  const stream = new LibraryStream({ replies, beside: new Beside(guides, shops), ready, now: () => NOW });
  const stop = stream.watch((message) => {
    told.push(message);
    if (message.type === 'library' && /done|failed/.test(message.part.type)) done.open();
  }, isShared);
  const parts = () =>
    told.flatMap((message): LibraryPart[] => (message.type === 'library' ? [message.part] : []));
  return {
    told,
    parts,
    types: () => parts().map(({ type }) => type),
    done: done.passed,
    stop,
    guides,
    shops,
  };
}

async function fill({ store }: Desk, all: Library): Promise<void> {
  await store.write(['sets', 'categories', 'replies', 'usage'], async (database) => {
    await database.sets.bulkPut(all.sets);
    await database.categories.bulkPut(all.categories);
    await database.replies.bulkPut(all.replies);
    await database.usage.bulkPut(all.usage);
  });
}

describe('the stream', () => {
  it('sends every reply once, 50 ahead, in messages of at most 2,000', async () => {
    const desk = fakeReplies();
    const usage = [{ replyId: 'r4999', count: 1, lastAt: NOW }];
    const all = library(many(5_000), usage);
    await fill(desk, all);
    const { parts, done } = watch(desk);
    await done;
    const slices = parts().flatMap((part) => ('library' in part && part.library ? [part.library] : []));
    expect(slices.map((slice) => slice.replies?.length)).toEqual([50, 1_950, 2_000, 1_000]);
    expect(new Set(slices.flatMap((slice) => ids(slice.replies))).size).toBe(5_000);
    expect(slices.flatMap((slice) => slice.usage ?? [])).toEqual(usage);
    expect(parts()[0]).toMatchObject({ type: 'first', library: { sets: all.sets }, total: 5_000 });
    expect(parts().at(-1)).toEqual({ type: 'done', total: 5_000 });
  });

  async function streamed(ready = async () => {}) {
    const desk = fakeReplies();
    const saved = got(await desk.replies.save({ id: null, draft: draft(), revision: 0 }));
    return { ...desk, saved, ...watch(desk, { ready }) };
  }

  it('goes on with every change', async () => {
    const { replies, saved, parts, types, done, stop } = await streamed();
    await done;
    expect(types()).toEqual(['first', 'more', 'done']);
    await replies.used(saved.id);
    expect(parts().at(-1)).toEqual({
      type: 'change',
      replies: [],
      removed: [],
      usage: [{ replyId: saved.id, count: 1, lastAt: 1_000 }],
    });
    stop();
    await replies.remove(saved);
    expect(parts()).toHaveLength(4);
  });

  it('loses no change that is made while the library is on its way', async () => {
    const seeded = gate();
    const { replies, saved, told, parts, types, done } = await streamed(() => seeded.passed);
    await replies.remove(saved);
    expect(told).toEqual([]);
    seeded.open();
    await done;
    await Promise.resolve();
    expect(types()).toEqual(['first', 'more', 'done', 'change']);
    expect(parts().at(-1)).toMatchObject({ removed: [saved.id] });
  });

  it('says that it failed, rather than nothing', async () => {
    const { told, done } = await streamed(() => Promise.reject(new TypeError('a bug')));
    await done;
    expect(told).toEqual([{ type: 'library', part: { type: 'failed', code: 'internal' } }]);
  });

  it('begins with what stands beside the replies, and tells it again when it has changed', async () => {
    const { told, done, stop, shops } = await streamed();
    await done;
    expect(told[0]).toMatchObject({ type: 'guides', guides: { playbooks: [] }, shops: { revision: 0 } });
    const last = gate();
    const settle = shops.changes.listen(() => queueMicrotask(last.open));
    await shops.save({ shops: [], ownFields: [{ label: '售后群' }], revision: 0 });
    await last.passed;
    await expect.poll(() => told.at(-1)).toMatchObject({ type: 'guides', shops: { revision: 1 } });
    settle();
    stop();
  });
});

describe('a large change', () => {
  it('comes in messages of the size of a slice, rows before the sets that go', async () => {
    const desk = fakeReplies();
    const { parts, done } = watch(desk);
    await done;
    const { sets } = library([]);
    const gone = { sets: ['t'], categories: [] };
    const removed = ['x', ...ids(many(2_001))];
    const change = { replies: many(4_500), overlays: [], removed, usage: [], library: { sets }, gone };
    desk.replies.changes.tell(change);
    await Promise.resolve();
    const told = parts().filter((part) => part.type === 'change');
    expect(told.map(({ replies }) => replies.length)).toEqual([2_000, 2_000, 500]);
    expect(told.map(({ removed }) => removed.length)).toEqual([2_000, 2, 0]);
    expect(told.map((part) => part.library?.sets)).toEqual([sets, undefined, undefined]);
    expect(told.map((part) => part.gone)).toEqual([undefined, undefined, gone]);
  });
});

describe('what the agent has made of shared replies', () => {
  async function overlaid(isShared: boolean) {
    const desk = fakeReplies();
    await fill(desk, library([reply('a'), reply('b'), reply('c')]));
    got(
      await desk.replies.save({
        id: 'a',
        draft: draft({ title: 'a', body: '我的', categoryId: 'c' }),
        revision: 0,
      }),
    );
    got(await desk.replies.remove({ id: 'b', revision: 0 }));
    const watching = watch(desk, { isShared });
    await watching.done;
    const rows = watching.parts().flatMap((part) => ('library' in part && part.library?.replies) || []);
    return { ...desk, ...watching, rows };
  }

  it('is what an agent gets, without what they have hidden', async () => {
    const { rows, parts, replies } = await overlaid(false);
    expect(ids(rows)).toEqual(['a', 'c']);
    expect(rows[0]).toMatchObject({ body: '我的', overlay: { reworded: true } });
    expect([parts()[0], parts().at(-1)]).toMatchObject([{ total: 2 }, { total: 2 }]);
    got(await replies.remove({ id: 'c', revision: 0 }));
    expect(parts().at(-1)).toMatchObject({ type: 'change', replies: [], removed: ['c'] });
    got(await replies.restore(reply('b', { categoryId: 'c' })));
    expect(parts().at(-1)).toMatchObject({ replies: [{ id: 'b' }], removed: [] });
  });

  it('does not touch the rows that their keeper gets, but says that it is there', async () => {
    const { rows, parts, replies } = await overlaid(true);
    expect(ids(rows).sort()).toEqual(['a', 'b', 'c']);
    expect(rows.find(({ id }) => id === 'a')).toMatchObject({
      body: 'a',
      revision: 0,
      overlay: { reworded: true },
    });
    expect(rows.find(({ id }) => id === 'b')).toMatchObject({ overlay: { hidden: true } });
    expect(parts().at(-1)).toEqual({ type: 'done', total: 3 });
    got(await replies.pin({ id: 'c', pinned: true }));
    expect(parts().at(-1)).toMatchObject({ replies: [{ id: 'c', pinned: false }], removed: [] });
  });
});
