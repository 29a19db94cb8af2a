import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from '@playwright/test';
import { call } from '../tools/panel-driver';
import { faults } from './axe';
import { test as base, expect } from './fixtures';

/** A small picture: nothing of a shop. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

interface Case {
  own: Page;
  id: string;
  /** An empty folder, which goes with the test. */
  dir: string;
}

/** A case with one picture, open in the workspace. */
const test = base.extend<{ kept: Case }>({
  kept: async ({ openOwn }, use) => {
    const own = await openOwn('workspace.html#cases');
    await call(own, 'settings.change', { language: 'zh-CN', agentName: '小木' });
    const opened = await call(own, 'cases.open', {
      subject: {
        ...{ console: 'douyin-chat', marketplace: 'douyin', shop: '木几家居', conversation: 'uid:77001' },
        ...{ buyerName: '林*儿', buyerUid: '77001', buyerKey: null },
      },
      notes: { kind: 'extortion_review', orderIds: ['6920001112223334'] },
    });
    if (!opened.ok) throw new Error(opened.error.code);
    const { id } = opened.value;
    await own.evaluate((hash) => {
      location.hash = hash;
    }, `cases/${id}`);
    const choosing = own.waitForEvent('filechooser');
    await own.getByRole('button', { name: '添加文件…' }).click();
    await (await choosing).setFiles({ name: '聊天.png', mimeType: 'image/png', buffer: PNG });
    await expect(own.locator('.sheet-item', { hasText: '聊天.png' })).toBeVisible();
    const dir = mkdtempSync(join(tmpdir(), 'export-'));
    await use({ own, id, dir });
    rmSync(dir, { recursive: true, force: true });
    await call(own, 'cases.erase', { id, reason: '测试' });
  },
});

async function downloaded(own: Page, press: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([own.waitForEvent('download'), press()]);
  return download;
}

test('what is exported holds by its own script, against the key that this machine has registered', async ({
  kept: { own, id, dir },
}) => {
  const bar = own.getByRole('region', { name: '导出存档' });
  await bar.getByLabel('遮住买家的姓名和号码').uncheck();
  const download = await downloaded(own, () => bar.getByRole('button', { name: '导出存档' }).click());
  expect(download.suggestedFilename()).toBe(`${id}.zip`);
  execFileSync('unzip', ['-q', await download.path(), '-d', dir]);
  const key = await call(own, 'evidence.key', {});
  if (!key.ok) throw new Error(key.error.code);
  const { stdout, status } = spawnSync('bash', [join(dir, id, 'verify.sh'), '-', key.value.fingerprint]);
  expect(String(stdout)).not.toMatch(/^FAIL/m);
  expect(String(stdout)).toMatch(/PASS +archive: its key is the registered one/);
  // Not everything: no authority is set here.
  expect(status).toBe(2);
  expect(readFileSync(join(dir, id, 'data/items/0001-picture.png')).equals(PNG)).toBe(true);

  const sum = String(execFileSync('sha256sum', [await download.path()])).slice(0, 64);
  await expect(bar.getByRole('status')).toContainText(sum);
  const whole = await call(own, 'cases.read', { id });
  const told = whole.ok ? whole.value.log.filter(({ act }) => act === 'export') : [];
  expect(told).toMatchObject([{ by: '小木', detail: { masked: false, zip: sum } }]);
});

test('pictures go into the form’s fields, and leave under names that find them again', async ({
  kept: { own, dir },
}) => {
  const desk = own.getByRole('region', { name: '提交包（举证）' });
  const threat = desk.getByRole('group', { name: '威胁' });
  await threat.getByRole('button', { name: '加图片' }).click();
  await threat.locator('.slot-choose').click();
  await expect(threat.locator('.slot-name')).toHaveText(/^223334_77001_威胁_\d{8}-\d{4}_1\.png$/);
  await desk.getByRole('textbox', { name: '起因' }).fill('买家收货三天');
  await desk.getByRole('textbox', { name: '威胁' }).fill('说不退两百就差评');
  await expect(desk.locator('.statement').getByRole('status')).toHaveText('16 / 100 字');
  await expect(desk.getByRole('list', { name: '提交前看一眼' })).toContainText('“诉求”还没有图');
  const download = await downloaded(own, () => desk.getByRole('button', { name: '存成一个包' }).click());
  execFileSync('unzip', ['-q', await download.path(), '-d', dir]);
  expect(String(execFileSync('ls', [dir]))).toMatch(/223334_77001_威胁_.*\n举证文字\.txt/);
  expect(readFileSync(join(dir, '举证文字.txt'), 'utf8')).toContain('买家收货三天。说不退两百就差评。\n');
  expect(await faults(own)).toEqual([]);
});
