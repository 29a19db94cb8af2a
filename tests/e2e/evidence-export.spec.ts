import { execFileSync, spawnSync } from 'node:child_process';
import { webcrypto } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from '@playwright/test';
import type { EvidenceItem } from '../../lib/evidence/types';
import { sourceOf } from '../../lib/evidence/verify/source';
import { verifyArchive } from '../../lib/evidence/verify/verify';
import { makeAuthority } from '../tools/authority';
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
  const name = (await threat.locator('.slot-name').textContent()) ?? '';
  await desk.getByRole('textbox', { name: '起因' }).fill('买家收货三天');
  await desk.getByRole('textbox', { name: '威胁' }).fill('说不退两百就差评');
  await expect(desk.locator('.statement').getByRole('status')).toHaveText('16 / 100 字');
  await expect(desk.getByRole('list', { name: '提交前看一眼' })).toContainText('“诉求”还没有图');
  const download = await downloaded(own, () => desk.getByRole('button', { name: '存成一个压缩包' }).click());
  execFileSync('unzip', ['-q', await download.path(), '-d', dir]);
  expect(String(execFileSync('ls', [dir]))).toMatch(/223334_77001_威胁_.*\n举证文字\.txt/);
  expect(readFileSync(join(dir, '举证文字.txt'), 'utf8')).toContain('买家收货三天。说不退两百就差评。\n');
  expect(await faults(own)).toEqual([]);

  // One press, one file each, as a form takes them. Which of two blobs the browser has on disk first is its own affair.
  const files = new Map<string, Download>();
  own.on('download', (each) => files.set(each.suggestedFilename(), each));
  await desk.getByRole('button', { name: '存成文件，一张一个' }).click();
  await expect.poll(() => [...files.keys()].toSorted()).toEqual([name, '举证文字.txt'].toSorted());
  expect(readFileSync((await files.get(name)?.path()) ?? '').equals(PNG)).toBe(true);
  expect(readFileSync((await files.get('举证文字.txt')?.path()) ?? '', 'utf8')).toContain('买家收货三天');

  // What a drag takes along: the address of the original bytes, which a desktop or a folder saves under this name.
  const dragged = await threat.locator('.slot-drag').evaluate(async (picture) => {
    const dataTransfer = new DataTransfer();
    picture.dispatchEvent(new DragEvent('dragstart', { dataTransfer, bubbles: true }));
    const told = dataTransfer.getData('DownloadURL');
    const answer = await fetch(told.slice(told.indexOf('blob:')));
    return { told, bytes: [...new Uint8Array(await answer.arrayBuffer())] };
  });
  expect(dragged.told.startsWith(`image/png:${name}:blob:`)).toBe(true);
  expect(Buffer.from(dragged.bytes).equals(PNG)).toBe(true);
});

/** A picture that a buyer can draw: opened by itself it would run what stands in it. */
const DRAWING = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><script>document.title = "!"</script></svg>',
);

