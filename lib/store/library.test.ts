import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LibraryWrite } from '../messaging/calls';
import type { Category, Reply, ReplySet } from '../replies/types';
import type { LibraryChange } from './library-change';
import { StarterRepository } from './starter';
import { draft, fakeReplies, got } from './testing';

let desk: ReturnType<typeof fakeReplies>;

const team: ReplySet = { id: 't', kind: 'team', name: '家居组', language: 'zh-CN', version: 0, order: 3 };
const after: Category = { id: 't-after', setId: 't', name: '售后', order: 0 };
const back: Category = { id: 't-back', setId: 't', name: '退货', order: 0, parentId: 't-after' };

function row(id: string, over: Partial<Reply> = {}): Reply {
  const words = { title: id, body: `${id}。`, shortcut: '', stage: null, tags: [] };
  const state = { order: 1, pinned: false, editedAt: 0, revision: 0 };
  return { id, setId: 't', categoryId: 't-back', ...words, ...state, ...over };
}

const nothing: LibraryWrite = {
  cause: 'bulk',
  sets: [],
  categories: [],
  replies: [],
  remove: { sets: [], categories: [], replies: [] },
  seen: {},
};
const write = (part: Partial<LibraryWrite>) => desk.library.write({ ...nothing, ...part });
const remove = (part: Partial<LibraryWrite['remove']>) => ({ ...nothing.remove, ...part });

async function library() {
  const { sets, categories, replies } = got(await desk.replies.readLibrary());
  return { sets: sets.map(({ id }) => id), categories: categories.map(({ id }) => id), replies };
}
const ids = async () => (await library()).replies.map(({ id }) => id);
const bodyOf = async (id: string) => (await library()).replies.find((each) => each.id === id)?.body;

beforeEach(async () => {
  desk = fakeReplies();
  got(
    await write({
      cause: 'import',
      sets: [team],
      categories: [after, back],
      replies: [row('a'), row('b'), row('c', { categoryId: 't-after' })],
    }),
  );
});

describe('a write', () => {
  it('puts sets, categories and rows, and counts them', async () => {
    desk.time.now = 7_000;
    const done = await write({
      categories: [{ ...back, name: '退换', colour: 'orange' }],
      replies: [row('a', { body: '改了' }), row('d')],
      seen: { a: 1 },
    });
    expect(got(done).changed).toBe(3);
    const { replies } = await library();
    expect(replies.find(({ id }) => id === 'a')).toMatchObject({
      body: '改了',
      revision: 2,
      editedAt: 7_000,
    });
    expect(replies.find(({ id }) => id === 'd')).toMatchObject({ revision: 1 });
  });

  it('removes a category with what is in it and below it', async () => {
    got(await write({ remove: remove({ categories: ['t-after'] }) }));
    expect(await library()).toEqual({ sets: ['t'], categories: [], replies: [] });
  });

  it('removes a set with all that is in it', async () => {
    got(await write({ remove: remove({ sets: ['t'] }) }));
    expect(await library()).toEqual({ sets: [], categories: [], replies: [] });
  });

  it('leaves an agent own reply alive when the team category it lies in goes', async () => {
    const own = got(
      await desk.replies.save({ id: null, draft: draft({ categoryId: 't-back' }), revision: 0 }),
    );
    got(await write({ remove: remove({ categories: ['t-back'] }) }));
    const { replies, categories } = await library();
    expect(replies.find(({ id }) => id === own.id)).toMatchObject({ categoryId: 'personal-unsorted' });
    expect(categories).toEqual(['personal-unsorted', 't-after']);
  });

  it('keeps the home of such replies even if it is to go in the same step', async () => {
    await desk.replies.save({ id: null, draft: draft(), revision: 0 });
    const own = got(
      await desk.replies.save({ id: null, draft: draft({ categoryId: 't-back' }), revision: 0 }),
    );
    got(await write({ remove: remove({ categories: ['t-back', 'personal-unsorted'] }) }));
    const { replies, categories } = await library();
    expect(replies.map(({ id }) => id)).toEqual(['c', own.id]);
    expect(categories).toContain('personal-unsorted');
  });

  it('keeps earlier words where they were others, newest first', async () => {
    got(await write({ replies: [row('a', { body: '二' })], seen: { a: 1 } }));
    got(await write({ cause: 'import', replies: [row('a', { body: '二', order: 9 })], seen: { a: 2 } }));
    got(await write({ cause: 'edit', replies: [row('a', { body: '三' })], seen: { a: 3 } }));
    const { versions } = got(await desk.replies.read('a'));
    expect(versions.map(({ revision, cause, words }) => [revision, cause, words.body])).toEqual([
      [3, 'edit', '二'],
      [1, 'bulk', 'a。'],
    ]);
  });

  it('tells what is new, what is gone, and what the agent has over the rows', async () => {
    got(await desk.replies.pin({ id: 'c', pinned: true }));
    const heard = vi.fn<(change: LibraryChange) => void>();
    desk.replies.changes.listen(heard);
    got(
      await write({
        replies: [row('c', { categoryId: 't-after', body: '新' })],
        seen: { c: 1 },
        remove: remove({ categories: ['t-back'] }),
      }),
    );
    expect(heard.mock.calls[0]?.[0]).toMatchObject({
      replies: [{ id: 'c', body: '新', pinned: false }],
      overlays: [{ replyId: 'c', pinned: true }],
      removed: ['a', 'b'],
      gone: { sets: [], categories: ['t-back'] },
    });
  });
});

