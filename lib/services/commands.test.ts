import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { arrived } from '../messaging/testing';
import { onAction, onCommand } from './commands';
import { Popout } from './popout';
import { heard, startRelay } from './relay/testing';

const open = vi.fn(async () => {});
const toggle = vi.fn(async () => {});
const tab = (id: number) => ({ id, windowId: 3 }) as never;

/** Chrome has the one, Firefox the other. */
function browserHas(api: object): void {
  for (const name of ['sidePanel', 'sidebarAction']) Reflect.deleteProperty(fakeBrowser, name);
  Object.assign(fakeBrowser, api);
}
let desk: ReturnType<typeof startRelay>;
let popout: Popout;

beforeEach(() => {
  vi.clearAllMocks();
  desk = startRelay();
  popout = new Popout(desk.relay);
  browserHas({ sidePanel: { open } });
});

describe('a key', () => {
  it('acts on the page in front', async () => {
    const page = await desk.page({ tab: 1 });
    const behind = await desk.page({ tab: 2 });
    await onCommand(desk.relay.pages, popout, 'focus-search', tab(1));
    await arrived();
    expect(heard(page, 'command')).toEqual([{ type: 'command', name: 'focus-search' }]);
    expect(heard(behind, 'command')).toEqual([]);
  });

  it('finds out which page that is where the browser does not say', async () => {
    const page = await desk.page({ tab: 1 });
    fakeBrowser.tabs.query = async () => [{ id: 1, windowId: 3 }] as never;
    await onCommand(desk.relay.pages, popout, 'toggle-panel');
    await arrived();
    expect(heard(page, 'command')).toHaveLength(1);
  });

  it('goes nowhere when we are not in that page', async () => {
    const page = await desk.page({ tab: 1 });
    await onCommand(desk.relay.pages, popout, 'toggle-panel', tab(5));
    await onCommand(desk.relay.pages, popout, 'unheard-of', tab(1));
    await arrived();
    expect(heard(page, 'command')).toEqual([]);
  });
});

describe('a key with the panel’s own window in front', () => {
  it.each(['toggle-panel', 'focus-search'])('goes to its search box: %s', async (name) => {
    const panel = await desk.popout(50);
    const page = await desk.page({ tab: 1 });
    await onCommand(desk.relay.pages, popout, name, tab(50));
    await arrived();
    expect(heard(panel, 'page')).toEqual([{ type: 'page', event: { type: 'focus-search' } }]);
    expect(heard(page, 'command')).toEqual([]);
  });

  it('is no matter of a panel that is a frame in the page', async () => {
    const page = await desk.page({ tab: 1 });
    const frame = await desk.frame({ tab: 1 });
    await onCommand(desk.relay.pages, popout, 'focus-search', tab(1));
    await arrived();
    expect(heard(page, 'command')).toHaveLength(1);
    expect(heard(frame, 'page')).toEqual([]);
  });
});

it('a key opens the panel’s own window, whatever is in front', async () => {
  const opened = vi.spyOn(popout, 'open').mockResolvedValue();
  await onCommand(desk.relay.pages, popout, 'open-popout', tab(1));
  expect(opened).toHaveBeenCalledOnce();
});

describe('the toolbar button', () => {
  it('folds and unfolds the panel in a console', async () => {
    const page = await desk.page({ tab: 1 });
    onAction(desk.relay.pages, tab(1));
    await arrived();
    expect(heard(page, 'command')).toEqual([{ type: 'command', name: 'toggle-panel' }]);
    expect(open).not.toHaveBeenCalled();
  });

  it('opens the side panel of Chrome elsewhere, before anything is awaited', () => {
    onAction(desk.relay.pages, tab(5));
    expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 3 });
  });

  it('opens the sidebar of Firefox', () => {
    browserHas({ sidebarAction: { toggle } });
    onAction(desk.relay.pages, tab(5));
    expect(toggle).toHaveBeenCalledOnce();
  });
});
