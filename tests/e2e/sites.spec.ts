import type { BrowserContext, Page } from '@playwright/test';
import type { ConsoleSummary } from '../../lib/messaging/calls';
import { buildExtension } from '../tools/build';
import { EXTENSION_ID, launchWithExtension, panelFrame, type WithExtension } from '../tools/extension';
import { call, PanelDriver } from '../tools/panel-driver';
import { PARTS } from '../tools/panel-parts';
import { PRACTICE, routePractice } from '../tools/practice-site';
import { test as base, expect } from './fixtures';

/** Evaluated functions run in the extension's page. */
declare const chrome: typeof import('wxt/browser').browser;

/** A console that is bundled, on a host that is no part of the release. */
const JD = PRACTICE['jd-chat'].url;
/** A site that the project has never heard of. */
const DESK = 'https://desk.example.com/im';

const test = base.extend<object, { extension: WithExtension }>({
  /** The agent has granted two sites in it; the real prompt cannot be answered without a head. */
  extension: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const dir = await buildExtension({ target: 'chrome' });
      const extension = await launchWithExtension({ dir, permit: [JD, DESK] });
      const { context } = extension;
      await routePractice(context);
      await context.route(`${DESK}*`, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>desk</title><h1>A desk of our own</h1>' }),
      );
      await use(extension);
      await extension.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** As before the grant: nothing is registered, and pages that load now get no script. */
async function forget(own: Page): Promise<void> {
  await own.evaluate(() => chrome.scripting.unregisterContentScripts());
}

const panels = (page: Page) => page.locator('sellerside-panel').count();

/** Whether our script is at work in a tab, and which of its parts have come. */
async function scriptIn(own: Page, url: string): Promise<{ isThere: boolean; parts: string[] }> {
  return own.evaluate(
    async (pattern) => {
      const [tab] = await chrome.tabs.query({ url: pattern });
      const [top] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id as number },
        func: () => {
          const world = globalThis as { sellersidePage?: true; sellersideModules?: object };
          return {
            isThere: world.sellersidePage === true,
            parts: Object.keys(world.sellersideModules ?? {}).sort(),
          };
        },
      });
      return top?.result as { isThere: boolean; parts: string[] };
    },
    `${new URL(url).origin}/*`,
  );
}

test('a granted site gets the script by itself when it is opened, with the sidebar where it is a console', async ({
  context,
}) => {
  const page = await open(context, JD);
  const frame = await panelFrame(page);
  await expect(frame.locator(PARTS.buyer)).not.toBeEmpty();
  expect(await panels(page)).toBe(1);
});

test('a tab that was open before the grant gets the script without a reload, and only once', async ({
  context,
  openOwn,
}) => {
  const own = await openOwn('workspace.html');
  await forget(own);
  const page = await open(context, JD);
  expect((await scriptIn(own, JD)).isThere).toBe(false);
  const origin = `${new URL(JD).origin}/*`;
  expect(await call(own, 'sites.open', { origin })).toEqual({ ok: true, value: { granted: true, pages: 1 } });
  const frame = await panelFrame(page);
  await expect(frame.locator(PARTS.buyer)).not.toBeEmpty();

  // Asked again, and told by the browser as well: the script that is there stays, and the frame with it.
  await call(own, 'sites.open', { origin });
  expect((await scriptIn(own, JD)).isThere).toBe(true);
  expect(await panels(page)).toBe(1);
  expect(frame.isDetached()).toBe(false);
  await page.reload();
  await panelFrame(page);
  expect(await panels(page)).toBe(1);
});

test('a site that was not granted is left alone', async ({ context, openOwn }) => {
  const own = await openOwn('workspace.html');
  const page = await open(context, PRACTICE['kuaishou-chat'].url);
  const origin = 'https://im.kwaixiaodian.com/*';
  expect(await call(own, 'sites.open', { origin })).toEqual({
    ok: true,
    value: { granted: false, pages: 0 },
  });
  expect(await panels(page)).toBe(0);
});

