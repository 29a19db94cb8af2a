import { describe, expect, it, vi } from 'vitest';
import type { Result } from '../messaging/result';
import type { LibraryChange } from './library-change';
import { draft, fakeEngine, fakeReplies, fakeStore } from './testing';

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

async function withReply() {
  const made = fakeReplies();
  const reply = got(await made.replies.save({ id: null, draft: draft(), revision: 0 }));
  return { ...made, reply };
}

describe('saving', () => {
  it('puts a first reply into a personal set that it makes', async () => {
    const { replies, reply } = await withReply();
    expect(reply).toMatchObject({ setId: 'personal', title: '催发货', revision: 1, editedAt: 1_000 });
    const library = got(await replies.readLibrary());
    expect(library.sets).toMatchObject([{ id: 'personal', kind: 'personal', name: '我的话术', version: 0 }]);
    expect(library.categories).toMatchObject([{ id: reply.categoryId, name: '未分类', setId: 'personal' }]);
    expect(library.replies).toEqual([reply]);
  });

  it('puts later replies behind it, in the category that was chosen', async () => {
    const { replies, reply } = await withReply();
    const category = got(await replies.addCategory('发货'));
    const chosen = draft({ categoryId: category.id });
    const second = got(await replies.save({ id: null, draft: chosen, revision: 0 }));
    const third = got(await replies.save({ id: null, draft: draft(), revision: 0 }));
    expect(second.categoryId).toBe(category.id);
    expect(third.categoryId).toBe(reply.categoryId);
    expect(third.order).toBeGreaterThan(reply.order);
    expect(got(await replies.readLibrary()).sets).toHaveLength(1);
  });

  it('changes what the editor shows and keeps the rest', async () => {
    const { replies, reply, time } = await withReply();
    await replies.pin({ id: reply.id, pinned: true });
    time.now = 2_000;
    const edit = { id: reply.id, draft: draft({ title: '已催' }), revision: reply.revision };
    const saved = got(await replies.save(edit));
    expect(saved).toEqual({ ...reply, title: '已催', pinned: true, editedAt: 2_000, revision: 2 });
  });

  it('refuses the second of two edits of one revision, and keeps the first', async () => {
    const { replies, reply } = await withReply();
    const edit = (title: string) =>
      replies.save({ id: reply.id, draft: draft({ title }), revision: reply.revision });
    const [first, second] = await Promise.all([edit('甲'), edit('乙')]);
    expect(first.ok).toBe(true);
    expect(second).toEqual({ ok: false, error: { code: 'conflict', detail: { revision: 2 } } });
    expect(got(await replies.readLibrary()).replies[0]?.title).toBe('甲');
  });

  it('refuses an unknown reply and an unknown category, and writes nothing', async () => {
    const { replies } = fakeReplies();
    expect(await replies.save({ id: 'none', draft: draft(), revision: 1 })).toEqual({
      ok: false,
      error: { code: 'not-found', path: 'id' },
    });
    expect(await replies.save({ id: null, draft: draft({ categoryId: 'none' }), revision: 0 })).toEqual({
      ok: false,
      error: { code: 'not-found', path: 'categoryId' },
    });
    expect(got(await replies.readLibrary())).toEqual({
      sets: [],
      categories: [],
      replies: [],
      usage: [],
    });
  });

  it('is still there for the next worker', async () => {
    const engine = fakeEngine();
    const { replies } = fakeReplies(fakeStore(engine));
    const reply = got(await replies.save({ id: null, draft: draft(), revision: 0 }));
    const next = fakeReplies(fakeStore(engine));
    expect(got(await next.replies.readLibrary()).replies).toEqual([reply]);
  });
});

describe('removing', () => {
  it('takes the reply away, and gives it back with its use count', async () => {
    const { replies, reply } = await withReply();
    await replies.used(reply.id);
    expect(got(await replies.remove(reply))).toEqual(reply);
    expect(got(await replies.readLibrary()).replies).toEqual([]);
    expect(got(await replies.restore(reply))).toEqual(reply);
    expect(got(await replies.readLibrary())).toMatchObject({
      replies: [reply],
      usage: [{ replyId: reply.id, count: 1 }],
    });
  });

  it('refuses when somebody has edited it meanwhile', async () => {
    const { replies, reply } = await withReply();
    await replies.save({ id: reply.id, draft: draft({ title: '乙' }), revision: 1 });
    expect(await replies.remove(reply)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(got(await replies.readLibrary()).replies).toHaveLength(1);
  });

  it('does not overwrite with an old copy what is there again', async () => {
    const { replies, reply } = await withReply();
    const edit = { id: reply.id, draft: draft({ title: '新' }), revision: 1 };
    const edited = got(await replies.save(edit));
    expect(got(await replies.restore(reply))).toEqual(edited);
  });
});

describe('using and pinning', () => {
  it('counts uses', async () => {
    const { replies, reply, time } = await withReply();
    await replies.used(reply.id);
    time.now = 5_000;
    expect(await replies.used(reply.id)).toEqual({
      ok: true,
      value: { replyId: reply.id, count: 2, lastAt: 5_000 },
    });
    expect(await replies.used('none')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('pins without making an open editor stale', async () => {
    const { replies, reply } = await withReply();
    expect(got(await replies.pin({ id: reply.id, pinned: true }))).toEqual({ ...reply, pinned: true });
  });
});

it('gives one category for one name', async () => {
  const { replies } = fakeReplies();
  const first = got(await replies.addCategory('发货'));
  expect(got(await replies.addCategory('发货'))).toEqual(first);
  expect(got(await replies.addCategory('退货')).order).toBeGreaterThan(first.order);
});

describe('the change feed', () => {
  it('tells every change after it has been saved, and no refused one', async () => {
    const { replies } = fakeReplies();
    const heard = vi.fn<(change: LibraryChange) => void>();
    replies.changes.listen(heard);
    const reply = got(await replies.save({ id: null, draft: draft(), revision: 0 }));
    await replies.save({ id: reply.id, draft: draft(), revision: 7 });
    await replies.used(reply.id);
    await replies.remove(reply);
    expect(heard.mock.calls.map(([change]) => change)).toEqual([
      {
        replies: [reply],
        removed: [],
        usage: [],
        library: {
          sets: [expect.objectContaining({ id: 'personal' })],
          categories: [expect.objectContaining({ id: reply.categoryId })],
        },
      },
      { replies: [], removed: [], usage: [{ replyId: reply.id, count: 1, lastAt: 1_000 }] },
      { replies: [], removed: [reply.id], usage: [] },
    ]);
  });
});
