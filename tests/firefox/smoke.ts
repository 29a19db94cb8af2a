import { rmSync } from 'node:fs';
import type { Frame, Page } from 'puppeteer-core';
import { inviteText } from '../../lib/team/invite';
import type { Invite } from '../../lib/team/types';
import { buildExtension } from '../tools/build';
import { practiceTab, sidebarOf, withFirefox } from '../tools/firefox';
import { FIREFOX_EXTENSION } from '../tools/firefox-own';
import { JobSteps } from '../tools/job-steps';
import { homeWithPolicy } from '../tools/managed';
import { consoleParts, PARTS } from '../tools/panel-parts';
import { PRACTICE, type PracticeId, practiceFile } from '../tools/practice-site';
import type { Tally } from '../tools/tally';

/** Evaluated functions run in the extension's page. */
declare const chrome: typeof import('wxt/browser').browser;

/** As whoever looks after the machine has set it, by the browser's managed policy. */
const INVITE: Invite = {
  ...{ team: 'ab'.repeat(32), name: '木几客服', place: { kind: 'file' }, role: 'agent', group: '' },
};

/** One console is enough here: reading is tested in Chromium, this shows that Firefox runs it at all. */
const CONSOLE: PracticeId = 'pdd-chat';

/**
 * The main job's bones in a real Firefox, over WebDriver BiDi: the sidebar is there, knows the buyer, finds a
 * reply and fills the console's box. Prints one line a step; returns the counts.
 */
export async function firefoxSmoke(): Promise<Tally> {
  const dir = await buildExtension({ target: 'firefox' });
  const steps = new JobSteps();
  const home = homeWithPolicy(FIREFOX_EXTENSION, { invite: inviteText(INVITE) });
  try {
    await withFirefox(
      dir,
      async (browser) => {
        await smoke(await practiceTab(browser, (url) => practiceFile([CONSOLE], url)), steps);
      },
      { home },
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return steps.close();
}

async function smoke(page: Page, { step }: JobSteps): Promise<void> {
  const parts = await consoleParts(CONSOLE);
  let sidebar: Frame | undefined;
  const inSidebar = (): Frame => {
    if (!sidebar) throw new Error('there is no sidebar');
    return sidebar;
  };
  let text = '';

  await step('sidebar', 'Firefox: the sidebar is there', async () => {
    await page.goto(PRACTICE[CONSOLE].url);
    sidebar = await sidebarOf(page);
    await sidebar.waitForSelector(PARTS.search, { visible: true });
    return 'a frame of the extension';
  });

  await step('buyer', 'Firefox: the buyer is known', async () => {
    const nick = await page.evaluate(() => {
      const { conversations, openId } = window.practice;
      return conversations.find(({ id }) => id === openId())?.nick ?? '';
    });
    await inSidebar().waitForFunction(
      (css, name) => document.querySelector(css)?.textContent === name,
      {},
      PARTS.buyer,
      nick,
    );
    return nick;
  });

  await step('insert', 'Firefox: search fh and insert', async () => {
    const search = await inSidebar().waitForSelector(PARTS.search);
    await search?.click();
    await page.keyboard.type('fh');
    const found = await inSidebar().waitForFunction(
      // Runs in the sidebar: what it needs comes in as an argument.
      ({ readyRow, rowBody, rowDigit }) => {
        const row = document.querySelector(readyRow);
        if (!row?.textContent?.includes('发货')) return null;
        const body = row.querySelector<HTMLElement>(rowBody)?.innerText ?? '';
        return { body, digit: row.querySelector(rowDigit)?.textContent?.trim() ?? '' };
      },
      {},
      PARTS,
    );
    const { body, digit } = (await found.jsonValue()) ?? { body: '', digit: '' };
    text = body;
    // The digit's place on the keyboard counts, not what Alt makes of it.
    await page.keyboard.down('Alt');
    await page.keyboard.press(`Digit${digit}` as 'Digit1');
    await page.keyboard.up('Alt');
    await page.waitForFunction(
      (css, wanted) => document.querySelector<HTMLTextAreaElement>(css)?.value === wanted,
      {},
      parts.box,
      text,
    );
    return text;
  });

  await step('sent', 'Firefox: nothing was sent', async () => {
    const sent = await page.evaluate(() => window.practice.sent.length);
    if (sent > 0 || text === '') throw new Error(`${sent} messages were sent`);
    return 'the agent presses send';
  });

  await step('policy', 'Firefox: the team of its policy is joined', async () => {
    const asked = await inSidebar().evaluate(async () => {
      for (const end = Date.now() + 20_000; ; await new Promise((next) => setTimeout(next, 100))) {
        const answer = await chrome.runtime.sendMessage({ sellerside: 'team.read', args: {} });
        const text = JSON.stringify(answer);
        if (text.includes('"managed":true') || Date.now() > end) return text;
      }
    });
    if (!asked.includes('"managed":true') || !asked.includes(INVITE.name)) throw new Error(asked);
    return INVITE.name;
  });
}
