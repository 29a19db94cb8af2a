import { describe, expect, it, vi } from 'vitest';
import type { Reply } from '../replies/types';
import type { LibraryChange } from './library-change';
import { draft, fakeEngine, fakeReplies, fakeStore, got } from './testing';

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

describe('a reply with more than one body', () => {
  const whole = draft({
    wordings: ['今天一定发'],
    translations: { en: 'We ship today' },
    files: [{ id: 'f', name: '图.png', type: 'image/png', size: 4 }],
    validUntil: '2026-12-31',
  });

  it('keeps it all, and loses what the next draft leaves out', async () => {
    const { replies } = fakeReplies();
    const reply = got(await replies.save({ id: null, draft: whole, revision: 0 }));
    expect(reply).toMatchObject({ wordings: ['今天一定发'], files: [{ id: 'f' }], validUntil: '2026-12-31' });
    const less = got(await replies.save({ id: reply.id, draft: draft(), revision: 1 }));
    expect(Object.keys(less)).not.toEqual(expect.arrayContaining(['wordings']));
    expect(less.validUntil).toBeUndefined();
    const { versions } = got(await replies.read(reply.id));
    expect(versions).toMatchObject([
      { revision: 1, at: 1_000, cause: 'edit', words: { wordings: ['今天一定发'], tags: [] } },
    ]);
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

  it('counts by what the conversation was about, where somebody can tell', async () => {
    const { replies, reply, store } = await withReply();
    await replies.used(reply.id);
    await replies.used(reply.id, 'to-ship');
    await replies.used(reply.id, 'to-ship');
    await replies.used(reply.id, 'none');
    const rows = await store.read(['usage'], (database) => database.usage.toArray());
    expect(got(rows)).toMatchObject([{ count: 4, situations: { 'to-ship': 2, none: 1 } }]);
  });

  it('counts a line of a guide, which is no row', async () => {
    const { replies } = fakeReplies();
    expect(got(await replies.used('product:p-1#selling-0'))).toMatchObject({ count: 1 });
    expect(got(await replies.used('product:p-1#selling-0'))).toMatchObject({ count: 2 });
  });

  it('pins without making an open editor stale', async () => {
    const { replies, reply } = await withReply();
    expect(got(await replies.pin({ id: reply.id, pinned: true }))).toEqual({ ...reply, pinned: true });
  });
});

describe('a shared reply', () => {
  const row: Reply = {
    id: 's',
    setId: 't',
    categoryId: 'c',
    title: '退货地址',
    body: '寄回这里',
    shortcut: 'th1',
    stage: 'after',
    tags: [],
    order: 1,
    pinned: false,
    editedAt: 0,
    revision: 0,
  };

  async function withShared() {
    const made = fakeReplies();
    const push = async (body: string, revision: number) =>
      got(
        await made.library.write({
          cause: 'push',
          sets: [{ id: 't', kind: 'team', name: '家居组', language: 'zh-CN', version: 1, order: 3 }],
          categories: [{ id: 'c', setId: 't', name: '退货', order: 0 }],
          replies: [{ ...row, body }],
          remove: { sets: [], categories: [], replies: [] },
          seen: revision ? { s: revision } : {},
        }),
      );
    await push('寄回这里', 0);
    const mine = async () => got(await made.replies.readLibrary()).replies.find(({ id }) => id === 's');
    const typed = (body: string, revision: number, shortcut = 'th1') =>
      made.replies.save({
        id: 's',
        draft: draft({ title: '退货地址', body, shortcut, categoryId: 'c' }),
        revision,
      });
    return { ...made, push, mine, typed };
  }

  it('gets the agent’s words and code over it, and stays as it is', async () => {
    const { replies, typed, mine } = await withShared();
    const saved = got(await typed('麻烦寄回这里', 1, 'tt'));
    expect(saved).toMatchObject({
      body: '麻烦寄回这里',
      shortcut: 'tt',
      stage: 'after',
      overlay: { aliased: true, reworded: true },
    });
    expect(await mine()).toEqual(saved);
    const { reply, overlay } = got(await replies.read('s'));
    expect(reply).toMatchObject({ body: '寄回这里', shortcut: 'th1', revision: 1 });
    expect(overlay).toMatchObject({ alias: 'tt', reworded: { words: { body: '麻烦寄回这里' } } });
  });

  it('refuses the second of two edits in two tabs, though the row has not changed', async () => {
    const { typed, mine } = await withShared();
    const [first, second] = await Promise.all([typed('甲', 1), typed('乙', 1)]);
    expect(first.ok).toBe(true);
    expect(second).toEqual({ ok: false, error: { code: 'conflict', detail: { revision: 2 } } });
    expect((await mine())?.body).toBe('甲');
  });

  it('refuses an edit that was begun before a push, or before the words were dropped', async () => {
    const { replies, typed, push } = await withShared();
    await push('新地址', 1);
    expect(await typed('甲', 1)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    const mine = got(await typed('甲', 2));
    got(await replies.settle({ id: 's', take: 'team' }));
    expect(await typed('乙', mine.revision)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it('says that the team’s words have changed, until the agent has settled it', async () => {
    const { replies, typed, push, mine } = await withShared();
    await typed('甲', 1);
    await push('新地址', 1);
    expect(await mine()).toMatchObject({ body: '甲', overlay: { outdated: true } });
    const kept = got(await replies.settle({ id: 's', take: 'mine' }));
    expect(kept).toMatchObject({ body: '甲', overlay: { reworded: true } });
    expect(kept.overlay?.outdated).toBeUndefined();
    await push('更新的地址', 2);
    expect((await mine())?.overlay?.outdated).toBe(true);
    const taken = got(await replies.settle({ id: 's', take: 'team' }));
    expect(taken.body).toBe('更新的地址');
    expect(taken.overlay).toBeUndefined();
  });

  it('is hidden instead of removed, comes back, and stays the team’s', async () => {
    const { replies, mine, typed, push } = await withShared();
    const saved = got(await typed('甲', 1));
    expect(got(await replies.remove(saved))).toEqual(saved);
    expect(await mine()).toBeUndefined();
    expect(await replies.pin({ id: 's', pinned: true })).toMatchObject({ error: { code: 'not-found' } });
    await push('新地址', 1);
    expect(await mine()).toBeUndefined();
    expect(got(await replies.restore(saved))).toMatchObject({ body: '甲', overlay: { outdated: true } });
    expect(got(await replies.read('s')).reply.body).toBe('新地址');
  });

  it('does not come back by the agent’s copy when the team has removed it', async () => {
    const { replies, library, mine } = await withShared();
    const removed = got(await replies.remove({ id: 's', revision: 1 }));
    got(
      await library.write({
        cause: 'push',
        sets: [],
        categories: [],
        replies: [],
        remove: { sets: [], categories: [], replies: ['s'] },
        seen: { s: 1 },
      }),
    );
    expect(await replies.restore(removed)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await mine()).toBeUndefined();
  });

  it('is pinned over the row', async () => {
    const { replies, mine } = await withShared();
    got(await replies.pin({ id: 's', pinned: true }));
    expect(await mine()).toMatchObject({ pinned: true, revision: 1 });
    expect(got(await replies.read('s')).reply.pinned).toBe(false);
  });

  it('leaves new replies in its category to the agent', async () => {
    const { replies } = await withShared();
    const own = got(await replies.save({ id: null, draft: draft({ categoryId: 'c' }), revision: 0 }));
    expect(own).toMatchObject({ setId: 'personal', categoryId: 'c' });
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
        overlays: [],
        removed: [],
        usage: [],
        library: {
          sets: [expect.objectContaining({ id: 'personal' })],
          categories: [expect.objectContaining({ id: reply.categoryId })],
        },
      },
      { replies: [], overlays: [], removed: [], usage: [{ replyId: reply.id, count: 1, lastAt: 1_000 }] },
      { replies: [], overlays: [], removed: [reply.id], usage: [] },
    ]);
  });
});
