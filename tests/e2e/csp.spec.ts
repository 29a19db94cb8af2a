import type { BrowserContext, Frame, Page } from '@playwright/test';
import { panelFrame } from '../tools/extension';
import { call } from '../tools/panel-driver';
import { PRACTICE } from '../tools/practice-site';
import { expect, test } from './fixtures';

declare global {
  interface Window {
    violations: string[];
  }
}

/** A page that keeps what its policy forbade, in itself and in every frame. */
async function watchedPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  return page;
}

const violations = (at: Page | Frame) => at.evaluate(() => window.violations);

/** Opens what the sidebar can show: hits, a menu, the editor, a fold. */
async function walkThrough(at: Page | Frame): Promise<void> {
  await at.locator('.row').first().waitFor();
  await at.getByRole('combobox').fill('fh');
  await at.locator('.row .menu > button').first().click();
  await at.getByRole('menuitem').last().waitFor();
  await at.locator('.row .menu > button').first().press('Escape');
  await at.locator('.row-pick').first().click();
  await at.locator('.status-line:not(:empty), .fill').first().waitFor();
  await at.locator('.pane-foot button').last().click();
  await at.locator('.editor').waitFor();
}

test('the sidebar in a console breaks no rule of its policy', async ({ context }) => {
  const page = await watchedPage(context);
  await page.goto(PRACTICE['pdd-chat'].url);
  const frame = await panelFrame(page);
  await walkThrough(frame);
  expect(await violations(frame)).toEqual([]);
  expect(await violations(page)).toEqual([]);
});

test('the sidebar on its own breaks no rule of its policy', async ({ context, extension }) => {
  const page = await watchedPage(context);
  await page.goto(`${extension.origin}/sidepanel.html`);
  await call(page, 'settings.change', { language: 'zh-CN' });
  await walkThrough(page);
  expect(await violations(page)).toEqual([]);
});

test('no view of the workspace breaks a rule of its policy', async ({ context, extension }) => {
  const page = await watchedPage(context);
  for (const view of ['settings', 'consoles', 'diagnostics']) {
    await page.goto(`${extension.origin}/workspace.html#${view}`);
    await page.locator('.desk-main > *').nth(1).waitFor();
    expect(await violations(page)).toEqual([]);
  }
});

test('a breach is noticed: the tests above can fail', async ({ context, extension }) => {
  const page = await watchedPage(context);
  await page.goto(`${extension.origin}/workspace.html`);
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => violations(page)).toEqual([expect.stringContaining('style-src-attr inline')]);
});
