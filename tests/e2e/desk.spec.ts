import type { Locator, Page } from '@playwright/test';
import { RAIL_WIDTH } from '../../lib/messaging/settings';
import { DESK } from '../tools/extension';
import type { PanelDriver } from '../tools/panel-driver';
import { expect, test } from './fixtures';

/** What must stay usable beside the sidebar, by console. */
const PARTS = {
  'pdd-chat': ['#replyTextarea', '.reply-box .send-btn', '.right-panel-container'],
  'feige-chat': [
    '[data-qa-id="qa-send-message-textarea"]',
    '[data-qa-id="qa-send-message-button"]',
    '.ecom-collapse-item',
  ],
} as const;

async function boxOf(locator: Locator) {
  const box = await locator.first().boundingBox();
  if (!box) throw new Error(`${locator}: not laid out`);
  return box;
}

/** The page's parts lie in the room that the panel leaves, whole in width, and nothing lies over them. */
async function staysUsable(
  console: Page,
  parts: readonly string[],
  left: number,
  right: number,
): Promise<void> {
  for (const css of parts) {
    const { x, y, width, height } = await boxOf(console.locator(css));
    expect(x, css).toBeGreaterThanOrEqual(left);
    expect(x + width, css).toBeLessThanOrEqual(DESK.width - right);
    expect(y + Math.min(height, 24), css).toBeLessThanOrEqual(DESK.height);
    expect(width * height, css).toBeGreaterThan(0);
    const isOnTop = ([selector, left, top]: readonly [string, number, number]) =>
      document.elementFromPoint(left, top)?.closest(selector) !== null;
    const middle = [css, x + width / 2, Math.min(y + height / 2, DESK.height - 4)] as const;
    expect(await console.evaluate(isOnTop, middle), `${css} is covered`).toBe(true);
  }
}

const placed = (panel: PanelDriver, change: Parameters<PanelDriver['ask']>[1]) =>
  panel.ask('place', change as never);
const hostWidth = async (console: Page) => (await boxOf(console.locator('sellerside-panel'))).width;

for (const [id, parts] of Object.entries(PARTS) as [keyof typeof PARTS, readonly string[]][]) {
  test(`${id}: on a small desk box, send and orders stay in view, wherever the panel sits`, async ({
    openConsole,
    driver,
  }) => {
    const console = await openConsole(id);
    const panel = await driver(console);
    await panel.until('the console is known', () => panel.bound?.state === 'console');
    expect(await hostWidth(console)).toBe(280);
    await staysUsable(console, parts, 0, 280);
    await placed(panel, { side: 'left' });
    await staysUsable(console, parts, 280, 0);
    await placed(panel, { open: false });
    expect(await hostWidth(console)).toBe(RAIL_WIDTH);
    await staysUsable(console, parts, RAIL_WIDTH, 0);
    await placed(panel, { open: true, mode: 'float', side: 'right' });
    // Floating leaves the page its whole width.
    expect((await boxOf(console.locator('body'))).width).toBe(DESK.width);
  });
}

test('the panel is where the agent left it: per console, after a reload', async ({ openConsole, driver }) => {
  const console = await openConsole('pdd-chat');
  const panel = await driver(console);
  await panel.until('the console is known', () => panel.bound?.state === 'console');
  await placed(panel, { width: 400, side: 'left' });
  await console.reload();
  await expect.poll(() => hostWidth(console)).toBe(400);
  expect((await boxOf(console.locator('sellerside-panel'))).x).toBe(0);
  expect(await hostWidth(await openConsole('feige-chat'))).toBe(280);
});

test('the newest message stays in view when the page gets narrower, unless the agent has scrolled up', async ({
  openConsole,
  driver,
}) => {
  const console = await openConsole('pdd-chat');
  const panel = await driver(console);
  await panel.until('the console is known', () => panel.bound?.state === 'console');
  const last = console.locator('li.onemsg').last();
  await placed(panel, { width: 480 });
  await expect(last).toBeInViewport();
  await console.locator('li.onemsg').first().scrollIntoViewIfNeeded();
  await placed(panel, { width: 280 });
  await expect(last).not.toBeInViewport();
});

test('the edge is dragged, and moved by the arrow keys, within its bounds', async ({
  openConsole,
  driver,
}) => {
  const console = await openConsole('pdd-chat');
  const panel = await driver(console);
  await panel.until('the console is known', () => panel.bound?.state === 'console');
  const edge = DESK.width - 280;
  await console.mouse.move(edge, 300);
  await console.mouse.down();
  await console.mouse.move(edge - 60, 300, { steps: 4 });
  await console.mouse.up();
  await expect.poll(() => hostWidth(console)).toBe(340);
  await console.keyboard.press('ArrowLeft');
  await expect.poll(() => hostWidth(console)).toBe(356);
  await console.mouse.move(edge - 76, 300);
  await console.mouse.down();
  await console.mouse.move(100, 300, { steps: 4 });
  await console.mouse.up();
  await expect.poll(() => hostWidth(console)).toBe(480);
});

test('an application pinned to the window makes room, too', async ({ openConsole, driver }) => {
  const console = await openConsole('pdd-chat');
  const panel = await driver(console);
  await panel.until('the console is known', () => panel.bound?.state === 'console');
  await placed(panel, { open: false, mode: 'float' });
  await console.evaluate(() => {
    const pinned = document.createElement('div');
    pinned.id = 'pinned';
    pinned.style.cssText = 'position:fixed;inset:0;background:#eee;z-index:9';
    document.body.append(pinned);
  });
  await placed(panel, { open: true, mode: 'dock' });
  const { x, width } = await boxOf(console.locator('#pinned'));
  expect(x + width).toBeLessThanOrEqual(DESK.width - 280);
  await placed(panel, { open: false, mode: 'float' });
  expect((await boxOf(console.locator('#pinned'))).width).toBe(DESK.width);
});