describe('two writers', () => {
  it.each<[string, Partial<LibraryWrite>, string]>([
    ['an older row', { replies: [row('a'), row('b')], seen: { a: 1, b: 0 } }, 'b'],
    ['a row it has not seen', { replies: [row('a')] }, 'a'],
    ['a row that has gone meanwhile', { replies: [row('x')], seen: { x: 4 } }, 'x'],
    ['a row to remove', { remove: remove({ replies: ['c'] }), seen: { c: 3 } }, 'c'],
  ])('%s: refused whole, with the ids', async (_, part, id) => {
    const before = await library();
    expect(await write({ ...part, sets: [{ ...team, name: '别的' }] })).toEqual({
      ok: false,
      error: { code: 'conflict', detail: { count: 1, ids: id } },
    });
    expect(await library()).toEqual(before);
  });

  it('names the first of many', async () => {
    const many = Array.from({ length: 50 }, (_, n) => row(`r${n}`));
    got(await write({ replies: many }));
    const again = await write({ replies: many });
    expect(again).toMatchObject({ ok: false, error: { detail: { count: 50 } } });
    if (!again.ok) expect(String(again.error.detail?.ids).split(' ')).toHaveLength(20);
  });
});

describe('what would not hang together is refused with its place', () => {
  beforeEach(async () => {
    const zh: ReplySet = { ...team, id: 'zh', kind: 'starter', version: 1 };
    await new StarterRepository(desk.store, desk.replies.changes).seed({
      set: zh,
      categories: [{ id: 'zh-c', setId: 'zh', name: '发货', order: 0 }],
      replies: [row('zh-a', { setId: 'zh', categoryId: 'zh-c' })],
    });
  });

  const third: Category = { id: 'third', setId: 't', name: '三级', order: 0, parentId: 't-back' };
  it.each<[string, Partial<LibraryWrite>, string]>([
    ['a set of another kind', { sets: [{ ...team, kind: 'shop' }] }, 'sets[0].kind'],
    ['a category of no set', { categories: [{ ...after, setId: 'none' }] }, 'categories[0].setId'],
    ['a category of a starter set', { categories: [{ ...third, setId: 'zh' }] }, 'categories[0].setId'],
    ['a third level', { categories: [third] }, 'categories[0].parentId'],
    [
      'a third level from above',
      {
        categories: [
          { ...after, parentId: 'new' },
          { ...after, id: 'new' },
        ],
      },
      'categories[0].parentId',
    ],
    ['its own parent', { categories: [{ ...after, parentId: 't-after' }] }, 'categories[0].parentId'],
    [
      'a category moved away from its rows',
      { sets: [{ ...team, id: 't2' }], categories: [{ id: 't-back', setId: 't2', name: '退货', order: 0 }] },
      'categories[0].setId',
    ],
    ['a reply of no set', { replies: [row('n', { setId: 'none' })] }, 'replies[0].setId'],
    ['a reply for a starter set', { replies: [row('n', { setId: 'zh' })] }, 'replies[0].setId'],
    ['a reply out of a starter set', { replies: [row('zh-a')], seen: { 'zh-a': 0 } }, 'replies[0].id'],
    [
      'a shared reply into an agent’s own set',
      {
        sets: [{ ...team, id: 'own', kind: 'personal' }],
        replies: [row('a', { setId: 'own' })],
        seen: { a: 1 },
      },
      'replies[0].setId',
    ],
    [
      'a reply in no category',
      { replies: [row('n'), row('m', { categoryId: 'x' })] },
      'replies[1].categoryId',
    ],
    [
      'a reply in another set’s category',
      { replies: [row('n', { categoryId: 'zh-c' })] },
      'replies[0].categoryId',
    ],
    [
      'a reply into what goes',
      { replies: [row('n')], remove: remove({ categories: ['t-back'] }) },
      'replies[0].categoryId',
    ],
    ['a row twice', { replies: [row('n'), row('n')] }, 'replies[1].id'],
    [
      'a row put and removed',
      { replies: [row('a')], remove: remove({ replies: ['a'] }), seen: { a: 1 } },
      'remove.replies[0]',
    ],
    ['a starter set', { remove: remove({ sets: ['zh'] }) }, 'remove.sets[0]'],
    ['a starter category', { remove: remove({ categories: ['zh-c'] }) }, 'remove.categories[0]'],
    ['a starter reply', { remove: remove({ replies: ['zh-a'] }), seen: { 'zh-a': 0 } }, 'remove.replies[0]'],
  ])('%s', async (_, part, path) => {
    const before = await library();
    expect(await write(part)).toEqual({ ok: false, error: { code: 'bad-request', path } });
    expect(await library()).toEqual(before);
  });

  it('but a category may move with its rows', async () => {
    got(
      await write({
        sets: [{ ...team, id: 't2' }],
        categories: [{ id: 't-back', setId: 't2', name: '退货', order: 0 }],
        replies: [row('a', { setId: 't2' }), row('b', { setId: 't2' })],
        seen: { a: 1, b: 1 },
      }),
    );
    got(await write({ remove: remove({ sets: ['t'] }) }));
    expect((await ids()).sort()).toEqual(['a', 'b', 'zh-a']);
  });

  it('and an agent own reply may lie in any category', async () => {
    const own = got(await desk.replies.save({ id: null, draft: draft({ categoryId: 'zh-c' }), revision: 0 }));
    got(await write({ replies: [{ ...own, tags: ['常用'] }], seen: { [own.id]: 1 } }));
    expect((await library()).replies.find(({ id }) => id === own.id)?.tags).toEqual(['常用']);
  });
});

