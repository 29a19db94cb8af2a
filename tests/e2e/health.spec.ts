import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Profile } from '../../lib/profile/types';
import { call } from '../tools/panel-driver';
import { faults } from './axe';
import { expect, test } from './sidebar';

/** The workspace's page of consoles with one opened, in Chinese. */
async function openPlatform(openOwn: (path: string) => Promise<Page>, id: string): Promise<Page> {
  const own = await openOwn(`workspace.html#consoles/${id}`);
  await call(own, 'settings.change', { language: 'zh-CN' });
  await own.reload();
  await expect(own.locator('.platform-detail')).toBeVisible();
  return own;
}

const part = (own: Page, name: string) => own.locator('.part-table').getByRole('row', { name });

test('a part that is found is on record; one that stays away is missing, since when, and in a report without any buyer', async ({
  openSidebar,
  openOwn,
}) => {
  const sidebar = await openSidebar();
  await sidebar.isFor('小****爱');
  const own = await openPlatform(openOwn, 'pdd-chat');
  await expect(part(own, '输入框')).toContainText('正常');
  await sidebar.page.evaluate(() => document.querySelector('#replyTextarea')?.remove());
  await expect(async () => {
    await own.reload();
    await expect(part(own, '输入框')).toContainText('找不到', { timeout: 500 });
    // What is away for a moment is on no record: it has to last.
  }).toPass({ timeout: 30_000 });
  await expect(part(own, '输入框')).toContainText(/\d{4}\/\d{2}\/\d{2}/);
  await expect(part(own, '买家')).toContainText('正常');

  await own.getByRole('button', { name: '复制这个平台的报告' }).click();
  await expect(own.locator('.status-line')).toContainText('报告已复制');
  await own.evaluate(() => document.body.append(document.createElement('textarea')));
  await own.locator('textarea').press('Control+v');
  const report = await own.locator('textarea').inputValue();
  expect(report).toContain('拼多多 (pdd-chat)');
  expect(report).toMatch(/输入框: 找不到.*上次读到.*版本/);
  expect(report).not.toMatch(/爱|7482019365520|漏/);
  await call(own, 'health.clear', {});
});

test('a console goes out as a file, comes in as one of one’s own, and is deleted and brought back', async ({
  openOwn,
}) => {
  const own = await openPlatform(openOwn, 'etsy-messages');
  const downloading = own.waitForEvent('download');
  await own.getByRole('button', { name: '导出 JSON' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('etsy-messages.json');
  const profile = JSON.parse(readFileSync(await download.path(), 'utf8')) as Profile;
  const mine = { ...profile, id: 'desk-example-com', name: { 'zh-CN': '小店客服', en: 'Desk' } };
  mine.addresses = ['https://desk.example.com/*'];

  const bring = async (name: string, text: string) => {
    const choosing = own.waitForEvent('filechooser');
    await own.getByRole('button', { name: '导入 JSON' }).click();
    await (await choosing).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  };
  await bring('desk.json', JSON.stringify(mine));
  await expect(own.locator('.status-line')).toContainText('已导入 desk.json');
  await own.getByRole('searchbox').fill('desk.example.com');
  const row = own.getByRole('row', { name: /小店客服/ });
  await expect(row).toContainText('自定义');
  await expect(row).toContainText('需要允许');

  await row.getByRole('button', { name: '小店客服', exact: true }).click();
  await expect(own).toHaveURL(/#consoles\/desk-example-com$/);
  await own.getByRole('button', { name: '删除' }).click();
  await expect(row).toHaveCount(0);
  await own.locator('.status-line').getByRole('button', { name: '撤销' }).click();
  await expect(row).toHaveCount(1);
  await call(own, 'consoles.remove', { id: mine.id });

  await bring('broken.json', JSON.stringify({ ...mine, conversation: { name: [{ take: 'nothing' }] } }));
  await expect(own.locator('.status-line')).toContainText('conversation.name[0].take');
  await bring('page.json', '<html>');
  await expect(own.locator('.status-line')).toContainText('page.json');
});

test('a part that came as a file holds in open pages at once, and can be taken back', async ({
  openSidebar,
  openOwn,
  panel,
}) => {
  const sidebar = await openSidebar();
  await sidebar.isFor('小****爱');
  const own = await openPlatform(openOwn, 'pdd-chat');
  const patch = {
    vocabulary: 2,
    of: 'pdd-chat',
    parts: { input: { find: { css: ['#no-such-box'] } } },
    evidence: { date: '2026-11', strength: 'live', sources: 1 },
  };
  const choosing = own.waitForEvent('filechooser');
  await own.getByRole('button', { name: '导入 JSON' }).click();
  const buffer = Buffer.from(JSON.stringify(patch));
  await (await choosing).setFiles({ name: 'patch.json', mimeType: 'application/json', buffer });
  await expect(part(own, '输入框')).toContainText('从文件导入的');
  expect(await faults(own)).toEqual([]);
  // With the new profile the page mounts a new frame.
  const notice = async () => (await panel(sidebar.page)).locator('.notice', { hasText: '找不到输入框' });
  await expect(async () => {
    const again = (await notice()).getByRole('button', { name: '重新教这一处' });
    await expect(again).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 10_000 });

  await part(own, '输入框').getByRole('button', { name: '换回' }).click();
  await expect(own.locator('.status-line')).toContainText('输入框已换回原来的');
  await expect(part(own, '输入框')).not.toContainText('从文件导入的');
  await expect(async () => {
    const frame = await panel(sidebar.page);
    await frame.getByRole('combobox').fill('zd1', { timeout: 500 });
    await expect(frame.locator('.row').first()).toContainText('zd1', { timeout: 500 });
    await frame.getByRole('combobox').press('Enter', { timeout: 500 });
    await expect(frame.locator('.status-line')).toContainText('已填入', { timeout: 5_000 });
  }).toPass({ timeout: 20_000 });
  await expect(sidebar.box).not.toHaveValue('');
});
