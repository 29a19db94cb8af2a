import type { Page } from '@playwright/test';
import { buildExtension } from '../tools/build';
import { launchWithExtension, panelFrame, type WithExtension } from '../tools/extension';
import { call } from '../tools/panel-driver';
import { PARTS } from '../tools/panel-parts';
import { PRACTICE, PRACTICE_URLS, routePractice } from '../tools/practice-site';
import { writeReplies } from '../tools/team-desk';
import { expect, test } from './fixtures';

/** A supervisor and an agent, each with a browser profile of their own, by what they see and press. */

const PASSPHRASE = '茶几上有三只旧杯子和一本书';

async function profile(): Promise<WithExtension> {
  const dir = await buildExtension({ target: 'chrome' });
  const opened = await launchWithExtension({ dir, grant: PRACTICE_URLS });
  await routePractice(opened.context);
  return opened;
}

async function desk({ context, origin }: WithExtension): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/workspace.html#team`);
  await call(page, 'settings.change', { language: 'zh-CN' });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('团队空间');
  return page;
}

async function publish(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: '再比一遍' }).click();
  await page.getByLabel('为什么改').fill(reason);
  await page.getByRole('button', { name: /^发布 \d+ 处改动$/ }).click();
  await expect(page.locator('.team-said').filter({ hasText: /已发布第 \d+ 版/ })).toBeVisible();
}

/** The space as one file: saved on the one page, opened on the other. */
async function handOver(from: Page, to: Page): Promise<void> {
  const [saved] = await Promise.all([
    from.waitForEvent('download'),
    from.getByRole('button', { name: '存成文件' }).click(),
  ]);
  const [chooser] = await Promise.all([
    to.waitForEvent('filechooser'),
    to.getByRole('button', { name: '打开团队文件' }).click(),
  ]);
  await chooser.setFiles(await saved.path());
}

test('what a supervisor publishes reaches an agent who has joined, and what is recalled is used no more', async () => {
  test.setTimeout(180_000);
  const supervisor = await profile();
  const agent = await profile();
  try {
    const from = await desk(supervisor);
    await from.getByLabel('团队名').fill('木几客服');
    await from.getByLabel('你的名字').fill('老张');
    await from.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
    await from.getByLabel('再输一次口令').fill(PASSPHRASE);
    const [key] = await Promise.all([
      from.waitForEvent('download'),
      from.getByRole('button', { name: '新建团队' }).click(),
    ]);
    expect(key.suggestedFilename()).toContain('木几客服');
    await writeReplies(from, [
      ['r-1', '仓库今晚加班，二十二点前的单都发出'],
      ['r-2', '买贵了就退您两倍差价'],
    ]);
    await publish(from, '第一版');
    await from.getByRole('button', { name: '生成邀请' }).click();
    const invite = await from.locator('.team-invite .team-code').textContent();

    const to = await desk(agent);
    await to.getByLabel('邀请').fill(`请加入：${invite}`);
    await to.getByRole('button', { name: '看一看' }).click();
    await expect(to.locator('.team-trust')).toContainText('木几客服');
    await to.getByRole('button', { name: '信任并加入' }).click();
    await handOver(from, to);
    await expect(to.getByText(/第 2 版 · .* 老张 发布/)).toBeVisible();

    const page = await agent.context.newPage();
    await page.goto(`${PRACTICE['pdd-chat'].url}#open=none`);
    const panel = await panelFrame(page);
    await panel.locator(PARTS.search).fill('仓库今晚');
    await expect(panel.locator(PARTS.readyRow).filter({ hasText: '二十二点前的单都发出' })).toBeVisible();
    await expect(panel.getByText('新版本', { exact: false })).toBeVisible();

    // A promise that nobody should have made.
    await from.getByLabel('找一句来停用').fill('两倍差价');
    await from.getByRole('button', { name: '停用这句' }).first().click();
    await from.getByLabel('原因').first().fill('没有这个活动');
    await from.getByRole('button', { name: '停用这句' }).last().click();
    await expect(from.getByText('没有这个活动').first()).toBeVisible();
    await handOver(from, to);
    await panel.locator(PARTS.search).fill('两倍差价');
    await expect(panel.getByText('已停用：没有这个活动')).toBeVisible();
  } finally {
    await supervisor.close();
    await agent.close();
  }
});
