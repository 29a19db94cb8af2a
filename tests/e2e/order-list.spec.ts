import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import type { Frame, Page } from '@playwright/test';
import { call } from '../tools/panel-driver';
import { faults } from './axe';
import { BadgeView } from './badge-view';
import { expect, test } from './sidebar';

/** 京麦's list with orders of today, see `tests/consoles/jd-orders/cases.js`. */
const SOON = '301900000011';
const LATE = '301900000012';
const TWICE = '301900000021';
const ALSO = '301900000023';
const FREE = '301900000031';

const rowOf = (page: Page, no: string) => page.locator('.table-body .card', { hasText: no });
const inList = (frame: Frame, no: string) =>
  frame.locator('.order-list-row', { hasText: `…${no.slice(-6)}` });
const chip = (frame: Frame, name: RegExp) =>
  frame.locator('.order-list-filters').getByRole('button', { name });

async function prepared(page: Page, frame: Frame): Promise<BadgeView> {
  await frame.locator('.row').first().waitFor();
  await call(frame, 'settings.change', { language: 'zh-CN', theme: 'light' });
  await frame.locator('.order-list-row').first().waitFor();
  return new BadgeView(page, await page.context().newCDPSession(page));
}

test('京东: rows say what stands out in them, at their own place, and the page is as it was', async ({
  openConsole,
  panel,
}) => {
  const page = await openConsole('jd-orders', 'cases');
  const plain = await page.locator('.table-body').evaluate((list) => list.outerHTML);
  const view = await prepared(page, await panel(page));
  await expect
    .poll(() => view.at(rowOf(page, SOON)))
    .toEqual([/^1小时\d+分内要发$/, '未备注'].map(expect.stringMatching));
  await expect
    .poll(() => view.at(rowOf(page, LATE)))
    .toEqual([expect.stringMatching(/^超时3小时\d分未发$/), '未备注']);
  expect(await page.locator('.table-body').evaluate((list) => list.outerHTML)).toBe(plain);
  await rowOf(page, TWICE).scrollIntoViewIfNeeded();
  await expect.poll(() => view.at(rowOf(page, TWICE))).toEqual(['像是重复拍下', '可合并发货', '未备注']);
  expect(await view.why(rowOf(page, TWICE), '像是重复拍下')).toContain('…000022');
});

test('京东: the rows say it beside a folded sidebar as well', async ({ openConsole, openOwn }) => {
  const own = await openOwn('workspace.html');
  await call(own, 'settings.change', { language: 'zh-CN' });
  await call(own, 'place.change', { console: 'jd-orders', change: { open: false } });
  const page = await openConsole('jd-orders', 'cases');
  await expect(page.locator('sellerside-panel')).toHaveAttribute('data-mode', /./);
  const view = new BadgeView(page, await page.context().newCDPSession(page));
  await expect.poll(() => view.at(rowOf(page, LATE))).toHaveLength(2);
  expect((await page.locator('sellerside-panel').boundingBox())?.width).toBeLessThan(60);
});

test('京东: a row that the console draws anew or moves keeps its badges; a dialog over it hides them', async ({
  openConsole,
  panel,
}) => {
  const page = await openConsole('jd-orders', 'cases');
  const view = await prepared(page, await panel(page));
  await expect.poll(() => view.at(rowOf(page, LATE))).toHaveLength(2);
  await rowOf(page, LATE).evaluate((row) => row.replaceWith(row.cloneNode(true)));
  await rowOf(page, SOON).evaluate((row) => row.remove());
  await expect.poll(() => view.at(rowOf(page, LATE))).toHaveLength(2);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div id="veil" style="position:fixed;inset:0;z-index:99"></div>',
    );
  });
  await expect.poll(() => view.count()).toBe(0);
  await page.evaluate(() => document.querySelector('#veil')?.remove());
  await expect.poll(() => view.at(rowOf(page, LATE))).toHaveLength(2);
  // The order is on its way: nothing of it is late any more.
  await rowOf(page, LATE)
    .locator('.order-status span')
    .evaluate((word) => {
      word.textContent = '等待确认收货';
    });
  await expect.poll(() => view.at(rowOf(page, LATE))).toEqual(['未备注']);
});

test('京东: the panel lists them by what stands out, by keys alone, and shows each in the page', async ({
  openConsole,
  panel,
}) => {
  const page = await openConsole('jd-orders', 'cases');
  const frame = await panel(page);
  const view = await prepared(page, frame);
  await expect(chip(frame, /^全部 12$/)).toHaveAttribute('aria-pressed', 'true');
  await chip(frame, /^重复拍下 2$/).click();
  await expect(frame.locator('.order-list-row')).toHaveCount(2);
  await expect(inList(frame, TWICE)).toContainText('lan_home');
  expect(await faults(frame)).toEqual([]);
  await inList(frame, TWICE).focus();
  await page.keyboard.press('ArrowDown');
  await expect(inList(frame, '301900000022')).toBeFocused();
  await chip(frame, /^全部 12$/).click();
  await expect(frame.locator('.order-list-row')).toHaveCount(12);
  await inList(frame, TWICE).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const last = page.locator('.table-body .card').last();
  await expect(last).toBeInViewport();
  await expect.poll(() => view.isFramed(last)).toBe(true);
});

