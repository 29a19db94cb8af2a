import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { LibraryWrite } from '../../lib/messaging/calls';
import type { Category, Reply, ReplySet } from '../../lib/replies/types';
import { call } from '../tools/panel-driver';
import { faults } from './axe';
import { test as base, expect } from './sidebar';

const TEAM: ReplySet = {
  id: 'e2e-import',
  kind: 'team',
  name: '青禾团队',
  language: 'zh-CN',
  version: 0,
  order: 50,
};
const category = (id: string, name: string): Category => ({ id, setId: TEAM.id, name, order: 0 });
const SHIP = category('e2e-ship', '物流');
const DUN = category('e2e-dun', '催付');
const reply = (id: string, change: Partial<Reply>): Reply => ({
  id,
  setId: TEAM.id,
  categoryId: SHIP.id,
  title: id,
  body: '今天发',
  shortcut: '',
  stage: null,
  tags: [],
  order: 0,
  pinned: false,
  editedAt: 0,
  revision: 0,
  ...change,
});
const THERE = [
  reply('e2e-a', { title: '几点发', body: '亲，下午3点前付款的当天发走' }),
  reply('e2e-b', { title: '验收', body: '收到货请当面验收' }),
];

const NOTHING = { sets: [], categories: [], replies: [] };
const write = (own: Page, change: Partial<LibraryWrite>) =>
  call(own, 'library.write', { cause: 'edit', ...NOTHING, remove: NOTHING, seen: {}, ...change });

interface Fixtures {
  /** The view in Chinese, with a team's set of two replies and two categories; gone after the test. */
  view: Page;
}

const test = base.extend<Fixtures>({
  view: async ({ openOwn }, use) => {
    const own = await openOwn('workspace.html#settings');
    await call(own, 'settings.change', { language: 'zh-CN' });
    const made = await write(own, { sets: [TEAM], categories: [SHIP, DUN], replies: THERE });
    expect(made.ok).toBe(true);
    await own.goto(own.url().replace(/#.*/, '#import'));
    await own.reload();
    await own.getByRole('heading', { name: '导出', exact: true }).waitFor();
    await use(own);
  },
});

/** Drops a file on the view, as the browser tells of it. */
async function drop(own: Page, name: string, bytes: Uint8Array | string): Promise<void> {
  const base64 = Buffer.from(bytes).toString('base64');
  await own.evaluate(
    ([name, base64]) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], name));
      const zone = document.querySelector('.import-file');
      zone?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [name, base64] as const,
  );
}

const fixture = (name: string) => readFileSync(join('tests/exchange/files', name));
const count = (own: Page, words: string) =>
  own.locator('.import-filters').getByRole('button', { name: words });
const intoTeam = (own: Page) => own.getByLabel('放进哪个话术集').selectOption(TEAM.id);
const apply = (own: Page) => own.getByRole('button', { name: /^导入 \d+ 条$/ });
const said = (own: Page) => own.locator('.status-line');

test('a dropped .xls is shown, imported in one step, found in the sidebar, and undone', async ({
  view,
  openSidebar,
}) => {
  const errors: string[] = [];
  view.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await drop(view, 'kefubao_1790000000.xls', fixture('kefubao_1790000000.xls'));
  await expect(view.getByText('客服宝', { exact: true })).toBeVisible();
  await expect(count(view, '新增 4')).toBeVisible();
  await intoTeam(view);
  // The names of its drawers are other words for those that are there.
  await expect(view.getByLabel('付款', { exact: true })).toHaveValue(DUN.id);
  await count(view, '无效 1').click();
  await expect(view.locator('.import-row')).toHaveText(/第 5 行.*没有一级分类/);
  await apply(view).click();
  await expect(said(view)).toContainText('已导入：新增 4 条，修改 0 条');

  const sidebar = await openSidebar();
  await sidebar.type('补运费');
  const row = sidebar.rows.filter({ hasText: '补差链接发您了' });
  await expect(row).toHaveCount(1);
  await view.bringToFront();
  // A look elsewhere and a reload take nothing away.
  await view.reload();
  await view.getByRole('button', { name: '撤销' }).click();
  await expect(said(view)).toContainText('已撤销这次导入');
  await sidebar.page.bringToFront();
  await expect(row).toHaveCount(0);
  expect(errors).toEqual([]);
});

const TABLE = [
  '分类,标题,内容',
  '发货,几点发,亲，下午4点前付款的当天发走',
  '物流,验收,收到货请当面验收',
  '付款,核对,请点【申请退款】，选【七天无理由】',
  '尺码,推荐,您平时穿[尺码]的话选大一码/:074',
].join('\n');

test('columns, categories and blanks are settled by hand, and the rows wait for it', async ({ view }) => {
  await drop(view, '话术.csv', TABLE);
  await intoTeam(view);
  await expect(count(view, '修改 1')).toBeVisible();
  await expect(count(view, '相同 1')).toBeVisible();
  await expect(count(view, '无效 1')).toBeVisible();
  // What changes is told word by word.
  await count(view, '修改 1').click();
  await expect(view.locator('.import-text del')).toHaveText(/3/);
  await expect(view.locator('.import-text ins')).toHaveText(/4/);
  await view.getByLabel('【七天无理由】 作为').selectOption({ label: '原样保留' });
  await expect(count(view, '无效')).toHaveCount(0);
  await view.getByLabel('[尺码] 的提示语').fill('平时的尺码');
  await view.getByLabel('尺码', { exact: true }).selectOption({ label: '物流' });
  await view.getByLabel('标题', { exact: true }).selectOption({ label: '不导入' });
  // Without titles nothing says which reply the first row is about.
  await expect(count(view, '新增 3')).toBeVisible();
  await count(view, '新增 3').click();
  await expect(view.locator('.import-row').last()).toContainText('您平时穿{?平时的尺码}的话选大一码');
  await expect(view.locator('.import-row').last()).not.toContainText('/:074');
});

