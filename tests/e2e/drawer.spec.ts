import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Evaluated functions run in the console's page. */
declare const practice: { conversations: { id: string; orders: { no: string }[] }[] };
declare const practiceNotes: { open(no: string): void };

/** Drawers are pinned to the window's edge, and come long after the panel has made room for itself. */

async function edges(page: Page, drawer: Locator): Promise<{ right: number; top: number; panel: number }> {
  await expect(drawer).toBeVisible();
  const box = await drawer.boundingBox();
  const panel = await page.locator('sellerside-panel').boundingBox();
  return { right: (box?.x ?? 0) + (box?.width ?? 0), top: box?.y ?? 0, panel: panel?.x ?? 0 };
}

async function isBeside(page: Page, drawer: Locator): Promise<void> {
  await expect(async () => {
    const { right, panel } = await edges(page, drawer);
    expect(right).toBeLessThanOrEqual(panel);
  }).toPass({ timeout: 10_000 });
}

/** A veil over the whole window with a drawer at its right, as component libraries make them. */
async function openDrawer(page: Page): Promise<Locator> {
  await page.evaluate(() => {
    const veil = document.createElement('div');
    veil.className = 'late-veil';
    veil.style.cssText = 'position: fixed; inset: 0; z-index: 1000; background: #0008';
    veil.innerHTML =
      '<div class="late-drawer" style="position: absolute; top: 0; right: 0; bottom: 0; width: 380px; background: #fff">备注</div>';
    document.body.append(veil);
  });
  return page.locator('.late-drawer');
}

test('飞鸽’s note drawer opens beside the docked panel, not under it', async ({ openConsole, panel }) => {
  const page = await openConsole('feige-chat');
  await panel(page);
  await page.evaluate(() => {
    const order = practice.conversations.flatMap(({ orders }) => orders)[0];
    practiceNotes.open(order?.no ?? '');
  });
  await isBeside(page, page.locator('.ecom-drawer-wrapper-body'));
  await page.getByRole('button', { name: '确定' }).click({ trial: true });
});

test('on a page that scrolls as well, and wherever it is scrolled to', async ({ openConsole, panel }) => {
  const page = await openConsole('pdd-orders');
  await panel(page);
  await page.evaluate(() => {
    document.body.style.minHeight = '3000px';
    window.scrollTo(0, 700);
  });
  const drawer = await openDrawer(page);
  await isBeside(page, drawer);
  expect((await edges(page, drawer)).top).toBe(0);
});

test('a drawer that slides in comes to a stop beside it', async ({ openConsole, panel }) => {
  const page = await openConsole('pdd-orders');
  await panel(page);
  await page.evaluate(() => {
    const drawer = document.createElement('div');
    drawer.className = 'late-drawer';
    drawer.textContent = '备注';
    drawer.style.cssText =
      'position: fixed; top: 0; right: 0; bottom: 0; width: 380px; z-index: 1000; background: #fff; transform: translateX(100%); transition: transform 0.1s';
    document.body.append(drawer);
    requestAnimationFrame(() => requestAnimationFrame(() => (drawer.style.transform = 'none')));
  });
  const drawer = page.locator('.late-drawer');
  await isBeside(page, drawer);
});

test('folded, the panel gives the drawer its place back', async ({ openConsole, panel }) => {
  const page = await openConsole('pdd-orders');
  const frame = await panel(page);
  const drawer = await openDrawer(page);
  await isBeside(page, drawer);
  const before = (await edges(page, drawer)).right;
  await frame
    .getByRole('button', { name: /收起|Fold/ })
    .first()
    .click();
  await expect.poll(async () => (await edges(page, drawer)).right).toBeGreaterThan(before);
});
