import type { Page } from '@playwright/test';
import { BUNDLED } from '../../lib/consoles';
import { call } from '../tools/panel-driver';
import { expect, test } from './sidebar';

const VIEWS = ['settings', 'consoles', 'diagnostics'] as const;

/** The workspace in Chinese. */
async function inChinese(own: Page): Promise<Page> {
  await call(own, 'settings.change', { language: 'zh-CN' });
  await own.reload();
  await expect(own.getByRole('navigation')).toContainText('设置');
  return own;
}

test('a setting is said to be saved when it is, and stays', async ({ openOwn }) => {
  const own = await inChinese(await openOwn('workspace.html#settings'));
  await own.getByLabel('客服名', { exact: true }).fill(' 小木 ');
  await own.keyboard.press('Tab');
  await expect(own.locator('.form-said').filter({ hasText: '已保存' })).toHaveCount(1);
  await own.reload();
  await expect(own.getByLabel('客服名', { exact: true })).toHaveValue('小木');
});

test('the name counts at once in an open sidebar', async ({ openSidebar, openOwn, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, { title: '验收己自报', body: '我是客服 {agent.name}。' });
  await sidebar.type('验收己');
  await expect(sidebar.row('验收己').locator('.row-gap')).toHaveText('客服名');
  const own = await openOwn('workspace.html#settings');
  await own.getByLabel('客服名', { exact: true }).fill('小木');
  await own.keyboard.press('Tab');
  await expect(sidebar.row('验收己').locator('.row-body')).toHaveText('我是客服 小木。');
});

test('the language counts at once in an open sidebar, and for the whole page', async ({
  openSidebar,
  openOwn,
}) => {
  const sidebar = await openSidebar();
  const own = await openOwn('workspace.html#settings');
  await own.getByLabel('界面语言').selectOption('en');
  await expect(own.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await expect(sidebar.search).toHaveAttribute('placeholder', 'Search replies');
  await expect(sidebar.frame.locator('html')).toHaveAttribute('lang', 'en');
});

test('the theme counts at once in an open sidebar', async ({ openSidebar, openOwn }) => {
  const sidebar = await openSidebar();
  const ground = () => sidebar.frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  const own = await openOwn('workspace.html#settings');
  await own.getByLabel('外观').selectOption('dark');
  await expect.poll(ground).not.toBe(light);
});

for (const seconds of ['9', '3601', '18o', '', '-60']) {
  test(`a time limit of “${seconds}” is refused in words and not saved`, async ({ openOwn }) => {
    const own = await inChinese(await openOwn('workspace.html#settings'));
    await own.getByLabel('回复时限（秒）').fill(seconds);
    await own.keyboard.press('Tab');
    await expect(own.getByText('请填 10 到 3600')).toBeVisible();
    await expect(own.getByLabel('回复时限（秒）')).toHaveAttribute('aria-invalid', 'true');
    expect(await call(own, 'settings.read', {})).toMatchObject({ value: { replyWithinSeconds: 180 } });
  });
}

test('the table of consoles says no more than is known', async ({ openOwn }) => {
  const own = await inChinese(await openOwn('workspace.html#consoles'));
  for (const { name, evidence } of BUNDLED) {
    const row = own
      .getByRole('row')
      .filter({ has: own.getByRole('button', { name: name['zh-CN'], exact: true }) });
    await expect(row).toContainText(evidence.date ?? '日期不详');
    await expect(row).toContainText(String(evidence.sources));
    await expect(row).toContainText(evidence.strength === 'live' ? '线上页面核对过' : '未在线上核对');
  }
});

test('the copied diagnostics hold the fault and nothing of a page, a buyer or a reply', async ({
  openSidebar,
  openOwn,
  write,
}) => {
  const sidebar = await openSidebar();
  await write(sidebar, { title: '验收己正文', body: '验收己的正文。' });
  await sidebar.type('验收己');
  await sidebar.press('Enter');
  await sidebar.hasBox('验收己的正文。');
  const fault = { feature: 'panel', code: 'TypeError', stack: ['chunks/panel.js:1:2'] };
  expect(await sidebar.call('log.report', fault)).toMatchObject({ ok: true });
  // A fault with words in it is not taken at all.
  expect(await sidebar.call('log.report', { ...fault, code: '小爱 说' })).toMatchObject({ ok: false });
  const own = await inChinese(await openOwn('workspace.html#diagnostics'));
  await expect(own.getByRole('row', { name: /panel TypeError/ })).toBeVisible();
  await own.getByRole('button', { name: '复制记录' }).click();
  await expect(own.getByRole('status')).toHaveText('已复制');
  await own.evaluate(() => document.body.append(document.createElement('textarea')));
  await own.locator('textarea').press('Control+v');
  const report = await own.locator('textarea').inputValue();
  expect(JSON.parse(report).entries).toContainEqual(expect.objectContaining(fault));
  expect(report).not.toMatch(/[\u4e00-\u9fff]|7482019365520/);
  await own.getByRole('button', { name: '清空' }).click();
  await expect(own.getByText('没有故障记录')).toBeVisible();
});

test('the view is in the address', async ({ openOwn }) => {
  const own = await inChinese(await openOwn('workspace.html'));
  await own.getByRole('link', { name: '平台' }).click();
  await expect(own).toHaveURL(/#consoles$/);
  await expect(own).toHaveTitle('平台 · 侧席');
  await own.goBack();
  await expect(own.getByRole('heading', { level: 1 })).toHaveText('设置');
});

for (const view of VIEWS) {
  test(`${view}: everything that can be used is reached by Tab, and the ring shows where`, async ({
    openOwn,
  }) => {
    const own = await openOwn(`workspace.html#${view}`);
    await own.locator('.desk-main > *').nth(1).waitFor();
    const usable = ':is(a, button, input, select):not(:disabled, [hidden])';
    const wanted = await own.locator(usable).count();
    const reached = new Set<number>();
    for (let step = 0; step < wanted; step += 1) {
      await own.keyboard.press('Tab');
      const { index, ring } = await own.evaluate((css) => {
        const all = [...document.querySelectorAll(css)];
        const element = document.activeElement as Element;
        return { index: all.indexOf(element), ring: getComputedStyle(element).outlineStyle };
      }, usable);
      expect(ring).toBe('solid');
      reached.add(index);
    }
    expect(reached.size).toBe(wanted);
    expect(reached.has(-1)).toBe(false);
  });
}
