import { beforeEach, describe, expect, it } from 'vitest';
import { PAGE_PORT, PANEL_PORT } from '../../messaging/ports';
import { DEFAULT_SETTINGS } from '../../messaging/settings';
import { arrived, type FakePort } from '../../messaging/testing';
import type { Profile } from '../../profile/types';
import { ASK_TIMEOUT } from './asks';
import { CHAT, heard, lastBound, profile, startRelay, viewOf } from './testing';

let desk: ReturnType<typeof startRelay>;
beforeEach(() => {
  desk = startRelay();
});

/** The page answers every ask with this. */
function answerWith(page: FakePort, value: unknown): void {
  page.onMessage.addListener((message) => {
    const { type, id } = message as { type: string; id: number };
    if (type === 'ask') page.postMessage({ type: 'answer', id, value });
  });
}

/** Look-ups that are answered by hand, each with the id of a profile. */
function slowView() {
  const lookUps: ((id: string) => void)[] = [];
  const view = () =>
    new Promise<ReturnType<typeof viewOf>>((resolve) => {
      lookUps.push((id) => resolve(viewOf(profile(id))));
    });
  return { lookUps, view };
}

/** Everything that came with a profile, oldest first. */
function told(page: FakePort): string[] {
  return (page.heard as { type: string; profile: Profile | null }[])
    .filter(({ type }) => type === 'console' || type === 'module')
    .map(({ type, profile }) => `${type} ${profile?.id}`);
}

describe('a page', () => {
  it('is told which console it is, and again after it has moved', async () => {
    const page = await desk.page();
    page.postMessage({ type: 'moved', url: 'https://mms.pinduoduo.com/orders' });
    await arrived();
    const profiles = heard(page, 'console').map(({ profile }) => (profile as { id: string } | null)?.id);
    expect(profiles).toEqual(['pdd-chat', undefined]);
  });

  it('is not believed when it claims an address of another site', async () => {
    const page = await desk.page({ url: 'https://other.example/' });
    page.postMessage({ type: 'moved', url: CHAT });
    await arrived();
    expect(heard(page, 'console').map(({ profile }) => profile)).toEqual([null, null]);
  });

  it('gets the console of its newest address when two look-ups cross', async () => {
    const { lookUps, view } = slowView();
    desk = startRelay({ view });
    const page = await desk.page();
    page.postMessage({ type: 'moved', url: `${CHAT}?new` });
    await arrived();
    lookUps[1]?.('new');
    lookUps[0]?.('old');
    await arrived();
    expect(told(page)).toEqual(['console new']);
  });

  it('has its panel place kept under the name of its console', async () => {
    const page = await desk.page();
    page.postMessage({ type: 'place', change: { width: 400 } });
    const other = await desk.page({ tab: 2, url: 'https://mms.pinduoduo.com/orders' });
    other.postMessage({ type: 'place', change: { width: 410 } });
    await arrived();
    expect(desk.placed.mock.calls).toEqual([['pdd-chat', { width: 400 }]]);
  });
});

it('pages of a site that was taken back are told to leave, and no others', async () => {
  const page = await desk.page();
  const other = await desk.page({ tab: 2, mount: 'other', url: 'https://desk.example.com/im' });
  await desk.relay.pages.dismiss(async (url) => url.startsWith('https://desk.example.com/'));
  await arrived();
  expect([heard(page, 'leave'), heard(other, 'leave')]).toEqual([[], [{ type: 'leave' }]]);
});

describe('a page that needs a part of its script', () => {
  it('gets it, and is told when it has run', async () => {
    const page = await desk.page({ tab: 3, frame: 4 });
    page.postMessage({ type: 'need', module: 'orders', isThere: false });
    await arrived();
    expect(desk.supply.mock.calls).toMatchObject([[{ tabId: 3, frameId: 4 }, 'orders']]);
    expect(heard(page, 'module')).toEqual([
      { type: 'module', module: 'orders', ok: true, profile: profile('pdd-chat') },
    ]);
  });

  it('gets the profile alone where that part has run before', async () => {
    const page = await desk.page();
    page.postMessage({ type: 'need', module: 'orders', isThere: true });
    await arrived();
    expect(desk.supply).not.toHaveBeenCalled();
    expect(heard(page, 'module')).toMatchObject([{ ok: true, profile: { id: 'pdd-chat' } }]);
  });

  it('gets the profile of the console that it was told last, whatever it is looked up for meanwhile', async () => {
    const { lookUps, view } = slowView();
    desk = startRelay({ view });
    const page = await desk.page();
    lookUps[0]?.('first');
    await arrived();
    page.postMessage({ type: 'moved', url: `${CHAT}?second` });
    page.postMessage({ type: 'need', module: 'orders', isThere: true });
    page.postMessage({ type: 'moved', url: `${CHAT}?third` });
    await arrived();
    lookUps[1]?.('second');
    await arrived();
    lookUps[2]?.('third');
    await arrived();
    expect(told(page)).toEqual(['console first', 'console third', 'module third']);
  });

  it('gets it too when it asks before it is known again, after the worker has died', async () => {
    const { lookUps, view } = slowView();
    desk = startRelay({ view });
    const page = await desk.page();
    page.postMessage({ type: 'need', module: 'orders', isThere: true });
    await arrived();
    lookUps[0]?.('back');
    await arrived();
    expect(told(page)).toEqual(['console back', 'module back']);
  });

  it('is told when it cannot be had', async () => {
    const page = await desk.page({ url: 'https://mms.pinduoduo.com/orders' });
    desk.supply.mockResolvedValue(false);
    page.postMessage({ type: 'need', module: 'teach', isThere: false });
    await arrived();
    expect(heard(page, 'module')).toEqual([{ type: 'module', module: 'teach', ok: false, profile: null }]);
  });
});