test('京东: a note that is in no format of the shop’s is judged once the shop has chosen one', async ({
  openConsole,
  panel,
}) => {
  const page = await openConsole('jd-orders', 'cases');
  const frame = await panel(page);
  await prepared(page, frame);
  await expect(inList(frame, FREE)).not.toContainText('未备注');
  await call(frame, 'settings.change', { noteFormats: { '': 'scheme-b' } });
  await expect(inList(frame, FREE)).toContainText('未备注');
  await expect(inList(frame, FREE).locator('.order-badge')).toHaveAttribute('title', /不是本店格式/);
});

test('京东: the day goes into a spreadsheet in which nothing is a formula and nobody has a name', async ({
  openConsole,
  panel,
}) => {
  const page = await openConsole('jd-orders', 'cases');
  const frame = await panel(page);
  await prepared(page, frame);
  await call(frame, 'settings.change', { noteFormats: { '': 'scheme-b' } });
  await expect(inList(frame, FREE)).toContainText('未备注');
  await call(frame, 'marks.add', {
    ...{ id: 'e2e-mark', orderId: ALSO, console: 'jd-orders', marketplace: 'jd', shop: '木几家居旗舰店' },
    ...{ buyer: null, agent: '=1号', formatId: 'scheme-b', situationId: 'nobody-knows', isSaved: true },
    before: { note: '', flag: null },
    after: { note: '发顺丰 =1号', flag: 'red' },
  });
  await frame.getByText('导出当天').click();
  const csv = await saved(page, frame, '导出 CSV');
  expect(csv.name).toMatch(/^\d{4}-\d\d-\d\d 备注结算\.csv$/);
  const lines = csv.bytes.toString('utf8').split('\r\n');
  const of = (group: string, no: string) => lines.find((line) => line.startsWith(`${group},${no}`));
  expect(of('已备注', ALSO)).toContain("'=1号");
  expect(of('未备注', FREE)).toContain("'=1+1 等买家回复");
  expect(of('异常', LATE)).toMatch(/超时3小时/);
  expect(of('未备注', TWICE)).toContain('l***');
  expect(csv.bytes.toString('utf8')).not.toContain('lan_home');

  await frame.getByLabel('带买家昵称').check();
  const book = read((await saved(page, frame, '导出 Excel')).bytes);
  const rows = utils.sheet_to_json<Record<string, string>>(book.Sheets[book.SheetNames[0] ?? ''] ?? {});
  expect(rows.find((row) => row.订单号 === ALSO)).toMatchObject({
    类别: '已备注',
    客服: '=1号',
    旗帜: '红',
  });
  expect(rows.find((row) => row.订单号 === TWICE)?.买家).toBe('lan_home');
});

async function saved(page: Page, frame: Frame, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('拼多多: an order that is late and not noted says so; one whose note is not shown is not judged', async ({
  openConsole,
  panel,
}) => {
  const page = await openConsole('pdd-orders');
  const frame = await panel(page);
  const view = await prepared(page, frame);
  const row = (no: string) => page.locator('.pr-block', { hasText: no });
  await expect.poll(() => view.at(row('7743'))).toEqual([expect.stringMatching(/^超时\d+天\d+小时未发$/)]);
  await expect.poll(() => view.at(row('260905-487726190058831'))).toEqual(['未备注']);
  await chip(frame, /^超时未发 1$/).click();
  await expect(frame.locator('.order-list-row')).toHaveCount(1);
});

test('淘宝: an unpaid order counts down to the time at which the platform closes it', async ({
  openConsole,
  panel,
}) => {
  const page = await openConsole('taobao-orders-old', 'cases');
  const frame = await panel(page);
  const view = await prepared(page, frame);
  await expect
    .poll(() => view.at(page.locator('.trade-order-main').first()))
    .toEqual([expect.stringMatching(/^(1小时0|5\d)分钟?后关闭$/)]);
});

test('抖店: where nothing but numbers is known, nothing is said of any order', async ({
  openConsole,
  panel,
}) => {
  const page = await openConsole('feige-orders');
  const frame = await panel(page);
  const view = await prepared(page, frame);
  await expect(frame.locator('.order-list-row')).toHaveCount(5);
  await expect(frame.locator('.order-list-filters')).toHaveCount(0);
  expect(await view.count()).toBe(0);
});
