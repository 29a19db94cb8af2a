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
const captures = { pressed: vi.fn((_: number) => false), captureVisible: vi.fn(async () => {}) };
const commanded = () => ({ pages: desk.relay.pages, popout, captures });

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
    await onCommand(commanded(), 'focus-search', tab(1));
    await arrived();
    expect(heard(page, 'command')).toEqual([{ type: 'command', name: 'focus-search' }]);
    expect(heard(behind, 'command')).toEqual([]);
  });

  it('finds out which page that is where the browser does not say', async () => {
    const page = await desk.page({ tab: 1 });
    fakeBrowser.tabs.query = async () => [{ id: 1, windowId: 3 }] as never;
    await onCommand(commanded(), 'toggle-panel');
    await arrived();
    expect(heard(page, 'command')).toHaveLength(1);
  });

  it('goes nowhere when we are not in that page', async () => {
    const page = await desk.page({ tab: 1 });
    await onCommand(commanded(), 'toggle-panel', tab(5));
    await onCommand(commanded(), 'unheard-of', tab(1));
    await arrived();
    expect(heard(page, 'command')).toEqual([]);
  });
});

describe('a key with the panel’s own window in front', () => {
  it.each(['toggle-panel', 'focus-search'])('goes to its search box: %s', async (name) => {
    const panel = await desk.popout(50);
    const page = await desk.page({ tab: 1 });
    await onCommand(commanded(), name, tab(50));
    await arrived();
    expect(heard(panel, 'page')).toEqual([{ type: 'page', event: { type: 'focus-search' } }]);
    expect(heard(page, 'command')).toEqual([]);
  });

  it('is no matter of a panel that is a frame in the page', async () => {
    const page = await desk.page({ tab: 1 });
    const frame = await desk.frame({ tab: 1 });
    await onCommand(commanded(), 'focus-search', tab(1));
    await arrived();
    expect(heard(page, 'command')).toHaveLength(1);
    expect(heard(frame, 'page')).toEqual([]);
  });
});

it('a key opens the panel’s own window, whatever is in front', async () => {
  const opened = vi.spyOn(popout, 'open').mockResolvedValue();
  await onCommand(commanded(), 'open-popout', tab(1));
  expect(opened).toHaveBeenCalledOnce();
});

describe('the key for a capture', () => {
  it('goes on with the capture that waits for it on that tab', async () => {
    await desk.page({ tab: 1 });
    captures.pressed.mockReturnValueOnce(true);
    await onCommand(commanded(), 'capture', tab(1));
    expect(captures.pressed).toHaveBeenCalledExactlyOnceWith(1);
    expect(captures.captureVisible).not.toHaveBeenCalled();
  });

  it('captures what is in view where none waits', async () => {
    const page = await desk.page({ tab: 1 });
    await onCommand(commanded(), 'capture', tab(1));
    await arrived();
    expect(captures.captureVisible).toHaveBeenCalledExactlyOnceWith(desk.relay.pages.ofTab(1));
    expect(heard(page, 'command')).toEqual([]);
  });

  it('does nothing where we are not', async () => {
    await onCommand(commanded(), 'capture', tab(5));
    expect(captures.captureVisible).not.toHaveBeenCalled();
  });
});

describe('the toolbar button', () => {
  it('leaves the panel as it is where a capture waits for it', async () => {
    const page = await desk.page({ tab: 1 });
    captures.pressed.mockReturnValueOnce(true);
    onAction(commanded(), tab(1));
    await arrived();
    expect(heard(page, 'command')).toEqual([]);
  });

  it('folds and unfolds the panel in a console', async () => {
    const page = await desk.page({ tab: 1 });
    onAction(commanded(), tab(1));
    await arrived();
    expect(heard(page, 'command')).toEqual([{ type: 'command', name: 'toggle-panel' }]);
    expect(open).not.toHaveBeenCalled();
  });

  it('opens the side panel of Chrome elsewhere, before anything is awaited', () => {
    onAction(commanded(), tab(5));
    expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 3 });
  });

  it('opens the sidebar of Firefox', () => {
    browserHas({ sidebarAction: { toggle } });
    onAction(commanded(), tab(5));
    expect(toggle).toHaveBeenCalledOnce();
  });
});
