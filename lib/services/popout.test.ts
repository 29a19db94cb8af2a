import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { arrived } from '../messaging/testing';
import { Popout } from './popout';
import { heard, startRelay } from './relay/testing';

const URL = 'chrome-extension://test-extension-id/sidepanel.html#popout';
const create = vi.fn(async () => ({ id: 9, tabs: [{ id: 50 }] }));
const focus = vi.fn(async () => ({}));
let desk: ReturnType<typeof startRelay>;
let popout: Popout;
const contexts = (...all: object[]) => {
  fakeBrowser.runtime.getContexts = (async () => all) as never;
};

beforeEach(() => {
  vi.clearAllMocks();
  desk = startRelay();
  popout = new Popout(desk.relay);
  Object.assign(fakeBrowser.windows, { create, update: focus });
});

it('opens as a window of its own', async () => {
  contexts({ documentUrl: 'chrome-extension://test-extension-id/workspace.html', tabId: 4, windowId: 1 });
  await popout.open();
  expect(create).toHaveBeenCalledExactlyOnceWith({ type: 'popup', url: URL, width: 360, height: 720 });
});

it('comes to the front when it is open already, ready to search', async () => {
  const panel = await desk.popout(50);
  contexts({ documentUrl: URL, tabId: 50, windowId: 9 });
  await popout.open();
  await arrived();
  expect(focus).toHaveBeenCalledExactlyOnceWith(9, { focused: true });
  expect(create).not.toHaveBeenCalled();
  expect(heard(panel, 'page')).toEqual([{ type: 'page', event: { type: 'focus-search' } }]);
});

it('is one, also when it is asked for again before it has loaded', async () => {
  contexts();
  await Promise.all([popout.open(), popout.open()]);
  await popout.open();
  expect(create).toHaveBeenCalledOnce();
  expect(focus).toHaveBeenCalledExactlyOnceWith(9, { focused: true });
});

it('opens anew when it has been closed', async () => {
  contexts();
  await popout.open();
  focus.mockRejectedValueOnce(new Error('No window with id: 9'));
  await popout.open();
  expect(create).toHaveBeenCalledTimes(2);
});
