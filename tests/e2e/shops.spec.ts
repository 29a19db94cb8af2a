import type { Page } from '@playwright/test';
import { NO_SHOPS, type ShopTable } from '../../lib/shops/types';
import { call } from '../tools/panel-driver';
import { faults } from './axe';
import { test as base, expect } from './sidebar';

const TABLE: ShopTable = {
  ...NO_SHOPS,
  shops: [
    { id: 'a', name: '木几家居旗舰店', values: { returnAddress: '青州市云门路 8 号' } },
    { id: 'b', name: '云杉', values: {} },
  ],
  ownFields: [{ label: '售后群' }],
};

interface Fixtures {
  /** The shops' view in Chinese, on this table; no other test finds it. */
  openShops(table?: ShopTable): Promise<Page>;
}

const test = base.extend<Fixtures>({
  openShops: async ({ openOwn }, use) => {
    const used: Page[] = [];
    await use(async (table = TABLE) => {
      const own = await openOwn('workspace.html#settings');
      await call(own, 'settings.change', { language: 'zh-CN' });
      await put(own, table);
      await own.goto(own.url().replace(/#.*/, '#shops'));
      await own.reload();
      await own.locator('.shops').waitFor();
      used.push(own);
      return own;
    });
    for (const own of used.slice(-1)) await put(own, NO_SHOPS);
  },
});

/** Saves over whatever is there. */
async function put(own: Page, table: ShopTable): Promise<void> {
  let { revision } = table;
  for (let tries = 0; tries < 3; tries += 1) {
    const saved = await call(own, 'shops.save', { table: { ...table, revision } });
    if (saved.ok) return;
    revision = Number(saved.error.detail?.revision ?? revision);
  }
  throw new Error('the table was not saved');
}

const cell = (own: Page, label: string) => own.getByLabel(label, { exact: true });

/** Puts a text on the clipboard as another program would. */
async function copied(own: Page, text: string): Promise<void> {
  await own.evaluate((words) => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.value = words;
    field.select();
  }, text);
  await own.keyboard.press('Control+c');
  await own.evaluate(() => document.body.lastElementChild?.remove());
}

test('a value is kept when the keyboard goes on, and is there the next time', async ({ openShops }) => {
  const own = await openShops();
  await cell(own, '云杉 退货地址').click();
  await own.keyboard.insertText('杉林路 5 号');
  await own.keyboard.press('Enter');
  await expect(own.getByRole('status')).toContainText('已保存');
  await own.keyboard.press('ArrowUp');
  await own.keyboard.press('ArrowRight');
  await expect(cell(own, '木几家居旗舰店 退货收件人')).toBeFocused();
  await own.reload();
  await expect(cell(own, '云杉 退货地址')).toHaveValue('杉林路 5 号');
});

test('an input method writes into a cell, and its Enter does not go on', async ({ openShops, context }) => {
  const own = await openShops();
  await cell(own, '云杉 退货收件人').click();
  const session = await context.newCDPSession(own);
  await session.send('Input.imeSetComposition', { text: 'aqing', selectionStart: 5, selectionEnd: 5 });
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await session.send('Input.insertText', { text: '阿青' });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  await expect(cell(own, '云杉 退货收件人')).toBeFocused();
  await own.keyboard.press('Tab');
  await expect(own.getByRole('status')).toContainText('已保存');
  await expect(cell(own, '云杉 退货收件人')).toHaveValue('阿青');
});

test('a block from a spreadsheet fills the grid and makes new shops; one Ctrl+Z takes it back', async ({
  openShops,
}) => {
  const own = await openShops();
  await copied(own, '云杉\t杉林路 5 号\t"小杉\n（周末不收）"\n白桦\t桦林路 9 号\t阿桦\n');
  await own.locator('[data-place="1-0"]').focus();
  await own.keyboard.press('Control+v');
  await expect(cell(own, '白桦 退货地址')).toHaveValue('桦林路 9 号');
  await expect(cell(own, '云杉 退货收件人')).toHaveValue('小杉\n（周末不收）');
  await expect(own.getByRole('status')).toContainText('已保存');
  await own.keyboard.press('Control+z');
  await expect(own.getByRole('status')).toContainText('已撤销');
  await expect(own.locator('.shops-grid tbody tr')).toHaveCount(2);
  await expect(cell(own, '云杉 退货地址')).toHaveValue('');
});

test('two tabs on one table: neither loses anything, and one cell is asked about', async ({
  openShops,
  openOwn,
}) => {
  const one = await openShops();
  const other = await openOwn('workspace.html#shops');
  await cell(other, '云杉 退货收件人').click();
  await other.keyboard.insertText('小杉');
  // Both are writing; what is typed there stays there when the other saves.
  await cell(one, '云杉 退货收件人').click();
  await one.keyboard.insertText('阿青');
  await one.keyboard.press('Tab');
  await expect(one.getByRole('status').last()).toContainText('已保存');
  await other.keyboard.press('Tab');
  await expect(other.locator('.notice')).toContainText('您填“小杉”，别处填“阿青”');
  await other.getByRole('button', { name: '用我的' }).click();
  await expect(cell(one, '云杉 退货收件人')).toHaveValue('小杉');
  // Different cells at the same time are merged without a word.
  await cell(one, '云杉 退货电话').click();
  await one.keyboard.insertText('1');
  await cell(other, '云杉 默认快递').click();
  await other.keyboard.insertText('青羽');
  await one.keyboard.press('Tab');
  await other.keyboard.press('Tab');
  await expect(cell(other, '云杉 退货电话')).toHaveValue('1');
  await expect(cell(one, '云杉 默认快递')).toHaveValue('青羽');
});

test('a field that replies name is removed after a question that counts them', async ({
  openShops,
  openSidebar,
  write,
}) => {
  const sidebar = await openSidebar();
  await write(sidebar, { title: '验收庚进群', body: '售后请进 {shop.售后群}' });
  const own = await openShops();
  await own.getByRole('button', { name: '删除 售后群' }).click();
  await expect(own.getByText('有 1 条话术用到“售后群”')).toBeVisible();
  await own.getByRole('button', { name: '删除字段' }).click();
  await expect(cell(own, '云杉 售后群')).toHaveCount(0);
  await own.getByRole('button', { name: '撤销' }).click();
  await expect(cell(own, '云杉 售后群')).toBeVisible();
});

test('a reply gets the values of the shop that it is written in, and of no other', async ({
  openShops,
  openSidebar,
  write,
}) => {
  const own = await openShops();
  const sidebar = await openSidebar();
  await write(sidebar, {
    title: '验收庚退货',
    body: '请寄 {退货地址}{[，{退货收件人} 收]}。售后群 {shop.售后群}',
  });
  await sidebar.type('验收庚退货');
  const body = sidebar.row('验收庚退货').locator('.row-body');
  await expect(body).toHaveText('请寄 青州市云门路 8 号。售后群 售后群');
  await expect(sidebar.row('验收庚退货').locator('.row-gap')).toHaveText('售后群');
  await cell(own, '木几家居旗舰店 退货收件人').fill('{agent.name}');
  await cell(own, '木几家居旗舰店 售后群').fill('8 群');
  await own.keyboard.press('Tab');
  // A value is text, whatever it looks like.
  await expect(body).toHaveText('请寄 青州市云门路 8 号，{agent.name} 收。售后群 8 群');
  await sidebar.press('Enter');
  await sidebar.hasBox('请寄 青州市云门路 8 号，{agent.name} 收。售后群 8 群');
});

test('at 320 pixels everything is there, a value a line, and nothing is cut off', async ({ openShops }) => {
  const own = await openShops();
  await own.setViewportSize({ width: 320, height: 700 });
  await expect(cell(own, '木几家居旗舰店 退货地址')).toBeVisible();
  const room = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await own.evaluate(room)).toBe(0);
  await cell(own, '云杉 售后群').fill('9 群');
  await own.keyboard.press('Tab');
  await expect(own.getByRole('status')).toContainText('已保存');
  await own.setViewportSize({ width: 1366, height: 768 });
  expect(await own.evaluate(room)).toBe(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`${theme}: axe finds no fault, with a name that is taken and with a question on show, nor with an empty table`, async ({
    openShops,
  }) => {
    const own = await openShops();
    await call(own, 'settings.change', { theme });
    await own.reload();
    await own.locator('[data-place="1-0"]').fill('木几家居旗舰店');
    await expect(own.getByText('已经有这家店')).toBeVisible();
    await own.getByRole('button', { name: '删除 售后群' }).click();
    expect(await faults(own)).toEqual([]);
    await put(own, NO_SHOPS);
    await expect(own.getByText('退货请寄 {退货地址}')).toBeVisible();
    expect(await faults(own)).toEqual([]);
  });
}
