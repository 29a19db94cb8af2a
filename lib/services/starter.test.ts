import { beforeEach, expect, it, vi } from 'vitest';
import { type Fault, keepFaults } from '../platform/log';
import { openDatabase } from '../store/database';
import { StarterRepository } from '../store/starter';
import { Store } from '../store/store';
import { fakeEngine, fakeReplies } from '../store/testing';
import { Starter } from './starter';

const faults = vi.fn<(fault: Fault) => void>();
beforeEach(() => {
  faults.mockReset();
  keepFaults(faults);
});

it('brings the bundled sets in, Chinese first, behind the place of the agent own set', async () => {
  const { store, replies } = fakeReplies();
  await new Starter(new StarterRepository(store, replies.changes)).ready();
  const library = await replies.readLibrary();
  if (!library.ok) throw new Error(library.error.code);
  const sets = library.value.sets.sort((a, b) => a.order - b.order);
  expect(sets.map(({ language, order }) => [language, order])).toEqual([
    ['zh-CN', 1],
    ['en', 2],
  ]);
  const known = new Set(library.value.categories.map(({ id }) => id));
  expect(library.value.replies.filter(({ categoryId }) => !known.has(categoryId))).toEqual([]);
  expect(faults).not.toHaveBeenCalled();
});

it('leaves out a pack with a fault, and says so', async () => {
  const { store, replies } = fakeReplies();
  await new Starter(new StarterRepository(store, replies.changes), [{ id: 'broken', version: 1 }]).ready();
  expect(await replies.readLibrary()).toMatchObject({ value: { sets: [] } });
  expect(faults.mock.calls[0]?.[0]).toMatchObject({ feature: 'starter', code: 'pack-invalid' });
});

it('tries again in the same worker when the database could not be opened', async () => {
  const engine = fakeEngine();
  let isDenied = true;
  const denied = () => Promise.reject(new DOMException('denied', 'UnknownError'));
  const { store, replies } = fakeReplies(new Store(() => (isDenied ? denied() : openDatabase(engine))));
  const starter = new Starter(new StarterRepository(store, replies.changes));
  await starter.ready();
  expect(faults.mock.calls[0]?.[0]).toMatchObject({ feature: 'starter', code: 'storage-failed' });
  isDenied = false;
  await starter.ready();
  const library = await replies.readLibrary();
  expect(library.ok && library.value.replies.length).toBeGreaterThan(100);
});
