// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { feigeChat } from '../consoles/feige-chat';
import { pddChat } from '../consoles/pdd-chat';
import type { FromPage, PageModuleName, ToPage } from '../messaging/ports';
import { DEFAULT_PLACE } from '../messaging/settings';
import { arrived } from '../messaging/testing';
import { firstPart } from '../profile/first';
import type { Profile } from '../profile/types';
import { Desk } from './desk';
import { type OrdersModule, provide, type TeachModule, type WriterModule } from './modules';

const watch = vi.fn<OrdersModule['watch']>();
const open = vi.fn<WriterModule['open']>();
const start = vi.fn<TeachModule['start']>(() => ({ act: () => ({}) as never }));
let sent: Exclude<FromPage, { type: 'hello' }>[];
let end: AbortController;
let desk: Desk;

beforeEach(() => {
  vi.clearAllMocks();
  provide('orders', { watch });
  provide('writer', { open });
  provide('teach', { start });
  sent = [];
  end = new AbortController();
  desk = new Desk({
    root: document,
    frameUrl: 'about:blank',
    send: (message) => sent.push(message),
    signal: end.signal,
  });
});

afterEach(() => {
  end.abort();
  Reflect.deleteProperty(globalThis, 'sellersideModules');
});

const words = { name: '', open: '', resize: '', waiting: '', updated: '', reload: '' };
/** What the background tells of a page. */
const consoleIs = (profile: Profile | null, revision = JSON.stringify(profile)): ToPage => ({
  type: 'console',
  profile: profile && firstPart(profile),
  revision,
  place: { ...DEFAULT_PLACE, open: false, mode: 'float' },
  words,
  theme: 'auto',
  picker: { list: true, codes: true },
});
const comes = async (module: PageModuleName, profile: Profile | null) => {
  desk.receive({ type: 'module', module, ok: true, profile });
  await arrived();
};
const asked = () => sent.flatMap((message) => (message.type === 'need' ? [message.module] : []));
const watched = () => watch.mock.calls.map(([{ profile, signal }]) => ({ profile, ended: signal.aborted }));
const other: Profile = { ...feigeChat, note: { ...(feigeChat.note as object), enterSaves: true } as never };

describe('a console with orders', () => {
  it('has them read by the whole profile, which comes with the code for it', async () => {
    desk.receive(consoleIs(feigeChat));
    expect(asked()).toEqual(['writer', 'orders']);
    await comes('orders', feigeChat);
    expect(watched()).toEqual([{ profile: feigeChat, ended: false }]);
  });

  it('goes on reading when it is told the same again, as after the worker’s death', async () => {
    desk.receive(consoleIs(feigeChat));
    await comes('orders', feigeChat);
    desk.receive({ type: 'link', up: false });
    desk.receive({ type: 'link', up: true });
    desk.receive({ ...consoleIs(feigeChat), theme: 'dark' } as ToPage);
    expect(asked()).toEqual(['writer', 'orders', 'writer']);
    expect(watched()).toEqual([{ profile: feigeChat, ended: false }]);
  });

  it('is read anew when only its orders or its note have changed', async () => {
    desk.receive(consoleIs(feigeChat, 'as it was'));
    await comes('orders', feigeChat);
    desk.receive(consoleIs(other, 'patched'));
    await comes('orders', other);
    expect(watched()).toEqual([
      { profile: feigeChat, ended: true },
      { profile: other, ended: false },
    ]);
  });

  it('has nothing read by a profile that is another one by the time that it comes', async () => {
    desk.receive(consoleIs(feigeChat, 'as it was'));
    desk.receive(consoleIs(other, 'patched'));
    await comes('orders', other);
    await comes('writer', other);
    expect(watched()).toEqual([{ profile: other, ended: false }]);
    expect(open.mock.calls.map(([{ profile }]) => profile)).toEqual([other]);
  });

  it('is not read for orders once the page has moved to one without', async () => {
    desk.receive(consoleIs(feigeChat));
    desk.receive(consoleIs(pddChat));
    await comes('orders', pddChat);
    expect(watched()).toEqual([]);
  });
});

it('does not ask for the code that reads orders where the console has none', () => {
  desk.receive(consoleIs(pddChat));
  expect(asked()).toEqual(['writer']);
});

it('gives a lesson the whole profile, and none on a page that is no console', async () => {
  for (const profile of [feigeChat, null]) {
    desk.receive(consoleIs(profile));
    desk.receive({ type: 'ask', id: 1, name: 'teach', args: { act: 'begin', parts: null, title: '' } });
    await comes('teach', profile);
    expect(start.mock.lastCall?.[0].profile).toEqual(profile);
  }
});
