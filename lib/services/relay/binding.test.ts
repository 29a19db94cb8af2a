import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { arrived } from '../../messaging/testing';
import { MOUNT_WAIT } from './binding';
import { heard, lastBound, profile, startRelay, viewOf } from './testing';

let desk: ReturnType<typeof startRelay>;
beforeEach(() => {
  desk = startRelay();
});

describe('a frame in a page', () => {
  it('belongs to the page of the same tab that mounted it', async () => {
    const decoy = await desk.page({ tab: 1, frame: 2, mount: 'other' });
    const elsewhere = await desk.page({ tab: 2, mount: 'word' });
    const page = await desk.page({ tab: 1, mount: 'word' });
    await desk.frame({ tab: 1, mount: 'word' });
    expect([decoy, elsewhere, page].map((port) => heard(port, 'ask').length)).toEqual([0, 0, 1]);
  });

  it('stays empty without a word', async () => {
    await desk.page();
    expect(lastBound(await desk.frame({ mount: null }))).toBe('refused');
  });

  it('stays empty when it knows the word but came second', async () => {
    await desk.page();
    const first = await desk.frame({ frame: 7 });
    const copy = await desk.frame({ frame: 8 });
    expect([lastBound(first), lastBound(copy)]).toEqual(['console', 'refused']);
  });

  it('that the page shows anew takes the place of the one that is gone, and no copy that was refused does', async () => {
    await desk.page();
    const first = await desk.frame({ frame: 7 });
    const copy = await desk.frame({ frame: 8 });
    first.disconnect();
    await arrived();
    const again = await desk.frame({ frame: 9 });
    expect([lastBound(copy), lastBound(again)]).toEqual(['refused', 'console']);
  });

  it('may connect again itself', async () => {
    await desk.page();
    (await desk.frame()).disconnect();
    expect(lastBound(await desk.frame())).toBe('console');
  });

  it('waits for its page, which may be the later of the two after the worker has died', async () => {
    const panel = await desk.frame();
    expect(lastBound(panel)).toBeUndefined();
    desk.clock.pass(MOUNT_WAIT - 1);
    await desk.page();
    expect(lastBound(panel)).toBe('console');
    desk.clock.pass(60_000);
    await arrived();
    expect(lastBound(panel)).toBe('console');
  });

  it('is refused when no page comes that knows the word', async () => {
    const panel = await desk.frame();
    await desk.page({ mount: 'other' });
    desk.clock.pass(MOUNT_WAIT);
    await arrived();
    expect(lastBound(panel)).toBe('refused');
    await desk.page();
    expect(lastBound(panel)).toBe('refused');
  });

  it('is told when its page is no console any more, and when it is one again', async () => {
    const page = await desk.page();
    const panel = await desk.frame();
    for (const path of ['orders', 'chat']) {
      page.postMessage({ type: 'moved', url: `https://mms.pinduoduo.com/${path}` });
      await arrived();
    }
    expect(heard(panel, 'bound').map(({ state }) => state)).toEqual(['console', 'no-console', 'console']);
  });

  it('is joined again when its page connects again, and the page says everything once more', async () => {
    const page = await desk.page();
    const panel = await desk.frame();
    page.disconnect();
    await arrived();
    expect(lastBound(panel)).toBe('no-console');
    const again = await desk.page();
    expect(lastBound(panel)).toBe('console');
    expect(heard(again, 'ask')).toMatchObject([{ name: 'snapshot' }]);
  });

  it('moves over to a new connection of its page before the old one has ended', async () => {
    const old = await desk.page();
    const panel = await desk.frame();
    const page = await desk.page();
    expect(heard(page, 'ask')).toMatchObject([{ name: 'snapshot' }]);
    old.disconnect();
    page.postMessage({ type: 'event', event: { type: 'focus-search' } });
    await arrived();
    expect(heard(panel, 'page')).toHaveLength(1);
    expect(heard(panel, 'bound').map(({ state }) => state)).not.toContain('no-console');
  });
});

