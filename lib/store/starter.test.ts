import { describe, expect, it, vi } from 'vitest';
import type { Reply } from '../replies/types';
import type { LibraryChange } from './library-change';
import { type PackRows, StarterRepository } from './starter';
import { draft, fakeReplies } from './testing';

function bundled(id: string, body = id): Reply {
  return {
    id,
    setId: 'zh',
    categoryId: 'zh-ship',
    title: id,
    body,
    shortcut: '',
    stage: null,
    tags: [],
    order: 1,
    pinned: false,
    editedAt: 0,
    revision: 0,
  };
}

function pack(version: number, replies: Reply[]): PackRows {
  return {
    set: { id: 'zh', kind: 'starter', name: '入门话术', language: 'zh-CN', version, order: 1 },
    categories: [{ id: 'zh-ship', setId: 'zh', name: '发货', order: 1 }],
    replies,
  };
}

async function seeded(...replies: Reply[]) {
  const made = fakeReplies();
  const starter = new StarterRepository(made.store, made.replies.changes);
  await starter.seed(pack(1, replies));
  const bodies = async () => {
    const library = await made.replies.readLibrary();
    if (!library.ok) throw new Error(library.error.code);
    return Object.fromEntries(library.value.replies.map(({ id, body }) => [id, body]));
  };
  return { ...made, starter, bodies };
}

describe('seeding', () => {
  it('fills an empty library, and does nothing the second time', async () => {
    const { starter, bodies } = await seeded(bundled('a'), bundled('b'));
    expect(await bodies()).toEqual({ a: 'a', b: 'b' });
    expect(await starter.seed(pack(1, [bundled('a', 'changed')]))).toEqual({
      ok: true,
      value: { changed: false },
    });
    expect(await bodies()).toEqual({ a: 'a', b: 'b' });
  });

  it('takes a new version over: adds, replaces, drops what the pack dropped', async () => {
    const { starter, bodies, replies } = await seeded(bundled('a'), bundled('b'));
    await replies.pin({ id: 'a', pinned: true });
    await starter.seed(pack(2, [bundled('a', 'better'), bundled('c')]));
    expect(await bodies()).toEqual({ a: 'better', c: 'c' });
    const library = await replies.readLibrary();
    expect(library).toMatchObject({
      value: { sets: [{ id: 'zh', version: 2 }], replies: [{ id: 'a', pinned: true, revision: 1 }, {}] },
    });
  });

  it('keeps what a person edited, removed or pinned', async () => {
    const { starter, bodies, replies } = await seeded(bundled('a'), bundled('b'), bundled('c'));
    const edit = draft({ body: 'mine', categoryId: 'zh-ship' });
    await replies.save({ id: 'a', draft: edit, revision: 0 });
    await replies.remove({ id: 'b', revision: 0 });
    await replies.pin({ id: 'c', pinned: true });
    await starter.seed(pack(2, [bundled('a', 'theirs'), bundled('b', 'theirs')]));
    expect(await bodies()).toEqual({ a: 'mine', c: 'c' });
  });

  it('changes the row below what a person has edited, and says so', async () => {
    const { starter, replies } = await seeded(bundled('a'));
    await replies.save({ id: 'a', draft: draft({ body: 'mine', categoryId: 'zh-ship' }), revision: 0 });
    await starter.seed(pack(2, [bundled('a', 'theirs')]));
    expect(await replies.read('a')).toMatchObject({
      value: {
        reply: { body: 'theirs', overlay: { outdated: true } },
        overlay: { reworded: { words: { body: 'mine' }, base: { body: 'a' } } },
        versions: [{ cause: 'push', at: 0, words: { body: 'a' } }],
      },
    });
  });

  it('does not drop what a person has edited or pinned', async () => {
    const { starter, bodies, replies } = await seeded(bundled('a'), bundled('b'), bundled('c'), bundled('d'));
    await replies.save({ id: 'a', draft: draft({ body: 'mine', categoryId: 'zh-ship' }), revision: 0 });
    await replies.pin({ id: 'b', pinned: true });
    await replies.pin({ id: 'c', pinned: false });
    await starter.seed(pack(2, [bundled('z')]));
    expect(await bodies()).toEqual({ a: 'mine', b: 'b', z: 'z' });
  });

  it('brings a removed reply back only when it is restored by hand', async () => {
    const { starter, bodies, replies } = await seeded(bundled('a'));
    await replies.remove({ id: 'a', revision: 0 });
    await replies.restore(bundled('a'));
    await starter.seed(pack(2, [bundled('a', 'better')]));
    expect(await bodies()).toEqual({ a: 'better' });
  });

  it('leaves a newer set alone when the extension was put back', async () => {
    const { starter, bodies } = await seeded(bundled('a'));
    await starter.seed(pack(3, [bundled('a', 'third')]));
    await starter.seed(pack(2, [bundled('a', 'second')]));
    expect(await bodies()).toEqual({ a: 'third' });
  });

  it('drops an emptied category of the pack, and keeps one that holds a reply of the agent', async () => {
    const { starter, replies } = await seeded(bundled('a'));
    const twoMore: PackRows = pack(2, [bundled('a')]);
    twoMore.categories.push({ id: 'zh-old', setId: 'zh', name: '旧', order: 2 });
    twoMore.categories.push({ id: 'zh-mine', setId: 'zh', name: '我用的', order: 3 });
    await starter.seed(twoMore);
    await replies.save({ id: null, draft: draft({ categoryId: 'zh-mine' }), revision: 0 });
    const heard = vi.fn<(change: LibraryChange) => void>();
    replies.changes.listen(heard);
    await starter.seed(pack(3, [bundled('a')]));
    expect(heard.mock.calls[0]?.[0].gone).toEqual({ sets: [], categories: ['zh-old'] });
    const library = await replies.readLibrary();
    expect(library.ok && library.value.categories.map(({ id }) => id).sort()).toEqual(['zh-mine', 'zh-ship']);
  });
});
