import { rmSync } from 'node:fs';
import puppeteer, { type Browser, type Frame, type KeyInput, type Page } from 'puppeteer-core';
import { findBrowser } from '../tools/browsers';
import { DESK } from '../tools/extension';
import { grantedCopy } from '../tools/granted';
import { PARTS } from '../tools/panel-parts';
import { PRACTICE, practiceFile } from '../tools/practice-site';
import type { Room } from './asker';
import { MOODY, ORIGIN, PRACTICES, type Practice, profileOf } from './catalogue';
import type { Seat } from './matrix';
import { served } from './site';

declare const chrome: typeof import('wxt/browser').browser;

/** Milliseconds; the browser starts in about five seconds on two cores. */
const PATIENCE = 20_000;
/** A released console: its sidebar is the one page of the extension that this browser lets a test into. */
const KNOWN = 'pdd-chat';

/** Firefox with the extension, which knows the practice pages as consoles; `body` is given it. */
export async function inFirefox<T>(dir: string, body: (browser: Browser) => Promise<T>): Promise<T> {
  const copy = grantedCopy(dir, [ORIGIN]);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: true,
    defaultViewport: DESK,
  });
  try {
    await browser.installExtension(copy);
    await teach(browser);
    return await body(browser);
  } finally {
    await browser.close();
    rmSync(copy, { recursive: true, force: true });
  }
}

async function teach(browser: Browser): Promise<void> {
  const page = await newPage(browser);
  await page.goto(PRACTICE[KNOWN].url);
  const failures = await (await sidebarOf(page)).evaluate(
    async (profiles) => {
      const said: unknown[] = [];
      for (const profile of profiles) {
        said.push(await chrome.runtime.sendMessage({ sellerside: 'consoles.save', args: { profile } }));
      }
      return said.filter((each) => !(each as { ok: boolean }).ok);
    },
    [...PRACTICES, MOODY].map(profileOf),
  );
  if (failures.length > 0) throw new Error(JSON.stringify(failures));
  await page.close();
}

/** Opens a practice page with the sidebar beside it; `body` is given it, and it is closed again. */
export async function seated<T>(
  browser: Browser,
  practice: Practice,
  body: (seat: Seat) => Promise<T>,
): Promise<T> {
  const page = await newPage(browser);
  try {
    await page.goto(`${ORIGIN}/${practice.id}`);
    const room = practice.framed
      ? await page.waitForFrame((frame) => frame.url().endsWith('/room'))
      : page.mainFrame();
    await room.waitForSelector('html[data-ready]');
    const sidebar = await sidebarOf(page);
    return await body({
      room: roomOf(room),
      sidebar: roomOf(sidebar),
      clickBox: async () => {
        const box = await room.waitForSelector(practice.css);
        await box?.click({ offset: { x: 500, y: 5 } });
      },
      press: (key) => pressAll(page, key.split('+') as KeyInput[]),
      leave: async () => {
        await (await sidebar.waitForSelector(PARTS.search))?.click();
      },
    });
  } finally {
    await page.close();
  }
}

async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    const url = request.url();
    // The extension's own files are no network.
    if (!/^https?:/.test(url)) return request.continue();
    const file = (await served(url)) ?? practiceFile([KNOWN], url);
    return file ? request.respond(file) : request.abort();
  });
  return page;
}

/** Asked of each frame itself: of one that was made empty, Firefox does not always tell where it has gone since. */
async function sidebarOf(page: Page): Promise<Frame> {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; ) {
    for (const frame of page.frames()) {
      const address = await frame.evaluate(() => location.href).catch(() => '');
      if (/^moz-extension:.*\/sidepanel\.html/.test(address)) return frame;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('there is no sidebar');
}

async function pressAll(page: Page, keys: KeyInput[]): Promise<void> {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of keys.reverse()) await page.keyboard.up(key);
}

const roomOf = (frame: Frame): Room => ({
  evaluate: (act, argument) => frame.evaluate(act as never, argument as never),
});
