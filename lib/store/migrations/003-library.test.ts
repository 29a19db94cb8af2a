import { expect, it } from 'vitest';
import { openDatabase } from '../database';
import { StarterRepository } from '../starter';
import { Store } from '../store';
import { fakeEngine, fakeReplies, got } from '../testing';
import { restore, SAMPLES } from './testing';

const [, second] = SAMPLES as [unknown, (typeof SAMPLES)[number]];
const AT = 1790000000000;

function row(id: string, over: object = {}) {
  const words = { title: id, body: `${id}，原来的`, shortcut: 'a1', stage: 'in', tags: [] };
  const state = { order: 2, pinned: false, editedAt: 0, revision: 0 };
  return { id, setId: 'zh', categoryId: 'zh-ship', ...words, ...state, ...over };
}

/** A library of version 2 in which an agent has been at work on the starter set. */
async function migrated() {
  const engine = fakeEngine();
  const edited = { body: '我改过的', shortcut: 'mine', editedAt: AT, revision: 2 };
  await restore(engine, second, {
    replies: [
      row('edited', edited),
      row('edited-pinned', { ...edited, pinned: true }),
      row('filed', { ...edited, categoryId: 'personal-unsorted' }),
      row('plain'),
    ],
    usage: [{ replyId: 'filed', count: 3, lastAt: AT }],
  });
  const database = await openDatabase(engine);
  const { replies, store } = fakeReplies(new Store(async () => database));
  const starter = new StarterRepository(store, replies.changes);
  const library = async () => {
    const all = got(await replies.readLibrary());
    return { ...all, rows: Object.fromEntries(all.replies.map((reply) => [reply.id, reply])) };
  };
  const pushed = (body: string) => ({
    set: { id: 'zh', kind: 'starter', name: '入门话术', language: 'zh-CN', version: 1, order: 1 } as const,
    categories: [{ id: 'zh-ship', setId: 'zh', name: '发货', order: 1 }],
    replies: ['zh-ship-1', 'zh-ship-2', 'edited', 'edited-pinned', 'filed', 'plain'].map(
      (id) => ({ ...row(id), body }) as never,
    ),
  });
  return { database, replies, library, starter, pushed };
}

it('shows the agent the same library as before', async () => {
  const { library } = await migrated();
  const { rows, usage } = await library();
  expect(rows['zh-ship-1']).toMatchObject({ pinned: true, body: '亲，{buyer.name}您好，今天就为您发出' });
  expect(rows['zh-ship-1']?.overlay).toBeUndefined();
  expect(rows.edited).toMatchObject({ body: '我改过的', shortcut: 'mine', pinned: false });
  expect(rows['edited-pinned']).toMatchObject({ body: '我改过的', pinned: true });
  expect(rows['zh-ship-2']).toBeUndefined();
  expect(rows.plain).toMatchObject({ body: 'plain，原来的' });
  expect(usage).toContainEqual({ replyId: 'personal/filed', count: 3, lastAt: AT });
});

it('makes a reply that was filed among the agent own one of them', async () => {
  const { library } = await migrated();
  const { rows } = await library();
  expect(rows.filed).toBeUndefined();
  expect(rows['personal/filed']).toMatchObject({
    setId: 'personal',
    categoryId: 'personal-unsorted',
    body: '我改过的',
    shortcut: 'mine',
  });
});

it('lays the sets in anew: the team words are back below, and known as what was reworded', async () => {
  const { database, library, starter, pushed } = await migrated();
  got(await starter.seed(pushed('原来的')));
  expect(await database.replies.get('edited')).toMatchObject({ body: '原来的', pinned: false, editedAt: 0 });
  const { rows } = await library();
  expect(rows.edited).toMatchObject({
    body: '我改过的',
    shortcut: 'mine',
    overlay: { aliased: true, reworded: true },
  });
  expect(rows.edited?.overlay?.outdated).toBeUndefined();
  expect(rows['zh-ship-1']).toMatchObject({ pinned: true });
});

it('brings a removed one back as hidden, to be found by who looks for it', async () => {
  const { replies, library, starter, pushed } = await migrated();
  got(await starter.seed(pushed('原来的')));
  expect((await library()).rows['zh-ship-2']).toBeUndefined();
  const { reply } = got(await replies.read('zh-ship-2'));
  expect(reply).toMatchObject({ body: '原来的', overlay: { hidden: true } });
  got(await replies.restore(reply));
  expect((await library()).rows['zh-ship-2']).toMatchObject({ body: '原来的' });
});

it('tells from then on when the team changes what was reworded', async () => {
  const { library, starter, pushed } = await migrated();
  got(await starter.seed(pushed('原来的')));
  got(await starter.seed({ ...pushed('新的'), set: { ...pushed('').set, version: 2 } }));
  expect((await library()).rows.edited).toMatchObject({ body: '我改过的', overlay: { outdated: true } });
});

it('takes words that an edit left as they were for the team own', async () => {
  const { library, starter, pushed } = await migrated();
  got(await starter.seed(pushed('我改过的')));
  // The code alone is the agent's, and the title never was another one.
  const { edited } = (await library()).rows;
  expect(edited?.overlay).toEqual({ aliased: true });
});