describe('a panel outside of pages', () => {
  const activate = (tabId: number, windowId = 1) => {
    for (const listener of activated) listener({ tabId, windowId });
    return arrived();
  };
  let activated: ((info: { tabId: number; windowId: number }) => void)[];

  beforeEach(() => {
    activated = [];
    fakeBrowser.tabs.query = async () => [{ id: 1, windowId: 1 }] as never;
    fakeBrowser.tabs.onActivated.addListener = (listener: (typeof activated)[number]) => {
      activated.push(listener);
    };
    desk = startRelay();
  });

  it('looks at the active tab of its window, and follows when another comes to the front', async () => {
    await desk.page({ tab: 1 });
    const second = await desk.page({ tab: 2, mount: 'other' });
    const panel = await desk.sidePanel();
    expect(lastBound(panel)).toBe('console');
    await activate(2);
    expect(heard(second, 'ask')).toHaveLength(1);
    await activate(3);
    expect(lastBound(panel)).toBe('no-console');
    await activate(2, 9);
    expect(lastBound(panel)).toBe('no-console');
  });

  it('sees a console come up in the tab that it looks at', async () => {
    const panel = await desk.sidePanel();
    expect(lastBound(panel)).toBe('no-console');
    await desk.page();
    expect(lastBound(panel)).toBe('console');
  });

  it('stays with the tab that it was opened for', async () => {
    const page = await desk.page({ tab: 4 });
    const panel = await desk.sidePanel({ tab: 4 });
    await activate(2);
    expect(lastBound(panel)).toBe('console');
    expect(heard(page, 'ask')).toHaveLength(1);
  });

  it('takes the outermost frame that is a console', async () => {
    const outside = await desk.page({ frame: 0, mount: 'a', url: 'https://mms.pinduoduo.com/home' });
    const inner = await desk.page({ frame: 9, mount: 'b' });
    const outer = await desk.page({ frame: 4, mount: 'c' });
    await desk.sidePanel();
    expect([outside, inner, outer].map((port) => heard(port, 'ask').length)).toEqual([0, 0, 1]);
  });

  it('shares a page with the frame in it', async () => {
    const page = await desk.page();
    const [frame, side] = [await desk.frame(), await desk.sidePanel()];
    page.postMessage({ type: 'event', event: { type: 'focus-search' } });
    await arrived();
    expect([heard(frame, 'page').length, heard(side, 'page').length]).toEqual([1, 1]);
  });

  it('is told the limit that the profile states for a note', async () => {
    const limit = { value: 300, unit: 'characters', verified: false } as const;
    const note = { box: { find: { css: ['textarea'] }, limit }, save: { from: { css: ['button'] } } };
    desk = startRelay({ view: async () => viewOf({ ...profile('pdd-orders'), note }) });
    await desk.page();
    const told = { console: { noteLimit: { value: 300, unit: 'characters' } } };
    expect(heard(await desk.sidePanel(), 'bound')).toMatchObject([told]);
  });

  it('follows no tab when it has a window of its own, and is told so at once', async () => {
    await desk.page();
    const panel = await desk.popout();
    await activate(1);
    expect(heard(panel, 'bound')).toEqual([{ type: 'bound', state: 'no-console', console: null }]);
  });

  it('is joined to a page that is no console, which can be taught to be one', async () => {
    const page = await desk.page({ url: 'https://mms.pinduoduo.com/orders' });
    const panel = await desk.sidePanel();
    panel.postMessage({ type: 'ask', id: 1, name: 'teach', args: { act: 'look' } });
    page.postMessage({ type: 'event', event: { type: 'focus-search' } });
    await arrived();
    expect(lastBound(panel)).toBe('no-console');
    expect(heard(page, 'ask').map(({ name }) => name)).toEqual(['snapshot', 'teach']);
    expect(heard(panel, 'page')).toHaveLength(1);
  });
});