describe('a panel that is bound', () => {
  it('gets its console, the settings, and has the page say everything', async () => {
    const page = await desk.page();
    const panel = await desk.frame();
    expect(heard(panel, 'bound')).toEqual([
      { type: 'bound', state: 'console', console: expect.objectContaining({ id: 'pdd-chat' }) },
    ]);
    expect(heard(panel, 'settings')).toEqual([{ type: 'settings', settings: DEFAULT_SETTINGS }]);
    expect(heard(page, 'ask')).toMatchObject([{ name: 'snapshot', args: {} }]);
  });

  it('hears the events of its own page only', async () => {
    const page = await desk.page();
    const other = await desk.page({ tab: 2, mount: 'other' });
    const panel = await desk.frame();
    page.postMessage({ type: 'event', event: { type: 'messages', key: 'a', reset: true, messages: [] } });
    other.postMessage({ type: 'event', event: { type: 'messages', key: 'b', reset: true, messages: [] } });
    await arrived();
    expect(heard(panel, 'page')).toEqual([
      { type: 'page', event: { type: 'messages', key: 'a', reset: true, messages: [] } },
    ]);
  });

  it('is told again when its console is another than it was, by a replaced part', async () => {
    let capabilities: Profile['capabilities'] = [];
    desk = startRelay({
      view: async () => viewOf({ ...profile('pdd-chat'), capabilities }),
    });
    await desk.page();
    const panel = await desk.frame();
    desk.relay.pages.refresh();
    await arrived();
    expect(heard(panel, 'bound')).toHaveLength(1);
    capabilities = ['orders'];
    desk.relay.pages.refresh();
    await arrived();
    expect(heard(panel, 'bound')).toMatchObject([
      { console: { id: 'pdd-chat', capabilities: [], page: 'chat', partEvidence: {} } },
      { console: { id: 'pdd-chat', capabilities: ['orders'] } },
    ]);
  });

  it('is told of changed settings', async () => {
    await desk.page();
    const panel = await desk.frame();
    desk.relay.settingsChanged({ ...DEFAULT_SETTINGS, theme: 'dark' });
    await arrived();
    expect(heard(panel, 'settings').at(-1)).toMatchObject({ settings: { theme: 'dark' } });
  });
});

