import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ManualClock } from '../platform/testing';
import { openPanelLink } from './panel-link';
import type { ToPanel } from './ports';
import { arrived, catchConnections } from './testing';

const HELLO = { mount: 'word', windowId: null, tabId: null };
let background: ReturnType<typeof catchConnections>;
let clock: ManualClock;

const say = (message: ToPanel) => background.far.postMessage(message);

beforeEach(() => {
  background = catchConnections();
  clock = new ManualClock();
});

describe('an ask', () => {
  it('gets the answer with its own id, whatever the order', async () => {
    const link = openPanelLink(HELLO, clock);
    const first = link.ask('focus-box', {});
    const second = link.ask('undo', { insertId: 3 });
    await arrived();
    expect(background.far.heard.slice(1)).toEqual([
      { type: 'ask', id: 1, name: 'focus-box', args: {} },
      { type: 'ask', id: 2, name: 'undo', args: { insertId: 3 } },
    ]);
    say({ type: 'answer', id: 2, value: { ok: true } });
    say({ type: 'answer', id: 1, value: { focused: true } });
    expect(await second).toEqual({ ok: true, value: { ok: true } });
    expect(await first).toEqual({ ok: true, value: { focused: true } });
    expect(clock.waiting).toBe(0);
  });

  it('fails as the background says', async () => {
    const link = openPanelLink(HELLO, clock);
    const asked = link.ask('focus-box', {});
    say({ type: 'unanswered', id: 1, failure: 'no-page' });
    expect(await asked).toEqual({ ok: false, error: { code: 'no-page' } });
  });

  it('ends even when the background hangs', async () => {
    const asked = openPanelLink(HELLO, clock).ask('focus-box', {});
    clock.pass(8_000);
    expect(await asked).toEqual({ ok: false, error: { code: 'timeout' } });
  });

  it('is not repeated after the worker has died with it: an insert must not come twice', async () => {
    const asked = openPanelLink(HELLO, clock).ask('undo', { insertId: 1 });
    background.far.disconnect();
    expect(await asked).toEqual({ ok: false, error: { code: 'timeout' } });
    await arrived();
    expect(background.far.heard).toEqual([{ type: 'hello', ...HELLO }]);
  });

  it('fails at once in a page that has outlived the extension', async () => {
    const link = openPanelLink(HELLO, clock);
    background.replaceExtension();
    expect(await link.ask('focus-box', {})).toEqual({ ok: false, error: { code: 'invalidated' } });
  });
});

it('introduces itself and asks for the library again after the worker has died', async () => {
  const link = openPanelLink(HELLO, clock);
  link.send({ type: 'library', shared: true });
  await arrived();
  const opening = [
    { type: 'hello', ...HELLO },
    { type: 'library', shared: true },
  ];
  expect(background.far.heard).toEqual(opening);
  background.far.disconnect();
  await arrived();
  expect(background.opened).toHaveLength(2);
  expect(background.far.heard).toEqual(opening);
});

it('tells what comes in and when the background goes and comes back, until nobody listens', async () => {
  const link = openPanelLink(HELLO, clock);
  const heard = vi.fn();
  const stop = link.listen(heard);
  const bound = { type: 'bound', state: 'no-console', console: null } as const;
  say(bound);
  await arrived();
  background.far.disconnect();
  expect(heard.mock.calls).toEqual([[bound], [{ type: 'link', up: false }], [{ type: 'link', up: true }]]);
  stop();
  say(bound);
  await arrived();
  expect(heard).toHaveBeenCalledTimes(3);
});

it('settles what is open when it is closed', async () => {
  const link = openPanelLink(HELLO, clock);
  const asked = link.ask('focus-box', {});
  link.close();
  expect(await asked).toEqual({ ok: false, error: { code: 'no-page' } });
});
