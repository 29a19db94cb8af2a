import type { BrowserContext, Frame, Page } from '@playwright/test';
import { buildExtension } from '../tools/build';
import {
  EXTENSION_ID,
  launchWithExtension,
  panelFrame,
  reloadExtension,
  switchExtension,
  type WithExtension,
} from '../tools/extension';
import { consoleParts, PARTS } from '../tools/panel-parts';
import { PRACTICE, type PracticeId, routePractice } from '../tools/practice-site';
import { expect, test } from './fixtures';

declare global {
  interface Window {
    /** Set by a test: gone after a reload of the page. */
    isSamePage?: true;
  }
}

/** Reloading the extension takes every page of its own with it, so these tests have a browser to themselves. */
async function withBrowser(body: (extension: WithExtension) => Promise<void>): Promise<void> {
  const extension = await launchWithExtension({ dir: await buildExtension({ target: 'chrome' }) });
  try {
    await routePractice(extension.context);
    await body(extension);
  } finally {
    await extension.close();
  }
}

async function openConsole(context: BrowserContext, id: PracticeId): Promise<Page> {
  const page = await context.newPage();
  await page.goto(PRACTICE[id].url);
  // Right after the start of the browser the page may get another frame for its first one.
  await expect(async () => {
    await expect((await panelFrame(page)).locator('.row').first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 20_000 });
  return page;
}

/** The sidebar's frame that is not this one. */
async function newFrame(page: Page, old: Frame): Promise<Frame> {
  const isNew = (frame: Frame) => frame.url().includes(EXTENSION_ID) && frame.url() !== old.url();
  await expect.poll(() => page.frames().some(isNew)).toBe(true);
  return page.frames().find(isNew) as Frame;
}

/** The room that the page makes, and how many panels of ours are in it. */
function room(page: Page): Promise<{ style: string | null; panels: number }> {
  return page.evaluate(() => ({
    style: document.documentElement.getAttribute('style'),
    panels: document.querySelectorAll('sellerside-panel').length,
  }));
}

test('the extension is replaced under two open consoles: both sidebars come back and insert, without a reload', async () => {
  test.setTimeout(90_000);
  await withBrowser(async (extension) => {
    const ids = ['pdd-chat', 'feige-chat'] as const;
    const desks = [];
    for (const id of ids) {
      const page = await openConsole(extension.context, id);
      const { box } = await consoleParts(id);
      await page.locator(box).fill('半句话，');
      await page.evaluate(() => {
        window.isSamePage = true;
      });
      const old = await panelFrame(page);
      const buyer = await old.locator(PARTS.buyer).innerText();
      desks.push({ page, box, old, buyer, before: await room(page) });
    }
    await reloadExtension(extension);
    for (const { page, box, old, buyer, before } of desks) {
      await page.bringToFront();
      const frame = await newFrame(page, old);
      await expect(frame.locator(PARTS.buyer)).toHaveText(buyer);
      expect(await room(page)).toEqual(before);
      expect(before.panels).toBe(1);
      await expect(page.locator(box)).toHaveValue('半句话，');

      await frame.locator(PARTS.search).click();
      await page.keyboard.type('fh');
      const body = await frame.locator(`${PARTS.readyRow} ${PARTS.rowBody}`).first().innerText();
      await frame.locator(PARTS.readyRow).first().click();
      await expect(page.locator(box)).toHaveValue(`半句话，${body}`);
      expect(await page.evaluate(() => window.isSamePage)).toBe(true);

      // What the old script had put in the page is gone: the new one folds away all of it.
      await frame.locator(PARTS.fold).first().click();
      await expect.poll(async () => (await page.locator('sellerside-panel').boundingBox())?.width).toBe(36);
      expect((await room(page)).style).toBe(before.style?.replaceAll('280px', '36px'));
    }
  });
});

test('the extension is switched off and on again: the sidebar comes back', async () => {
  await withBrowser(async (extension) => {
    const page = await openConsole(extension.context, 'pdd-chat');
    const old = await panelFrame(page);
    await switchExtension(extension, false);
    await expect.poll(() => old.isDetached()).toBe(true);
    expect((await room(page)).panels).toBe(1);
    await switchExtension(extension, true);
    const frame = await newFrame(page, old);
    await expect(frame.locator('.row').first()).toBeVisible();
    expect((await room(page)).panels).toBe(1);
  });
});