describe('an ask', () => {
  it('goes to the page of the panel, and the answer to the panel that asked', async () => {
    const page = await desk.page();
    answerWith(page, { focused: true });
    const frame = await desk.frame();
    const side = await desk.sidePanel({ tab: 1 });
    frame.postMessage({ type: 'ask', id: 5, name: 'focus-box', args: {} });
    await arrived();
    await arrived();
    expect(heard(frame, 'answer')).toEqual([{ type: 'answer', id: 5, value: { focused: true } }]);
    expect(heard(side, 'answer')).toEqual([]);
    expect(desk.busy.count).toBe(0);
  });

  it('takes no answer from a page that was not asked', async () => {
    await desk.page();
    const other = await desk.page({ tab: 2, mount: 'other' });
    const panel = await desk.frame();
    panel.postMessage({ type: 'ask', id: 5, name: 'focus-box', args: {} });
    await arrived();
    for (let id = 0; id < 5; id++) other.postMessage({ type: 'answer', id, value: 'forged' });
    await arrived();
    expect(heard(panel, 'answer')).toEqual([]);
  });

  it('is unanswered at once when there is no page', async () => {
    const panel = await desk.sidePanel();
    panel.postMessage({ type: 'ask', id: 1, name: 'focus-box', args: {} });
    await arrived();
    expect(heard(panel, 'unanswered')).toEqual([{ type: 'unanswered', id: 1, failure: 'no-page' }]);
  });

  it('is unanswered when the page goes before it has answered', async () => {
    const page = await desk.page();
    const panel = await desk.frame();
    panel.postMessage({ type: 'ask', id: 1, name: 'focus-box', args: {} });
    await arrived();
    page.disconnect();
    await arrived();
    expect(heard(panel, 'unanswered')).toEqual([{ type: 'unanswered', id: 1, failure: 'no-page' }]);
    expect(desk.busy.count).toBe(0);
  });

  it('is unanswered when the page is silent, and a late answer is dropped', async () => {
    const page = await desk.page();
    const panel = await desk.frame();
    panel.postMessage({ type: 'ask', id: 1, name: 'focus-box', args: {} });
    await arrived();
    expect(desk.busy.count).toBeGreaterThan(0);
    desk.clock.pass(ASK_TIMEOUT);
    page.postMessage({ type: 'answer', id: heard(page, 'ask').at(-1)?.id, value: 'late' });
    await arrived();
    expect(heard(panel, 'unanswered')).toEqual([{ type: 'unanswered', id: 1, failure: 'timeout' }]);
    expect(heard(panel, 'answer')).toEqual([]);
    expect(desk.busy.count).toBe(0);
  });

  it('waits for the page while the panel does', async () => {
    const panel = await desk.frame();
    panel.postMessage({ type: 'ask', id: 1, name: 'focus-box', args: {} });
    const page = await desk.page();
    await arrived();
    expect(heard(page, 'ask').map(({ name }) => name)).toEqual(['snapshot', 'focus-box']);
  });
});

describe('the library', () => {
  it('is streamed to a panel that asks, until it goes', async () => {
    const panel = await desk.sidePanel();
    panel.postMessage({ type: 'library' });
    await arrived();
    expect(heard(panel, 'library')).toEqual([{ type: 'library', part: { type: 'done', total: 0 } }]);
    panel.disconnect();
    expect(desk.stopLibrary).toHaveBeenCalledOnce();
  });

  it('comes as it is shared to who asks for that', async () => {
    const asked: boolean[] = [];
    const watchLibrary = (_: unknown, isShared: boolean) => {
      asked.push(isShared);
      return () => {};
    };
    const panel = await startRelay({ watchLibrary }).sidePanel();
    panel.postMessage({ type: 'library' });
    panel.postMessage({ type: 'library', shared: true });
    await arrived();
    expect(asked).toEqual([false, true]);
  });

  it('is not given to a frame that was refused', async () => {
    await desk.page();
    await desk.frame();
    const copy = await desk.frame({ frame: 8 });
    copy.postMessage({ type: 'library' });
    await arrived();
    expect(heard(copy, 'library')).toEqual([]);
  });

  it('stops when the frame turns out to be no frame of ours', async () => {
    const panel = await desk.frame();
    panel.postMessage({ type: 'library' });
    await arrived();
    desk.clock.pass(60_000);
    expect(desk.stopLibrary).toHaveBeenCalledOnce();
  });
});

describe('who may connect', () => {
  const ours = 'chrome-extension://test-extension-id/sidepanel.html';
  it.each([
    ['a content script as a panel', PANEL_PORT, { tab: { id: 1 }, frameId: 0, url: CHAT }],
    ['one of our pages as a page', PAGE_PORT, { tab: { id: 1 }, frameId: 3, url: ours }],
    ['another extension', PANEL_PORT, { id: 'somebody-else', url: ours }],
    ['a name that nobody knows', 'other', { url: ours }],
  ])('not %s', (_, name, sender) => {
    expect(desk.connect(name, sender).isOpen).toBe(false);
  });
});

it('tells what pages say, and that they have gone, also where no panel listens', async () => {
  const page = await desk.page();
  page.postMessage({ type: 'event', event: { type: 'focus-search' } });
  await arrived();
  page.disconnect();
  await arrived();
  const who = expect.objectContaining({ tabId: 1, profile: expect.objectContaining({ id: 'pdd-chat' }) });
  expect(desk.told.mock.calls).toEqual([[who, { type: 'focus-search' }]]);
  expect(desk.gone.mock.calls).toEqual([[who]]);
});

it('goes on when a panel closes in the middle of things', async () => {
  const page = await desk.page();
  const panel = await desk.frame();
  panel.disconnect();
  page.postMessage({ type: 'event', event: { type: 'focus-search' } });
  await arrived();
  const next = await desk.frame();
  expect(lastBound(next)).toBe('console');
});
