import { beforeEach, describe, expect, it, vi } from 'vitest';
import { arrived } from '../messaging/testing';
import { type Fault, keepFaults } from '../platform/log';
import type { Profile, ProfilePatch } from '../profile/types';
import { PatchRepository } from '../store/patches';
import { ProfileRepository } from '../store/profiles';
import { Store } from '../store/store';
import { fakeStore } from '../store/testing';
import { Consoles } from './consoles';
import { profile } from './relay/testing';
import { fakeSites } from './testing';

const CHAT = 'https://mms.pinduoduo.com/chat-merchant/index.html';
const bundled: Profile = { ...profile('pdd-chat'), partEvidence: {} };
const own: Profile = { ...bundled, name: { 'zh-CN': '自家', en: 'Ours' } };
const elsewhere: Profile = { ...profile('desk'), addresses: ['https://desk.example.com/im/*'] };

let profiles: ProfileRepository;
let patches: PatchRepository;
let consoles: Consoles;
let time: number;
const kept = vi.fn<(fault: Fault) => void>();

function on(store: Store) {
  profiles = new ProfileRepository(store);
  patches = new PatchRepository(store, () => time);
  consoles = new Consoles(profiles, patches, [bundled, elsewhere]);
}

beforeEach(() => {
  kept.mockReset();
  keepFaults(kept);
  fakeSites();
  time = 5;
  on(fakeStore());
});

it('finds the bundled console of an address, and none for others', async () => {
  expect(await consoles.find(CHAT)).toEqual(bundled);
  expect(await consoles.find('https://example.com/chat')).toBeNull();
});

it('puts a profile of the shop before the bundled one of the same name, until it is removed', async () => {
  expect(await consoles.save(own)).toMatchObject({ ok: true, value: { id: 'pdd-chat', source: 'own' } });
  expect(await consoles.find(CHAT)).toEqual(own);
  expect(await consoles.list()).toMatchObject({
    value: [
      { id: 'pdd-chat', source: 'own' },
      { id: 'desk', source: 'bundled' },
    ],
  });
  expect(await consoles.remove('pdd-chat')).toEqual({ ok: true, value: { removed: true } });
  expect(await consoles.find(CHAT)).toEqual(bundled);
  expect(await consoles.remove('pdd-chat')).toEqual({ ok: true, value: { removed: false } });
});

it('says what each console is, and whether we may go there', async () => {
  const list = await consoles.list();
  expect(list.ok && list.value[1]).toEqual({
    id: 'desk',
    name: elsewhere.name,
    marketplace: 'pdd',
    page: 'chat',
    addresses: ['https://desk.example.com/im/*'],
    capabilities: [],
    evidence: elsewhere.evidence,
    partEvidence: {},
    source: 'bundled',
    replaced: [],
    access: 'needed',
  });
  expect(list).toMatchObject({ value: [{ access: 'released' }, {}] });
});

describe('a profile that does not fit', () => {
  it('is refused with the path of the fault, and not kept', async () => {
    const faulty = { ...own, conversation: { name: [{ take: 'html' }] } };
    expect(await consoles.save(faulty)).toMatchObject({
      ok: false,
      error: { code: 'profile-invalid', path: expect.stringContaining('conversation.name[0].take') },
    });
    expect(await consoles.save({ ...own, vocabulary: 99 })).toMatchObject({
      ok: false,
      error: { code: 'vocabulary-newer', path: 'vocabulary' },
    });
    expect(await consoles.find(CHAT)).toEqual(bundled);
  });

  it('is left out when an older version has kept it', async () => {
    await profiles.save({ ...own, capabilities: ['telepathy'] as never });
    expect(await consoles.find(CHAT)).toEqual(bundled);
    expect(kept.mock.calls[0]?.[0]).toMatchObject({ feature: 'consoles', code: 'profile-invalid' });
  });
});

