import { describe, expect, it } from 'vitest';
import type { LibraryPart } from '../messaging/ports';
import { gate } from '../platform/testing';
import type { Library, Reply } from '../replies/types';
import type { ReplyRepository } from '../store/replies';
import { draft, fakeReplies } from '../store/testing';
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

describe('the stream', () => {
  it('sends every reply once, 50 ahead, in messages of at most 2,000', async () => {
    const { replies, store } = fakeReplies();
    const usage = [{ replyId: 'r4999', count: 1, lastAt: NOW }];
    const all = library(many(5_000), usage);
    await store.write(['sets', 'categories', 'replies', 'usage'], async (database) => {
      await database.sets.bulkPut(all.sets);
      await database.categories.bulkPut(all.categories);
      await database.replies.bulkPut(all.replies);
      await database.usage.bulkPut(all.usage);
    });
    const { parts, done } = watch(replies);
    await done;
    const slices = parts.flatMap((part) => ('library' in part && part.library ? [part.library] : []));
    expect(slices.map((slice) => slice.replies?.length)).toEqual([50, 1_950, 2_000, 1_000]);
    expect(new Set(slices.flatMap((slice) => ids(slice.replies))).size).toBe(5_000);
    expect(slices.flatMap((slice) => slice.usage ?? [])).toEqual(usage);
    expect(parts[0]).toMatchObject({ type: 'first', library: { sets: all.sets }, total: 5_000 });
    expect(parts.at(-1)).toEqual({ type: 'done', total: 5_000 });
  });

  function watch(replies: ReplyRepository, ready = async () => {}) {
    const parts: LibraryPart[] = [];
    const done = gate();
    const stop = new LibraryStream(replies, ready, () => NOW).watch((part) => {
      parts.push(part);
      if (part.type === 'done' || part.type === 'failed') done.open();
    });
    return { parts, done: done.passed, stop };
  }

  async function streamed(ready = async () => {}) {
    const { replies } = fakeReplies();
    const saved = await replies.save({ id: null, draft: draft(), revision: 0 });
    if (!saved.ok) throw new Error(saved.error.code);
    return { replies, saved: saved.value, ...watch(replies, ready) };
  }

  it('goes on with every change', async () => {
    const { replies, saved, parts, done, stop } = await streamed();
    await done;
    expect(parts.map(({ type }) => type)).toEqual(['first', 'more', 'done']);
    await replies.used(saved.id);
    expect(parts.at(-1)).toEqual({
      type: 'change',
      replies: [],
      removed: [],
      usage: [{ replyId: saved.id, count: 1, lastAt: 1_000 }],
    });
    stop();
    await replies.remove(saved);
    expect(parts).toHaveLength(4);
  });

  it('loses no change that is made while the library is on its way', async () => {
    const seeded = gate();
    const { replies, saved, parts, done } = await streamed(() => seeded.passed);
    await replies.remove(saved);
    expect(parts).toEqual([]);
    seeded.open();
    await done;
    await Promise.resolve();
    expect(parts.map(({ type }) => type)).toEqual(['first', 'more', 'done', 'change']);
    expect(parts.at(-1)).toMatchObject({ removed: [saved.id] });
  });

  it('says that it failed, rather than nothing', async () => {
    const { parts, done } = await streamed(() => Promise.reject(new TypeError('a bug')));
    await done;
    expect(parts).toEqual([{ type: 'failed', code: 'internal' }]);
  });
});