test('a library that changes meanwhile is compared with anew, and a stale import changes nothing', async ({
  view,
  openOwn,
}) => {
  await drop(view, '话术.csv', TABLE);
  await intoTeam(view);
  await expect(count(view, '修改 1')).toBeVisible();
  const other = await openOwn('workspace.html#settings');
  const [first] = THERE;
  const changed = await write(other, {
    replies: [{ ...first, body: '亲，下午4点前付款的当天发走' } as Reply],
    seen: { 'e2e-a': 1 },
  });
  expect(changed.ok).toBe(true);
  await expect(count(view, '相同 2')).toBeVisible();
  await expect(count(view, '修改')).toHaveCount(0);
});

for (const [name, bytes, words] of [
  ['半截的.xlsx', fixture('questions.xlsx').subarray(0, 900), '文件不完整或已损坏'],
  ['照片.xls', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), '这是图片，不是话术表格'],
  ['坏的.json', '[\n{"short_code":}\n]', 'JSON 写法有错（第 2 行）'],
  ['没合上.csv', '标题,内容\n发货,"今天发\n', '有一个引号没有合上'],
  ['空.csv', '', '文件是空的'],
] as const) {
  test(`${name}: it is said what is wrong, and where`, async ({ view }) => {
    await drop(view, name, bytes);
    await expect(view.getByRole('alert')).toContainText(words);
    await expect(apply(view)).toHaveCount(0);
  });
}

test('reading is cancelled, and nothing is left of it', async ({ view }) => {
  const rows = Array.from({ length: 60_000 }, (_, at) => `物流,第 ${at} 条,这是第 ${at} 条话术，今天发货`);
  await drop(view, '大.csv', `分类,标题,内容\n${rows.join('\n')}`);
  await view.getByRole('button', { name: '取消' }).click();
  await expect(view.getByRole('button', { name: '选择文件' })).toBeVisible();
  await expect(view.locator('.import-preview')).toHaveCount(0);
  // The next file finds a worker.
  await drop(view, '话术.csv', TABLE);
  await expect(view.locator('.import-preview')).toBeVisible();
});

for (const [button, ending] of [
  ['Excel（xlsx）', 'xlsx'],
  ['CSV', 'csv'],
  ['JSON', 'json'],
] as const) {
  test(`what is exported as ${ending} is taken back as the same`, async ({ view }) => {
    await view.getByLabel('话术集', { exact: true }).selectOption(TEAM.id);
    const [download] = await Promise.all([
      view.waitForEvent('download'),
      view.getByRole('button', { name: button, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`青禾团队.${ending}`);
    await expect(view.getByText('已导出 2 条')).toBeVisible();
    await drop(view, download.suggestedFilename(), readFileSync(await download.path()));
    await intoTeam(view);
    await expect(count(view, '相同 2')).toBeVisible();
    await expect(count(view, '新增')).toHaveCount(0);
    await expect(apply(view)).toBeDisabled();
  });
}

test('all of it is reached by the keyboard, and nothing is wrong for those who don’t see it', async ({
  view,
}) => {
  await drop(view, '话术.csv', TABLE);
  await intoTeam(view);
  await expect(count(view, '修改 1')).toBeVisible();
  // The view takes a theme up while it is open: colours on their way are nobody's to read.
  await view.emulateMedia({ reducedMotion: 'reduce' });
  for (const theme of ['light', 'dark'] as const) {
    await call(view, 'settings.change', { theme });
    await expect(view.locator('html')).toHaveAttribute('data-theme', theme);
    expect(await faults(view)).toEqual([]);
  }
  const wanted = await view.locator('.import :is(a, button:enabled, input, select, summary)').count();
  const reached = new Set<number>();
  await view.getByRole('button', { name: '换一个文件' }).focus();
  for (let step = 0; step < wanted; step += 1) {
    const index = await view.evaluate(() =>
      [...document.querySelectorAll('.import :is(a, button, input, select, summary)')].indexOf(
        document.activeElement as Element,
      ),
    );
    reached.add(index);
    await view.keyboard.press('Tab');
  }
  expect(reached.size).toBe(wanted);
  expect(reached.has(-1)).toBe(false);
});

for (const width of [320, 760, 1920]) {
  test(`nothing runs out of a window of ${width} px`, async ({ view }) => {
    await view.setViewportSize({ width, height: 900 });
    await drop(view, '话术.csv', TABLE);
    await intoTeam(view);
    await expect(count(view, '修改 1')).toBeVisible();
    const over = await view.evaluate(() =>
      [...document.querySelectorAll('.import *')]
        .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth)
        .map((element) => element.className),
    );
    expect(over).toEqual([]);
  });
}
