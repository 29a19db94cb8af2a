import { describe, expect, it, vi } from 'vitest';
import type { LibraryPart } from '../../lib/messaging/ports';
import { categories, reply, sets } from '../../lib/replies/testing';
import type { Reply, ReplySet } from '../../lib/replies/types';
import { Shelf } from './shelf';

const first = (replies: Reply[], total = replies.length): LibraryPart => ({
  type: 'first',
  library: { sets, categories, replies, usage: [] },
  total,
});

function full(...titles: string[]): Shelf {
  const shelf = new Shelf();
  shelf.take(first(titles.map((title) => reply(title))));
  shelf.take({ type: 'done', total: titles.length });
  return shelf;
}

const found = (shelf: Shelf, query: string) => shelf.search(query, { limit: 10, now: 0 }).map(({ id }) => id);

describe('filling', () => {
  it('is searchable from the first part on', () => {
    const shelf = new Shelf();
    expect(shelf.phase).toBe('empty');
    shelf.take(first([reply('发货')], 2));
    expect(shelf.phase).toBe('filling');
    expect(found(shelf, 'fh')).toEqual(['发货']);
    shelf.take({ type: 'more', library: { replies: [reply('尺码')] } });
    shelf.take({ type: 'done', total: 2 });
    expect([shelf.phase, shelf.total, ...found(shelf, 'cm')]).toEqual(['full', 2, '尺码']);
  });

  it('again after the background has died: nothing is missing meanwhile, what is gone goes at the end', () => {
    const shelf = full('发货', '尺码');
    shelf.take(first([reply('发货')], 1));
    expect(shelf.phase).toBe('full');
    expect(found(shelf, 'cm')).toEqual(['尺码']);
    shelf.take({ type: 'done', total: 1 });
    expect(found(shelf, 'cm')).toEqual([]);
  });

  it('that fails keeps what is known, and a later one clears the failure', () => {
    const shelf = full('发货');
    shelf.take({ type: 'failed', code: 'newer-database' });
    expect([shelf.failure, ...found(shelf, 'fh')]).toEqual(['newer-database', '发货']);
    shelf.take(first([reply('发货')]));
    expect(shelf.failure).toBeNull();
  });
});

describe('a change', () => {
  const change: Extract<LibraryPart, { type: 'change' }> = {
    type: 'change',
    replies: [],
    removed: [],
    usage: [],
  };

  it('of words is found by the new ones only, and moves nothing', () => {
    const shelf = full('发货');
    shelf.take({ ...change, replies: [reply('尺码', { id: '发货' })] });
    expect([found(shelf, 'fh'), found(shelf, 'cm')]).toEqual([[], ['发货']]);
    expect(shelf.extent).toBe(0);
  });

  it('by which a reply comes makes a new arrangement; one that goes leaves its place empty', () => {
    const shelf = full('发货');
    shelf.take({ ...change, replies: [reply('尺码')] });
    expect(shelf.extent).toBe(1);
    shelf.take({ ...change, removed: ['发货'] });
    expect([shelf.extent, shelf.total, shelf.replies.has('发货')]).toEqual([1, 1, false]);
  });

  it('by which a set or a category goes takes it off', () => {
    const shelf = full('发货');
    shelf.take({ ...change, gone: { sets: ['en'], categories: ['after'] } });
    expect([shelf.sets.has('en'), shelf.sets.has('zh')]).toEqual([false, true]);
    expect([shelf.categories.has('after'), shelf.categories.has('ship')]).toEqual([false, true]);
  });

  it('that was missed while the background was dead is made up for: sets and categories, too', () => {
    const shelf = full('发货');
    const [zh, , own] = sets as [ReplySet, ReplySet, ReplySet];
    const library = { sets: [zh, own], categories: categories.slice(0, 1), replies: [], usage: [] };
    shelf.take({ type: 'first', library, total: 0 });
    expect([...shelf.sets.keys()]).toEqual(['zh', 'own']);
    expect([...shelf.categories.keys()]).toEqual(['ship']);
  });

  it('is told until nobody listens any more', () => {
    const shelf = full('发货');
    const listener = vi.fn();
    const stop = shelf.listen(listener);
    shelf.take(change);
    stop();
    shelf.take(change);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('lines of guides', () => {
  const set: ReplySet = {
    id: 'product:p',
    kind: 'product',
    name: '矮凳',
    language: 'zh-CN',
    version: 0,
    order: 9,
  };
  const category = { id: 'product:p#selling', setId: set.id, name: '卖点', order: 0 };
  const line = (title: string) =>
    reply(title, { id: `product:p#${title}`, setId: set.id, categoryId: category.id });
  const laid = (...titles: string[]) => ({ sets: [set], categories: [category], replies: titles.map(line) });

  it('are found like replies and counted among none', () => {
    const shelf = full('发货');
    shelf.lay(laid('承重'));
    expect(found(shelf, 'cz')).toEqual(['product:p#承重']);
    expect([shelf.extent, shelf.total]).toEqual([1, 1]);
    shelf.take({ type: 'change', replies: [], removed: [], usage: [] });
    expect(shelf.total).toBe(1);
  });

  it('outlive a filling, and go with the next ones', () => {
    const shelf = full('发货');
    shelf.lay(laid('承重', '材质'));
    shelf.take(first([reply('发货')]));
    shelf.take({ type: 'done', total: 1 });
    expect(shelf.sets.has(set.id) && shelf.categories.has(category.id)).toBe(true);
    shelf.lay(laid('材质'));
    expect([found(shelf, 'cz'), ...found(shelf, 'caizhi')]).toEqual([['product:p#材质'], 'product:p#材质']);
    shelf.lay({ sets: [], categories: [], replies: [] });
    expect([shelf.sets.has(set.id), shelf.replies.size]).toEqual([false, 1]);
  });

  it('may come before the library has', () => {
    const shelf = new Shelf();
    shelf.lay(laid('承重'));
    shelf.take(first([reply('发货')]));
    shelf.take({ type: 'done', total: 1 });
    expect(found(shelf, 'cz')).toEqual(['product:p#承重']);
  });
});
