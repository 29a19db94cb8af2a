import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Reply } from '../../lib/replies/types';
import { buildExtension } from '../tools/build';
import { killServiceWorker, launchWithExtension, type WithExtension } from '../tools/extension';
import { call } from '../tools/panel-driver';
import { expect, test } from './fixtures';

/** Evaluated functions run in the extension's page. */
declare const chrome: typeof import('wxt/browser').browser;

/** A picture by its first bytes, larger than one piece of base64. */
const PICTURE = Buffer.alloc(120_000, 9);
PICTURE.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const section = (own: Page) => own.locator('.backup');
const status = (own: Page) => own.locator('.backup-status');

async function settingsPage({ context, origin }: Pick<WithExtension, 'context' | 'origin'>): Promise<Page> {
  const own = await context.newPage();
  await own.goto(`${origin}/workspace.html#settings`);
  await call(own, 'settings.change', { language: 'zh-CN' });
  await own.reload();
  await section(own).waitFor();
  return own;
}

/** A value, or an end of the test. */
async function done<T>(answer: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A reply with a picture, a shop value, a product card and a name. */
async function fill(own: Page): Promise<Reply> {
  const base64 = PICTURE.toString('base64');
  const file = await done(call(own, 'files.add', { name: '尺码表.png', type: 'image/png', base64 }));
  const draft = {
    title: '备份甲',
    body: '亲，尺码表发您',
    shortcut: 'bf1',
    stage: null,
    tags: ['尺码'],
    categoryId: null,
    files: [file],
  };
  const reply = await done(call(own, 'replies.save', { id: null, draft, revision: 0 }));
  const shops = [{ id: 'bf', name: '备份旗舰店', values: { courier: '山岳快递' } }];
  const table = { shops, ownFields: [], revision: 0 };
  await done(call(own, 'shops.save', { table }));
  const card = {
    id: 'bf-card',
    revision: 0,
    editedAt: 0,
    name: '备份杯',
    aliases: [],
    sections: [],
    questions: [],
  };
  await done(call(own, 'guides.save', { kind: 'products', item: card }));
  await done(call(own, 'settings.change', { agentName: '小备' }));
  return reply;
}

async function download(own: Page): Promise<string> {
  const [saved] = await Promise.all([
    own.waitForEvent('download'),
    own.getByRole('button', { name: '下载备份文件' }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/^sellerside-backup-\d{4}-\d\d-\d\d\.json$/);
  return saved.path();
}

const choose = (own: Page, path: string) => section(own).locator('input[type=file]').setInputFiles(path);

test('a backup file brings everything into a new browser, and the restore can be undone', async () => {
  test.setTimeout(120_000);
  const dir = await buildExtension({ target: 'chrome' });
  const first = await launchWithExtension({ dir });
  const own = await settingsPage(first);
  const reply = await fill(own);
  const path = await download(own);
  await expect(status(own)).toContainText('已下载 sellerside-backup-');
  await expect(section(own)).toContainText('上次做备份文件：');
  const file = JSON.parse(readFileSync(path, 'utf8'));
  expect(file).toMatchObject({ format: 'sellerside-backup', version: 3, counts: { files: 1, shops: 1 } });
  const kept = test.info().outputPath('kept.json');
  writeFileSync(kept, readFileSync(path));
  await first.close();

  const second = await launchWithExtension({ dir });
  try {
    const other = await settingsPage(second);
    await choose(other, kept);
    const look = other.locator('.backup-look');
    await expect(look.getByRole('row', { name: /^话术 / })).toContainText('1');
    await look.getByRole('button', { name: '恢复', exact: true }).click();
    await expect(status(other)).toContainText('已恢复');
    const back = await done(call(other, 'replies.read', { id: reply.id }));
    expect(back.reply).toEqual(reply);
    const picture = await done(call(other, 'files.read', { id: reply.files?.[0]?.id ?? '' }));
    expect(Buffer.from(picture.base64, 'base64').equals(PICTURE)).toBe(true);
    await expect(other.getByLabel('客服名', { exact: true })).toHaveValue('小备');
    await other.goto(other.url().replace(/#.*/, '#shops'));
    await expect(other.getByLabel('备份旗舰店 默认快递', { exact: true })).toHaveValue('山岳快递');
    await other.goto(other.url().replace(/#.*/, '#products'));
    await expect(other.locator('main')).toContainText('备份杯');

    await other.goto(other.url().replace(/#.*/, '#settings'));
    await choose(other, kept);
    await expect(look).toContainText('和现在一样');
    await look.getByRole('button', { name: '取消' }).click();

    const before = other.locator('.backup-row').filter({ hasText: '恢复前' }).first();
    await before.getByRole('button', { name: '查看和恢复' }).click();
    await look.getByLabel('完全变成备份的样子').check();
    await look.getByRole('button', { name: '恢复', exact: true }).click();
    await expect(status(other)).toContainText('已恢复');
    expect(await call(other, 'replies.read', { id: reply.id })).toMatchObject({
      error: { code: 'not-found' },
    });
    await status(other).getByRole('button', { name: '撤销' }).click();
    await expect(status(other)).toContainText('已撤销');
    expect((await done(call(other, 'replies.read', { id: reply.id }))).reply.files).toEqual(reply.files);
  } finally {
    await second.close();
  }
});

test('what is no sound backup is named, and changes nothing', async ({ context, extension }) => {
  const own = await settingsPage({ context, origin: extension.origin });
  const whole = readFileSync(await download(own), 'utf8');
  const at = (name: string, text: string | Buffer) => {
    const path = test.info().outputPath(name);
    writeFileSync(path, text);
    return path;
  };
  const cases = [
    [at('cut.json', whole.slice(0, -2000)), '不完整'],
    [at('altered.json', whole.replace('"agentName"', '"agentNames"').replace('亲', '喂')), '改动过'],
    [at('newer.json', whole.replace('"version": 3', '"version": 4')), '第 4 版'],
    [at('export.json', '{"format":"sellerside-library","version":1,"sets":[]}'), '导出的话术'],
    [at('book.json', Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe])), '不是 JSON'],
  ] as const;
  for (const [path, said] of cases) {
    await choose(own, path);
    await expect(status(own)).toContainText(said);
    await expect(own.locator('.backup-look')).toHaveCount(0);
  }
  await choose(own, at('whole.json', `\ufeff${whole}`));
  await expect(own.locator('.backup-look')).toContainText('和现在一样');
});

test('50,000 replies go into a file and back, also through the worker’s death', async ({
  context,
  extension,
  killWorker,
}) => {
  test.setTimeout(180_000);
  const own = await settingsPage({ context, origin: extension.origin });
  const written = await own.evaluate(async () => {
    const replies = Array.from({ length: 50_000 }, (_, n) => ({
      id: `many-${n}`,
      setId: 'many',
      categoryId: 'many-c',
      title: `第 ${n} 条`,
      body: `亲，这是第 ${n} 条话术，今天就给您安排，请放心`,
      shortcut: '',
      stage: null,
      tags: [],
      order: n,
      pinned: false,
      editedAt: 0,
      revision: 0,
    }));
    const args = {
      cause: 'import',
      sets: [{ id: 'many', kind: 'team', name: '很多', language: 'zh-CN', version: 0, order: 9 }],
      categories: [{ id: 'many-c', setId: 'many', name: '一', order: 0 }],
      replies,
      remove: { sets: [], categories: [], replies: [] },
      seen: {},
    };
    return chrome.runtime.sendMessage({ sellerside: 'library.write', args });
  });
  const begun = Date.now();
  const path = await download(own);
  const madeMs = Date.now() - begun;
  await killWorker();
  await done(call(own, 'library.undo', { undoId: (written as { value: { undoId: string } }).value.undoId }));
  const reading = Date.now();
  await choose(own, path);
  const look = own.locator('.backup-look');
  await expect(look.getByRole('row', { name: /^话术 / })).toContainText('50000', { timeout: 60_000 });
  const checkedMs = Date.now() - reading;
  const restoring = Date.now();
  await look.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(status(own)).toContainText('已恢复', { timeout: 60_000 });
  const description = `made ${madeMs} ms, checked ${checkedMs} ms, restored ${Date.now() - restoring} ms`;
  test.info().annotations.push({ type: '50,000 replies', description });
  expect((await done(call(own, 'replies.read', { id: 'many-49999' }))).reply.title).toBe('第 49999 条');
  const remove = { sets: ['many'], categories: [], replies: [] };
  const args = { cause: 'bulk' as const, sets: [], categories: [], replies: [], remove, seen: {} };
  await done(call(own, 'library.write', args));
});

test('an automatic backup becomes a file without a click, once that is allowed', async () => {
  test.setTimeout(150_000);
  const dir = await buildExtension({ target: 'chrome' });
  const extension = await launchWithExtension({ dir });
  try {
    const own = await settingsPage(extension);
    await own.getByLabel('每次自动备份也存一份到“下载”文件夹').check();
    await expect(own.getByLabel('每次自动备份也存一份到“下载”文件夹')).toBeChecked();
    const folder = test.info().outputPath('downloads');
    const session = await extension.context.browser()?.newBrowserCDPSession();
    await session?.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    // The first worker may have made today's already; the next one looks soon after it has started.
    for (const { id } of await done(call(own, 'backups.list', {}))) await call(own, 'backups.remove', { id });
    await killServiceWorker(extension.context);
    await call(own, 'settings.read', {});
    const files = () =>
      existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
    await expect.poll(files, { timeout: 45_000 }).toHaveLength(1);
    const [name = ''] = files();
    expect(name).toMatch(/^sellerside-backup-/);
    expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toMatchObject({
      format: 'sellerside-backup',
    });
  } finally {
    await extension.close();
  }
});
