import { beforeEach, expect, it, vi } from 'vitest';
import playbooksEn from '../../assets/public/packs/playbooks.en.json';
import playbooksZh from '../../assets/public/packs/playbooks.zh-CN.json';
import en from '../../assets/public/packs/starter.en.json';
import zh from '../../assets/public/packs/starter.zh-CN.json';
import { type Fault, keepFaults } from '../platform/log';
import { openDatabase } from '../store/database';
import { GuideRepository } from '../store/guides';
import { StarterRepository } from '../store/starter';
import { Store } from '../store/store';
import { fakeEngine, fakeReplies } from '../store/testing';
import { BUNDLED_PACKS } from './bundled-packs';
import { Starter } from './starter';

const faults = vi.fn<(fault: Fault) => void>();
beforeEach(() => {
  faults.mockReset();
  keepFaults(faults);
});

const PACKS = [zh, en, playbooksZh, playbooksEn];

function fakeStarter(packs: { id: string; version: number }[] = PACKS, on?: Store) {
  const { store, replies } = fakeReplies(on);
  const guides = new GuideRepository(store, () => 0);
  return {
    replies,
    guides,
    starter: new Starter(
      new StarterRepository(store, replies.changes),
      guides,
      packs.map((pack) => ({ ...pack, read: async () => pack })),
    ),
  };
}

it('knows id and version of every bundled pack without reading it', () => {
  expect(BUNDLED_PACKS.map(({ id, version }) => ({ id, version }))).toEqual(
    PACKS.map(({ id, version }) => ({ id, version })),
  );
});

it('brings the bundled sets in, Chinese first, behind the place of the agent own set', async () => {
  const { replies, starter } = fakeStarter();
  await starter.ready();
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

it('brings in a pack of playbooks alone, once a version', async () => {
  const step = { id: 'hello', name: '问好', advice: ['先问好'], lines: [{ replyId: 'starter-zh-cn/hello' }] };
  const pack = {
    format: 'sellerside-pack',
    vocabulary: 2,
    id: 'playbooks-zh-cn',
    version: 1,
    name: '接待流程',
    language: 'zh-CN',
    playbooks: [{ id: 'reception', name: '接待', about: '', steps: [step] }],
  };
  const { guides, replies, starter } = fakeStarter([pack]);
  await starter.ready();
  expect(await guides.read()).toMatchObject({
    value: {
      playbooks: [{ id: 'playbooks-zh-cn/reception', language: 'zh-CN', revision: 0, steps: [step] }],
    },
  });
  expect(await replies.readLibrary()).toMatchObject({ value: { sets: [] } });
  expect(await guides.packVersions()).toMatchObject({ value: new Map([['playbooks-zh-cn', 1]]) });
  expect(faults).not.toHaveBeenCalled();
});

it('leaves out a pack with a fault, and says so', async () => {
  const { replies, starter } = fakeStarter([{ id: 'broken', version: 1 }]);
  await starter.ready();
  expect(await replies.readLibrary()).toMatchObject({ value: { sets: [] } });
  expect(faults.mock.calls[0]?.[0]).toMatchObject({ feature: 'starter', code: 'pack-invalid' });
});

it('tries again in the same worker when the database could not be opened', async () => {
  const engine = fakeEngine();
  let isDenied = true;
  const denied = () => Promise.reject(new DOMException('denied', 'UnknownError'));
  const store = new Store(() => (isDenied ? denied() : openDatabase(engine)));
  const { replies, starter } = fakeStarter(undefined, store);
  await starter.ready();
  expect(faults.mock.calls[0]?.[0]).toMatchObject({ feature: 'starter', code: 'storage-failed' });
  isDenied = false;
  await starter.ready();
  const library = await replies.readLibrary();
  expect(library.ok && library.value.replies.length).toBeGreaterThan(100);
});
