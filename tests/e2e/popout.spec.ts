import type { BrowserContext, Page } from '@playwright/test';
import { call } from '../tools/panel-driver';
import { faults } from './axe';
import { expect, test } from './sidebar';

/** Evaluated functions run in the extension's page. */
declare const chrome: typeof import('wxt/browser').browser;

/** The pop-out that opens while `act` runs. */
async function opens(context: BrowserContext, act: () => Promise<unknown>): Promise<Page> {
  const opening = context.waitForEvent('page', (page) => page.url().endsWith('/sidepanel.html#popout'));
  await act();
  const popout = await opening;
  await popout.locator('.row').first().waitFor();
  return popout;
}

test('the panel’s menu opens a window of its own, which says plainly, once, that it only copies', async ({
  context,
  openSidebar,
}) => {
  const sidebar = await openSidebar();
  await sidebar.frame.evaluate(() => chrome.storage.local.remove('dismissed'));
  const popout = await opens(context, async () => {
    await sidebar.frame.locator('.header .menu > button').click();
    await sidebar.frame.getByRole('menuitem', { name: '打开独立窗口' }).click();
  });
  await expect(popout.locator('.header')).toContainText('独立窗口');
  await expect(popout.locator('.notice')).toHaveCount(1);
  await expect(popout.locator('.notice')).toContainText('淘宝聊天在千牛客户端里');
  expect(await faults(popout)).toEqual([]);
  await popout.getByRole('button', { name: '知道了' }).click();
  await expect(popout.locator('.notice')).toHaveCount(0);
  await popout.reload();
  await popout.locator('.row').first().waitFor();
  await expect(popout.locator('.notice')).toHaveCount(0);
});

test('search, Enter, paste: a pick is on the clipboard and in no console', async ({
  context,
  openSidebar,
  openOwn,
  write,
}) => {
  const sidebar = await openSidebar();
  await write(sidebar, { title: '验收窗问候', body: '您好，第一行\n第二行☂', shortcut: 'ysc' });
  const own = await openOwn('workspace.html');
  const popout = await opens(context, () => call(own, 'popout.open', {}));
  await popout.getByRole('combobox').fill('ysc');
  await expect(popout.locator('.row-title').first()).toHaveText('验收窗问候');
  await popout.keyboard.press('Enter');
  await expect(popout.locator('.status-line')).toContainText('已复制，请核对买家后粘贴');
  await own.evaluate(() => document.body.append(document.createElement('textarea')));
  await own.bringToFront();
  await own.locator('textarea').last().press('Control+v');
  await expect(own.locator('textarea').last()).toHaveValue('您好，第一行\n第二行☂');
  await sidebar.hasBox('');
});

test('asked for again, the same window comes to the front with the keyboard in its search', async ({
  context,
  openOwn,
}) => {
  const own = await openOwn('workspace.html');
  const popout = await opens(context, () => call(own, 'popout.open', {}));
  const before = context.pages().length;
  await popout.locator('.row-pick').first().click();
  await popout.locator('.header .menu > button').focus();
  await call(own, 'popout.open', {});
  await expect(popout.getByRole('combobox')).toBeFocused();
  expect(context.pages().length).toBe(before);
});

test('its key stands in the table of shortcuts', async ({ openOwn }) => {
  const own = await openOwn('workspace.html#settings');
  await call(own, 'settings.change', { language: 'zh-CN' });
  await own.reload();
  await expect(own.getByRole('row', { name: /打开独立窗口/ }).locator('kbd')).toHaveText(/^Alt\+[A-Z]$/);
});