test('covered and stitched copies say what they are made of, and drawings stay as they came', async ({
  kept: { own, id, dir },
}) => {
  const items = own.locator('.sheet-item');
  const choosing = own.waitForEvent('filechooser');
  await own.getByRole('button', { name: '添加文件…' }).click();
  await (await choosing).setFiles([
    { name: '面单.png', mimeType: 'image/png', buffer: PNG },
    { name: '图.svg', mimeType: 'image/svg+xml', buffer: DRAWING },
  ]);
  await expect(items).toHaveCount(3);
  await expect(items.nth(2).locator('img')).toHaveJSProperty('naturalWidth', 40);

  await own.locator('.sheet-open').first().click();
  await own.getByRole('dialog').getByRole('button', { name: '遮挡、标注' }).click();
  await own.getByRole('application').press('Enter');
  await own.getByRole('button', { name: '存成副本' }).click();
  await expect(items).toHaveCount(4);
  await items.nth(0).getByLabel('选中').check();
  await items.nth(1).getByLabel('选中').check();
  await own.getByRole('button', { name: '把选中的 2 张拼成长图' }).click();
  await expect(items).toHaveCount(5);
  await items.nth(4).locator('.sheet-open').click();
  await expect(own.getByRole('dialog').locator('.facts')).toContainText('1 聊天.png、2 面单.png');
  await own.keyboard.press('Escape');

  const bar = own.getByRole('region', { name: '导出存档' });
  await bar.getByLabel('遮住买家的姓名和号码').uncheck();
  const download = await downloaded(own, () => bar.getByRole('button', { name: '导出存档' }).click());
  const zip = readFileSync(await download.path());
  const verdict = await verifyArchive(
    sourceOf(new Blob([zip])),
    { authorities: [], fingerprints: [] },
    { subtle: webcrypto.subtle as SubtleCrypto },
  );
  expect(verdict.findings.filter(({ status }) => status === 'fails')).toEqual([]);
  execFileSync('unzip', ['-q', await download.path(), '-d', dir]);
  const data = join(dir, id, 'data');
  const found: Pick<EvidenceItem, 'id' | 'path' | 'role' | 'method' | 'derivedFrom'>[] = JSON.parse(
    readFileSync(join(data, 'case.json'), 'utf8'),
  ).items;
  const [chat = '', label = ''] = found.map((each) => each.id);
  expect(found.slice(3)).toMatchObject([
    { path: 'data/derived/0004-redacted.png', role: 'derived', method: 'redacted', derivedFrom: [chat] },
    {
      path: 'data/derived/0005-stitched.png',
      role: 'derived',
      method: 'stitched',
      derivedFrom: [chat, label],
    },
  ]);
  expect(readFileSync(join(data, 'items/0001-picture.png')).equals(PNG)).toBe(true);
  expect(readFileSync(join(data, 'derived/0004-redacted.png')).equals(PNG)).toBe(false);
  expect(readFileSync(join(data, 'items/0003-file.svg')).equals(DRAWING)).toBe(true);
  const report = readFileSync(join(data, 'report.html'), 'utf8');
  expect(report).toContain('src="items/0003-file.svg"');
  expect(report).not.toContain('href="items/0003-file.svg"');
  expect(report).not.toContain('<script');
});

test('several cases leave one after another, each as an archive of its own', async ({
  kept: { own, id },
}) => {
  const other = await call(own, 'cases.open', {
    subject: {
      ...{ console: 'douyin-chat', marketplace: 'douyin', shop: '木几家居', conversation: 'uid:77002' },
      ...{ buyerName: '阿*', buyerUid: '77002', buyerKey: null },
    },
    notes: { kind: 'other', title: '第二件' },
  });
  if (!other.ok) throw new Error(other.error.code);
  await own.getByRole('link', { name: '全部案件' }).click();
  const files: Download[] = [];
  own.on('download', (each) => files.push(each));
  await expect(own.getByRole('table', { name: '案件' }).locator('tbody tr')).toHaveCount(2);
  await own.getByLabel('选中全部').check();
  await own.getByRole('button', { name: '导出选中的 2 个' }).click();
  const said = own.locator('.room-bulk li');
  await expect(said).toHaveCount(2);
  await expect(said.last()).toContainText('SHA-256');
  const names = [id, other.value.id].map((each) => `${each}-masked.zip`).sort();
  await expect.poll(() => files.map((each) => each.suggestedFilename()).sort()).toEqual(names);
  await call(own, 'cases.erase', { id: other.value.id, reason: '测试' });
});

test('the authority that was entered is asked at once, kept, and stamps the next seal', async ({
  context,
  kept: { own, id },
}) => {
  const authority = makeAuthority();
  // Of a practice site, which this browser has already allowed: nobody is there to press its question.
  const url = 'https://mms.pinduoduo.com/stamp';
  await context.route(url, (route) =>
    route.fulfill({
      contentType: 'application/timestamp-reply',
      body: Buffer.from(authority.answer(route.request().postDataBuffer() ?? Buffer.alloc(0))),
    }),
  );
  await own.getByRole('link', { name: '全部案件' }).click();
  const settings = own.getByRole('region', { name: '封存和保存' });
  await settings.getByLabel('时间戳服务的地址').fill(url);
  await settings.getByRole('button', { name: '保存并试一下' }).click();
  await expect(settings.getByRole('status').first()).toContainText('Practice Authority 有回应');
  expect(await call(own, 'settings.read', {})).toMatchObject({ value: { authorityUrl: url } });

  await own.goto(`${own.url().split('#')[0]}#cases/${id}`);
  const seals = own.getByRole('region', { name: '封存', exact: true });
  await seals.getByRole('button', { name: '现在封存' }).click();
  await expect(seals.getByRole('listitem').first()).toContainText(/Practice Authority .*的时间戳/);
  await context.unroute(url);
  authority.remove();
});
