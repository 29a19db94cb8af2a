import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Fault, keepFaults } from '../platform/log';
import type { Profile } from '../profile/types';
import { ProfileRepository } from '../store/profiles';
import { Store } from '../store/store';
import { fakeStore } from '../store/testing';
import { Consoles } from './consoles';
import { profile } from './relay/testing';

const CHAT = 'https://mms.pinduoduo.com/chat-merchant/index.html';
const bundled = profile('pdd-chat');
const own: Profile = { ...profile('pdd-chat'), name: { 'zh-CN': '自家', en: 'Ours' } };

let profiles: ProfileRepository;
let consoles: Consoles;
beforeEach(() => {
  keepFaults(() => {});
  profiles = new ProfileRepository(fakeStore());
  consoles = new Consoles(profiles, [bundled]);
});

it('finds the bundled console of an address, and none for others', async () => {
  expect(await consoles.find(CHAT)).toEqual(bundled);
  expect(await consoles.find('https://example.com/chat')).toBeNull();
});

it('puts a profile of the shop before the bundled one of the same name, until it is removed', async () => {
  expect(await consoles.save(own)).toMatchObject({ ok: true, value: { id: 'pdd-chat', source: 'own' } });
  expect(await consoles.find(CHAT)).toEqual(own);
  expect(await consoles.list()).toMatchObject({ value: [{ id: 'pdd-chat', source: 'own' }] });
  expect(await consoles.remove('pdd-chat')).toEqual({ ok: true, value: { removed: true } });
  expect(await consoles.find(CHAT)).toEqual(bundled);
  expect(await consoles.remove('pdd-chat')).toEqual({ ok: true, value: { removed: false } });
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
    const kept = vi.fn<(fault: Fault) => void>();
    keepFaults(kept);
    await profiles.save({ ...own, capabilities: ['telepathy'] as never });
    expect(await consoles.find(CHAT)).toEqual(bundled);
    expect(kept.mock.calls[0]?.[0]).toMatchObject({ feature: 'consoles', code: 'profile-invalid' });
  });
});

it('knows the bundled consoles when the database cannot be opened', async () => {
  const denied = new Store(() => Promise.reject(new DOMException('denied', 'UnknownError')));
  consoles = new Consoles(new ProfileRepository(denied), [bundled]);
  expect(await consoles.find(CHAT)).toEqual(bundled);
});
