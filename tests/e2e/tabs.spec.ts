import type { BrowserContext, Frame, Page } from '@playwright/test';
import { panelFrame } from '../tools/extension';
import { call } from '../tools/panel-driver';
import { consoleParts, PARTS } from '../tools/panel-parts';
import { PRACTICE, type PracticeId } from '../tools/practice-site';
import { expect, test } from './fixtures';

/** Evaluated functions run in the extension's page. */
declare const chrome: typeof import('wxt/browser').browser;

interface Desk {
  page: Page;
  frame: Frame;
  box: string;
}

/** A window of its own, and the page in it. */
async function openWindow(own: Page, url: string): Promise<Page> {
  const opened = own.context().waitForEvent('page');
  await own.evaluate((address) => chrome.windows.create({ url: address }), url);
  return opened;
}

async function desk(page: Page, id: PracticeId): Promise<Desk> {
  const frame = await panelFrame(page);
  await expect(frame.locator(PARTS.buyer)).not.toBeEmpty();
  await frame.locator(PARTS.readyRow).first().waitFor();
  return { page, frame, box: (await consoleParts(id)).box };
}

const textIn = ({ page, box }: Desk) => page.locator(box).inputValue();

/** Picks the first reply of this panel; answers its text. */
async function pick(panel: Frame | Page): Promise<string> {
  const row = panel.locator(PARTS.readyRow).first();
  const body = await row.locator(PARTS.rowBody).innerText();
  await row.click();
  return body;
}

const openBuyer = (page: Page) =>
  page.evaluate(() => {
    const { conversations, openId } = window.practice;
    return conversations.find(({ id }) => id === openId())?.nick ?? '';
  });

test('two windows, two shops: each sidebar belongs to its own tab', async ({ openConsole, openOwn }) => {
  const own = await openOwn('workspace.html');
  const first = await desk(await openConsole('pdd-chat'), 'pdd-chat');
  const second = await desk(await openWindow(own, PRACTICE['feige-chat'].url), 'feige-chat');
  for (const { page, frame } of [first, second]) {
    await expect(frame.locator(PARTS.buyer)).toHaveText(await openBuyer(page));
  }
  const text = await pick(first.frame);
  await expect.poll(() => textIn(first)).toBe(text);
  expect(await textIn(second)).toBe('');
  const other = await pick(second.frame);
  await expect.poll(() => textIn(second)).toBe(other);
  expect(await textIn(first)).toBe(text);
});

test('two windows, two shops: a panel outside of the pages belongs to the front tab of its window', async ({
  openConsole,
  openOwn,
  context,
}) => {
  const own = await openOwn('workspace.html');
  const first = await desk(await openConsole('pdd-chat'), 'pdd-chat');
  const beside = await openOwn('sidepanel.html');
  await first.page.bringToFront();
  const second = await desk(await openWindow(own, PRACTICE['feige-chat'].url), 'feige-chat');
  const besideSecond = await openTabIn(context, second.page, own);
  await second.page.bringToFront();
  for (const [panel, { page }] of [
    [beside, first],
    [besideSecond, second],
  ] as const) {
    await expect(panel.locator(PARTS.buyer)).toHaveText(await openBuyer(page));
  }
  const text = await pick(besideSecond);
  await expect.poll(() => textIn(second)).toBe(text);
  expect(await textIn(first)).toBe('');
});

test('the same buyer is open in two tabs: what goes into one never reaches the other', async ({
  openConsole,
  openOwn,
}) => {
  const own = await openOwn('workspace.html');
  const first = await desk(await openConsole('pdd-chat'), 'pdd-chat');
  const second = await desk(await openWindow(own, PRACTICE['pdd-chat'].url), 'pdd-chat');
  const buyer = await openBuyer(first.page);
  expect(await openBuyer(second.page)).toBe(buyer);
  const text = await pick(second.frame);
  await expect.poll(() => textIn(second)).toBe(text);
  expect(await textIn(first)).toBe('');

  // One of them goes on to another buyer: the other's sidebar stays with the first.
  await second.page.evaluate(() => {
    const { conversations, openId, open } = window.practice;
    open(conversations.find(({ id, nick }) => id !== openId() && nick !== '')?.id ?? '');
  });
  const next = await openBuyer(second.page);
  expect(next).not.toBe(buyer);
  await expect(second.frame.locator(PARTS.buyer)).toHaveText(next);
  await expect(first.frame.locator(PARTS.buyer)).toHaveText(buyer);
});

test('the panel’s own window follows no tab, and there is one of it, also after the worker has died', async ({
  openConsole,
  openOwn,
  context,
  killWorker,
}) => {
  await desk(await openConsole('pdd-chat'), 'pdd-chat');
  const own = await openOwn('workspace.html');
  const opened = context.waitForEvent('page');
  const both = await Promise.all([call(own, 'popout.open', {}), call(own, 'popout.open', {})]);
  expect(both).toEqual([
    { ok: true, value: { opened: true } },
    { ok: true, value: { opened: true } },
  ]);
  const popout = await opened;
  await popout.locator(PARTS.search).waitFor();
  const count = () =>
    own.evaluate(async () => (await chrome.windows.getAll()).filter(({ type }) => type === 'popup').length);
  expect(await count()).toBe(1);
  await expect(popout.locator(PARTS.buyer)).toHaveCount(0);
  await expect(popout.locator(PARTS.readyRow).first()).toBeVisible();

  await popout.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await killWorker();
  await expect(async () => {
    await call(own, 'popout.open', {});
    await expect(popout.locator(PARTS.search)).toBeFocused({ timeout: 500 });
  }).toPass();
  expect(await count()).toBe(1);
});

/** A panel in a tab beside this page, in its window. */
async function openTabIn(context: BrowserContext, page: Page, own: Page): Promise<Page> {
  const opened = context.waitForEvent('page');
  await page.bringToFront();
  await own.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.tabs.create({ url: 'sidepanel.html', windowId: tab?.windowId as number });
  });
  return opened;
}
