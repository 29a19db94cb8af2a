import { rmSync } from 'node:fs';
import type { Browser, Frame, KeyInput, Page } from 'puppeteer-core';
import { practiceTab, sidebarOf, withFirefox } from '../tools/firefox';
import { grantedCopy } from '../tools/granted';
import { PARTS } from '../tools/panel-parts';
import { PRACTICE, practiceFile } from '../tools/practice-site';
import type { Room } from './asker';
import { MOODY, ORIGIN, PRACTICES, type Practice, profileOf } from './catalogue';
import type { Seat } from './matrix';
import { KEPT } from './picked';
import { served } from './site';

declare const chrome: typeof import('wxt/browser').browser;

/** A released console: its sidebar is the one page of the extension that this browser lets a test into. */
const KNOWN = 'pdd-chat';

/** Firefox with the extension, which knows the practice pages as consoles; `body` is given it. */
export async function inFirefox<T>(dir: string, body: (browser: Browser) => Promise<T>): Promise<T> {
  const copy = grantedCopy(dir, [ORIGIN]);
  try {
    return await withFirefox(copy, async (browser) => {
      await teach(browser);
      return body(browser);
    });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function teach(browser: Browser): Promise<void> {
  const page = await newPage(browser);
  await page.goto(PRACTICE[KNOWN].url);
  const failures = await (await sidebarOf(page)).evaluate(
    async (calls) => {
      const said: unknown[] = [];
      for (const each of calls) said.push(await chrome.runtime.sendMessage(each));
      return said.filter((each) => !(each as { ok: boolean }).ok);
    },
    [
      ...[...PRACTICES, MOODY].map((each) => ({
        sellerside: 'consoles.save',
        args: { profile: profileOf(each) },
      })),
      ...KEPT.map((kept) => ({
        sellerside: 'replies.save',
        args: { id: null, draft: { ...kept, stage: null, tags: [], categoryId: null }, revision: 0 },
      })),
    ],
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
      type: (text) => page.keyboard.type(text),
      leave: async () => {
        await (await sidebar.waitForSelector(PARTS.search))?.click();
      },
    });
  } finally {
    await page.close();
  }
}

const newPage = (browser: Browser): Promise<Page> =>
  practiceTab(browser, async (url) => (await served(url)) ?? practiceFile([KNOWN], url));

async function pressAll(page: Page, keys: KeyInput[]): Promise<void> {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of keys.reverse()) await page.keyboard.up(key);
}

const roomOf = (frame: Frame): Room => ({
  evaluate: (act, argument) => frame.evaluate(act as never, argument as never),
});
