import type { Frame, Page } from '@playwright/test';
import { call } from '../tools/panel-driver';
import { expect, test } from './fixtures';

/** Language and theme are chosen in one place; whatever of ours is open follows, and nothing is loaded anew for it. */

/** What a page says of itself, and whether it is the one that was there before. */
const dress = (page: Page | Frame) =>
  page.evaluate(() => ({
    lang: document.documentElement.lang,
    theme: document.documentElement.dataset.theme ?? 'auto',
    isSame: document.body.dataset.before === 'yes',
  }));

test('workspace, sidebar and pop-out follow a change of language and theme at once', async ({
  openConsole,
  openOwn,
  panel,
}) => {
  const driver = await openOwn('workspace.html#settings');
  await call(driver, 'settings.change', { language: 'zh-CN', theme: 'light' });
  const console = await openConsole('pdd-chat');
  const pages = {
    workspace: await openOwn('workspace.html#consoles'),
    library: await openOwn('workspace.html#library'),
    popout: await openOwn('sidepanel.html#popout'),
    sidebar: await panel(console),
  };
  for (const page of Object.values(pages)) {
    await expect.poll(() => dress(page)).toMatchObject({ lang: 'zh-CN', theme: 'light' });
    await page.evaluate(() => {
      document.body.dataset.before = 'yes';
    });
  }
  await expect(pages.workspace.getByRole('heading', { level: 1 })).toHaveText('平台');

  await call(driver, 'settings.change', { language: 'en', theme: 'dark' });
  for (const page of Object.values(pages)) {
    await expect.poll(() => dress(page)).toEqual({ lang: 'en', theme: 'dark', isSame: true });
  }
  await expect(pages.workspace.getByRole('heading', { level: 1 })).toHaveText('Consoles');
  await expect.poll(() => dress(driver)).toMatchObject({ lang: 'en', theme: 'dark' });
  await expect(console.locator('sellerside-panel')).toHaveAttribute('data-theme', 'dark');
});