test('the list of consoles says where access is still to be asked for', async ({ openOwn }) => {
  const own = await openOwn('workspace.html');
  const list = await call(own, 'consoles.list', {});
  const all: ConsoleSummary[] = list.ok ? list.value : [];
  const access = Object.fromEntries(all.map((each) => [each.id, each.access]));
  expect(access).toMatchObject({
    'pdd-chat': 'released',
    'jd-chat': 'granted',
    'kuaishou-chat': 'needed',
    'feige-orders': 'needed',
  });
});

test('what has been granted is not asked for again', async ({ context, openOwn }) => {
  const own = await openOwn('workspace.html');
  const session = await context.newCDPSession(own);
  const { result } = await session.send('Runtime.evaluate', {
    expression: `chrome.permissions.request({ origins: ['${new URL(DESK).origin}/*'] })`,
    awaitPromise: true,
    userGesture: true,
  });
  expect(result.value).toBe(true);
});

test('a page that is no console is joined, and gets the parts of its script that it asks for', async ({
  context,
  openOwn,
}) => {
  const page = await open(context, DESK);
  const own = await openOwn('workspace.html');
  await expect.poll(async () => (await scriptIn(own, DESK)).isThere).toBe(true);
  const driver = await PanelDriver.open(await openOwn('workspace.html'), page);
  await driver.until('it is bound', () => driver.bound !== null);
  expect(driver.bound).toEqual({ type: 'bound', state: 'no-console', console: null });
  expect(await panels(page)).toBe(0);
  expect((await scriptIn(own, DESK)).parts).toEqual([]);
  const begun = await driver.ask('teach', { act: 'begin', parts: null, title: 'desk' });
  expect(begun).toMatchObject({ ok: true, value: { picking: null, profile: null } });
  expect((await scriptIn(own, DESK)).parts).toEqual(['teach']);
});

/** As a person does it on the browser's own page of the extension: on these sites, and on no others. */
async function giveOnly(context: BrowserContext, hosts: readonly string[]): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async ([id, origins]) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: {
          updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
          addHostPermission(id: string, host: string): Promise<void>;
        };
      };
      await developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_CLICK' });
      await developerPrivate.updateExtensionConfiguration({
        extensionId: id,
        hostAccess: 'ON_SPECIFIC_SITES',
      });
      for (const origin of origins) await developerPrivate.addHostPermission(id, origin);
    },
    [EXTENSION_ID, hosts] as const,
  );
  await page.close();
}

test('a site that is taken back is left at once, page and all; granted again, it is served again, without a reload', async ({
  context,
  openOwn,
}) => {
  const own = await openOwn('workspace.html');
  const page = await open(context, JD);
  const other = await open(context, PRACTICE['pdd-chat'].url);
  await panelFrame(page);
  await panelFrame(other);
  const width = () => page.evaluate(() => document.documentElement.getBoundingClientRect().width);
  const docked = await width();
  const pdd = `${new URL(PRACTICE['pdd-chat'].url).origin}/*`;

  await giveOnly(context, [pdd]);
  await expect(page.locator('sellerside-panel')).toHaveCount(0);
  expect(await width()).toBeGreaterThan(docked);
  expect(page.frames().filter((frame) => frame.url().includes(EXTENSION_ID))).toEqual([]);
  // What is still given is served still, or again.
  await expect(other.locator('sellerside-panel')).toHaveCount(1);

  await giveOnly(context, [pdd, `${new URL(JD).origin}/*`]);
  const frame = await panelFrame(page);
  await expect(frame.locator(PARTS.buyer)).not.toBeEmpty();
  expect(await panels(page)).toBe(1);
  expect((await scriptIn(own, JD)).isThere).toBe(true);
  expect(await width()).toBe(docked);
});

test('a frame of ours that a stranger puts into any page stays empty', async ({ context }) => {
  const page = await open(context, PRACTICE['kuaishou-chat'].url);
  const loaded = page.waitForEvent('framenavigated', (frame) => frame.url().includes(EXTENSION_ID));
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
  }, `chrome-extension://${EXTENSION_ID}/sidepanel.html#mount=guess`);
  const frame = await loaded;
  const isShown = await frame
    .waitForFunction(() => document.body.innerText.trim() !== '', undefined, { timeout: 5_000 })
    .then(
      () => true,
      () => false,
    );
  expect(isShown).toBe(false);
});
