import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { DEFAULT_PLACE, DEFAULT_SETTINGS } from '../messaging/settings';
import { type Fault, keepFaults } from '../platform/log';
import type { ProfilePatch } from '../profile/types';
import { PatchRepository } from '../store/patches';
import { PlaceRepository } from '../store/places';
import { ProfileRepository } from '../store/profiles';
import { SettingsRepository } from '../store/settings';
import { Store } from '../store/store';
import { fakeStore } from '../store/testing';
import { Activity } from './activity';
import { busyCalls } from './busy';
import { ConsoleViews } from './console-view';
import { Consoles } from './consoles';
import { CHAT, profile } from './relay/testing';
import { keepPlace } from './settings';
import { shortcutCalls } from './shortcuts';
import { workspaceCalls } from './workspace';

const faults = vi.fn<(fault: Fault) => void>();
beforeEach(() => {
  faults.mockReset();
  keepFaults(faults);
  fakeBrowser.reset();
  fakeBrowser.i18n.getUILanguage = () => 'en-GB';
});

describe('what a page is told about itself', () => {
  const viewsOn = (store: Store) =>
    new ConsoleViews(
      new Consoles(new ProfileRepository(store), new PatchRepository(store, () => 0), [profile('pdd-chat')]),
      new PlaceRepository(store),
      new SettingsRepository(store),
    );

  it('is its console, its place and words in the language that was chosen', async () => {
    const store = fakeStore();
    await new SettingsRepository(store).change({ language: 'zh-CN', theme: 'dark' });
    await new PlaceRepository(store).change('pdd-chat', { side: 'left' });
    const view = await viewsOn(store).of(CHAT);
    expect(view.profile?.id).toBe('pdd-chat');
    expect(view.message).toMatchObject({
      place: { side: 'left' },
      theme: 'dark',
      words: { name: '侧席' },
      profile: { id: 'pdd-chat' },
    });
  });

  it('has another revision as soon as a part changes that the page is not told of first, and only then', async () => {
    const store = fakeStore();
    const patches = new PatchRepository(store, () => 0);
    const row = (css: string) => ({ orders: { row: { css: [css] }, id: [{ take: 'text' }] } });
    const patch = { vocabulary: 2, of: 'pdd-chat', evidence: profile('').evidence };
    const told = async () => (await viewsOn(store).of(CHAT)).message;
    const messages = [await told(), await told()];
    for (const css of ['.order', '.new-order']) {
      await patches.save({ ...patch, parts: row(css) } as ProfilePatch, 'taught');
      messages.push(await told());
    }
    const [before, same, patched, changed] = messages;
    expect(same).toEqual(before);
    expect(patched?.profile).toEqual({ ...before?.profile, capabilities: ['orders'] });
    expect(changed?.profile).toEqual(patched?.profile);
    expect(new Set(messages.map(({ revision }) => revision)).size).toBe(3);
  });

  it('speaks the language of the browser when none was chosen', async () => {
    const { message } = await viewsOn(fakeStore()).of('https://example.com/');
    expect(message).toMatchObject({ profile: null, place: DEFAULT_PLACE, words: { name: 'Sellerside' } });
  });

  it('is the same without a database, but for what was chosen', async () => {
    const { message } = await viewsOn(
      new Store(() => Promise.reject(new DOMException('denied', 'UnknownError'))),
    ).of(CHAT);
    expect(message).toMatchObject({
      profile: { id: 'pdd-chat' },
      place: DEFAULT_PLACE,
      theme: DEFAULT_SETTINGS.theme,
    });
    expect(faults).toHaveBeenCalled();
  });
});

it('keeps a place that can be, and logs one that cannot', async () => {
  const places = new PlaceRepository(fakeStore());
  await keepPlace(places, 'pdd-chat', { width: 400 });
  await keepPlace(places, 'pdd-chat', { width: 4 });
  expect(await places.read('pdd-chat')).toMatchObject({ value: { width: 400 } });
  expect(faults.mock.calls.map(([{ feature, code }]) => [feature, code])).toEqual([['place', 'bad-request']]);
});

it('reads the keys of our own commands, empty where another program has them', async () => {
  fakeBrowser.commands.getAll = async () => [
    { name: 'toggle-panel', shortcut: 'Alt+Q' },
    { name: 'focus-search', shortcut: '' },
    { name: 'open-popout', shortcut: 'Alt+X' },
    { name: 'of-another-version', shortcut: 'Alt+Z' },
  ];
  expect(await shortcutCalls['shortcuts.read']({})).toEqual({
    ok: true,
    value: [
      { name: 'toggle-panel', keys: 'Alt+Q' },
      { name: 'focus-search', keys: '' },
      { name: 'open-popout', keys: 'Alt+X' },
    ],
  });
});

it('answers whether anything is in progress', async () => {
  const calls = busyCalls(new Activity());
  expect(await calls['busy.set']({ owner: 'editor', busy: true })).toEqual({
    ok: true,
    value: { busy: true },
  });
  expect(await calls['busy.set']({ owner: 'editor', busy: false })).toEqual({
    ok: true,
    value: { busy: false },
  });
});

describe('the workspace', () => {
  const page = 'chrome-extension://test-extension-id/workspace.html';
  const create = vi.fn(async () => ({}));
  const update = vi.fn(async () => ({}));
  const focus = vi.fn(async () => ({}));
  const openAt = (documentUrl: string) => {
    fakeBrowser.runtime.getContexts = (async () => [{ documentUrl, tabId: 5, windowId: 2 }]) as never;
  };

  beforeEach(() => {
    vi.clearAllMocks();
    Object.assign(fakeBrowser.tabs, { create, update });
    Object.assign(fakeBrowser.windows, { update: focus });
  });

  it('opens in a tab of its own', async () => {
    openAt('chrome-extension://test-extension-id/sidepanel.html');
    await workspaceCalls['workspace.open']({ view: 'consoles' });
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: `${page}#consoles` });
    expect(update).not.toHaveBeenCalled();
  });

  it('comes to the front on the new view when it is open already', async () => {
    openAt(`${page}#library`);
    await workspaceCalls['workspace.open']({ view: 'consoles' });
    expect(update).toHaveBeenCalledExactlyOnceWith(5, { active: true, url: `${page}#consoles` });
    expect(focus).toHaveBeenCalledExactlyOnceWith(2, { focused: true });
    expect(create).not.toHaveBeenCalled();
  });
});