describe('undo', () => {
  it('puts back changed, removed and added rows, sets and categories', async () => {
    const before = await library();
    const done = got(
      await write({
        sets: [
          { ...team, name: '新名' },
          { ...team, id: 'n', name: '新' },
        ],
        categories: [{ ...back, id: 'n-c', setId: 'n', name: '新' }].map(({ parentId: _, ...each }) => each),
        replies: [
          row('a', { body: '改', setId: 'n', categoryId: 'n-c' }),
          row('d', { setId: 'n', categoryId: 'n-c' }),
        ],
        remove: remove({ categories: ['t-back'], replies: ['c'] }),
        seen: { a: 1, c: 1 },
      }),
    );
    expect(await ids()).toEqual(['a', 'd']);
    const undone = got(await desk.library.undo({ undoId: done.undoId }));
    expect(undone.changed).toBeGreaterThan(0);
    const now = await library();
    const still = (replies: Reply[]) => replies.map(({ revision: _, ...reply }) => reply);
    expect({ ...now, replies: still(now.replies) }).toEqual({ ...before, replies: still(before.replies) });
    // An editor that still shows what was undone meets a conflict.
    expect(now.replies.map(({ id, revision }) => [id, revision])).toEqual([
      ['a', 3],
      ['b', 2],
      ['c', 2],
    ]);
  });

  it('works once', async () => {
    const { undoId } = got(await write({ replies: [row('d')] }));
    got(await desk.library.undo({ undoId }));
    expect(await ids()).toEqual(['a', 'b', 'c']);
    expect(await desk.library.undo({ undoId })).toEqual({
      ok: false,
      error: { code: 'not-found', path: 'undoId' },
    });
  });

  const touch: [string, () => Promise<unknown>, string][] = [
    ['a changed row', () => write({ replies: [row('a', { body: '他人' })], seen: { a: 2 } }), 'a'],
    ['a removed row', () => write({ remove: remove({ replies: ['d'] }), seen: { d: 1 } }), 'd'],
    ['a removed row that is there again', () => write({ replies: [row('c')] }), 'c'],
    ['a renamed set', () => write({ sets: [{ ...team, name: '他人' }] }), 't'],
    [
      'a row in a category that the write made',
      () => write({ replies: [row('late', { categoryId: 'n-c' })] }),
      'late',
    ],
    [
      'a category that a row would go back to',
      () => write({ remove: remove({ categories: ['t-back'] }) }),
      'a',
    ],
  ];
  it.each(touch)('is refused after somebody else: %s', async (_, other, id) => {
    const done = got(
      await write({
        sets: [{ ...team, name: '新名' }],
        categories: [{ id: 'n-c', setId: 't', name: '新', order: 3 }],
        replies: [
          row('a', { body: '改', categoryId: 'n-c' }),
          row('b', { categoryId: 'n-c' }),
          row('d', { categoryId: 'n-c' }),
        ],
        remove: remove({ replies: ['c'] }),
        seen: { a: 1, b: 1, c: 1 },
      }),
    );
    got((await other()) as Awaited<ReturnType<typeof write>>);
    const before = await library();
    const undone = await desk.library.undo({ undoId: done.undoId });
    expect(undone).toMatchObject({ ok: false, error: { code: 'conflict' } });
    if (!undone.ok) expect(String(undone.error.detail?.ids).split(' ')).toContain(id);
    expect(await library()).toEqual(before);
  });

  it('is offered of the newest import, whatever was written since', async () => {
    desk.time.now = 9_000;
    const { undoId } = got(await write({ cause: 'import', replies: [row('d'), row('e')] }));
    desk.time.now = 9_500;
    got(await write({ replies: [row('f')] }));
    expect(got(await desk.library.lastImport())).toEqual({ undoId, at: 9_000, rows: 2 });
    got(await desk.library.undo({ undoId }));
    expect(got(await desk.library.lastImport())).toMatchObject({ rows: 3 });
  });

  it('is kept for the last 20 writes', async () => {
    const first = got(await write({ sets: [team] }));
    for (let n = 0; n < 20; n++) {
      desk.time.now += 1;
      await write({ sets: [{ ...team, order: n }] });
    }
    expect(await desk.library.undo(first)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('leaves what the agent has over a row', async () => {
    got(await desk.replies.pin({ id: 'a', pinned: true }));
    const done = got(await write({ remove: remove({ replies: ['a'] }), seen: { a: 1 } }));
    got(await desk.library.undo(done));
    expect((await library()).replies.find(({ id }) => id === 'a')).toMatchObject({ pinned: true });
    expect(await bodyOf('a')).toBe('a。');
  });
});