describe('a replaced part', () => {
  const input = { find: { css: ['#newBox'] } };
  const conversation = { name: [{ from: { css: ['#who'] }, take: 'text' as const }] };
  const evidence = { date: '2026-11', strength: 'live', sources: 1 } as const;
  const patch = (over: Partial<ProfilePatch> = {}): ProfilePatch => ({
    vocabulary: 2,
    of: 'pdd-chat',
    parts: { input },
    evidence,
    ...over,
  });

  it('holds in place of the bundled one, and the console’s other parts stay', async () => {
    expect(await consoles.patch(patch(), 'taught')).toEqual({ ok: true, value: patch() });
    const now = { ...bundled, vocabulary: 2, input, partEvidence: { input: evidence } };
    expect(await consoles.find(CHAT)).toEqual(now);
    expect(await consoles.profile('pdd-chat')).toEqual({ ok: true, value: now });
    expect(await consoles.list()).toMatchObject({
      value: [
        { source: 'bundled', replaced: [{ part: 'input', source: 'taught', at: 5 }] },
        { replaced: [] },
      ],
    });
  });

  it('is taken back by itself', async () => {
    await consoles.patch(patch({ parts: { input, conversation } }), 'file');
    expect(await consoles.unpatch('pdd-chat', 'input')).toEqual({ ok: true, value: { removed: true } });
    expect(await consoles.find(CHAT)).toMatchObject({ conversation });
    expect(await consoles.find(CHAT)).not.toHaveProperty('input');
    expect(await consoles.unpatch('pdd-chat', 'input')).toEqual({ ok: true, value: { removed: false } });
  });

  it('of a profile of the shop’s own holds as well, and goes with a whole new one', async () => {
    await consoles.save(own);
    await consoles.patch(patch(), 'taught');
    expect(await consoles.find(CHAT)).toMatchObject({ name: own.name, input });
    await consoles.save(own);
    expect(await consoles.find(CHAT)).toEqual(own);
    await consoles.patch(patch(), 'taught');
    await consoles.remove('pdd-chat');
    expect(await consoles.find(CHAT)).toEqual(bundled);
  });

  it('is refused for a console that nobody knows, and when it does not fit', async () => {
    expect(await consoles.patch(patch({ of: 'nowhere' }), 'file')).toEqual({
      ok: false,
      error: { code: 'not-found', path: 'patch.of' },
    });
    expect(await consoles.patch({ ...patch(), parts: { input: { find: {} } } }, 'file')).toMatchObject({
      error: { code: 'profile-invalid', path: expect.stringContaining('parts.input.find.css') },
    });
    expect(await consoles.profile('nowhere')).toEqual({
      ok: false,
      error: { code: 'not-found', path: 'id' },
    });
    expect(await patches.list()).toEqual({ ok: true, value: [] });
  });

  it('is left out, and no other, when an older version has kept what no longer fits', async () => {
    await patches.save(patch({ parts: { input: { find: { xpath: '//textarea' } } as never } }), 'taught');
    await patches.save(patch({ parts: { conversation } }), 'taught');
    expect(await consoles.find(CHAT)).toMatchObject({ conversation });
    expect(await consoles.find(CHAT)).not.toHaveProperty('input');
    expect(kept.mock.calls.map(([{ feature, code }]) => [feature, code])).toEqual([
      ['consoles', 'profile-invalid'],
    ]);
  });

  it('is told to whoever listens when it is there', async () => {
    const found: unknown[] = [];
    patches.changes.listen(() => void consoles.find(CHAT).then((now) => found.push(now?.input)));
    await consoles.find(CHAT);
    await consoles.patch(patch(), 'taught');
    await arrived();
    await vi.waitFor(() => expect(found).toEqual([input]));
  });
});

it('knows the bundled consoles when the database cannot be opened', async () => {
  on(new Store(() => Promise.reject(new DOMException('denied', 'UnknownError'))));
  expect(await consoles.find(CHAT)).toEqual(bundled);
});
