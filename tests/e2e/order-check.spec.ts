import { feigeChat } from '../../lib/consoles/feige-chat';
import { call } from '../tools/panel-driver';
import { faults } from './axe';
import { expect, type Sidebar, test } from './sidebar';

const GOODS = /木几[^，\n]+/;
const CLOSING = '颜色、尺码、数量和收货信息都对吗？对的话我们就按这个发啦。';

const notes = ({ frame }: Sidebar) => frame.locator('.order-check');
const wish = ({ frame }: Sidebar) => frame.locator('.order-change');
const sent = ({ page }: Sidebar) => page.evaluate(() => window.practice.sent.length);

/** The library has come, and the reply that is put in says this of the order that is read. */
async function ready(sidebar: Sidebar, words = '木几'): Promise<void> {
  await expect(sidebar.frame.locator('.order-id')).toContainText('…380146');
  await sidebar.type('hdd1');
  await expect(sidebar.row('核对订单').locator('.row-body')).toContainText(words);
  await sidebar.search.fill('');
}

test('one press puts the order as it is on the screen into the box, and says what is not in it', async ({
  openSidebar,
}) => {
  const sidebar = await openSidebar('feige-chat', 'open=rush');
  await ready(sidebar);
  await sidebar.button(/^核对$/).click();
  await expect(sidebar.box).toHaveValue(/^亲，跟您核对下订单：\n木几.+\n颜色/);
  await expect(sidebar.status).toContainText('已填入');
  await expect(notes(sidebar)).toContainText(
    '页面没显示，没写进去：颜色尺码、数量、快递、收件人、电话、地址',
  );
  expect(await faults(sidebar.frame)).toEqual([]);
  await sidebar.button('知道了').click();
  await expect(notes(sidebar)).toHaveCount(0);
  await sidebar.search.click();
  await sidebar.press('Alt+z');
  await sidebar.hasBox('');
  expect(await sent(sidebar)).toBe(0);
});

test('the same by a key; where colour and quantity can be read they are in it, and more than one is a doubt', async ({
  openSidebar,
  openOwn,
}) => {
  const own = await openOwn('workspace.html');
  const items = {
    row: { css: ['.pr-card'] },
    title: [{ from: { css: ['[data-btm="d5834"]'] }, take: 'text' as const }],
    sku: [{ from: { css: ['.pr-card p.pr-hint'] }, take: 'text' as const }],
    quantity: [{ from: { css: ['.pr-price .pr-hint'] }, take: 'text' as const, pattern: '×{digits}' }],
  };
  const parts = { orders: { ...feigeChat.orders, items } };
  const evidence = { date: '2026-11', strength: 'live', sources: 1 } as const;
  const patch = { vocabulary: 2, of: 'feige-chat', parts, evidence };
  try {
    expect(await call(own, 'consoles.patch', { patch, source: 'taught' })).toMatchObject({
      ok: true,
    });
    const sidebar = await openSidebar('feige-chat', 'open=rush');
    await ready(sidebar, '雾蓝');
    await sidebar.press('Alt+v');
    await expect(notes(sidebar)).toContainText('拍了 2 件，问一句数量');
    await expect(sidebar.box).toHaveValue(new RegExp(`${GOODS.source}，雾蓝;1.8m床，×2\\n${CLOSING}`));
  } finally {
    await call(own, 'consoles.unpatch', { id: 'feige-chat', part: 'orders' });
  }
});

test('another address in the buyer’s own words stands under the order and makes the clerk’s brief', async ({
  openSidebar,
}) => {
  const sidebar = await openSidebar('feige-chat', 'open=rush');
  await ready(sidebar);
  await sidebar.page.evaluate(() => window.practice.buyerSays('rush', '地址是你们杭州的仓库吗'));
  await sidebar.page.evaluate(() =>
    window.practice.buyerSays('rush', '地址改成江苏省苏州市吴中区东吴北路88号 赵小满 139 0000 2222'),
  );
  await expect(wish(sidebar)).toContainText('买家要改：收件人、电话、地址订单里没显示，无法比对');
  await expect(wish(sidebar)).toContainText('东吴北路88号');
  expect(await faults(sidebar.frame)).toEqual([]);
  await sidebar.button('发给打单').click();
  const clock = sidebar.frame.locator('.brief-clock');
  await expect(clock).toContainText('改单：山里来的小赵');
  await expect(clock.locator('.brief-subject')).toHaveAttribute(
    'title',
    /地址：（未显示） → 江苏省苏州市吴中区东吴北路88号/,
  );
  await clock.getByRole('button', { name: '已答复' }).click();
  await expect(clock).toHaveCount(0);
  await sidebar.button('不用管这条').click();
  await expect(wish(sidebar)).toHaveCount(0);
  await sidebar.opened('leak');
  await expect(sidebar.frame.locator('.order-line')).not.toContainText('…380146');
  await expect(wish(sidebar)).toHaveCount(0);
});

test('a wish leads to the order’s note', async ({ openSidebar }) => {
  const sidebar = await openSidebar('feige-chat', 'open=rush');
  await ready(sidebar);
  await sidebar.page.evaluate(() => window.practice.buyerSays('rush', '电话改成139-0000-2222'));
  const note = wish(sidebar).getByRole('button', { name: '写备注' });
  await expect(note).toHaveAttribute('title', '改电话 13900002222');
  await note.click();
  await expect(sidebar.frame.locator('.note-area')).toBeVisible();
});

test('what the buyer puts right is put right; what only people can tell is left to the agent', async ({
  openSidebar,
}) => {
  const sidebar = await openSidebar('feige-chat', 'open=rush');
  await ready(sidebar);
  const says = (text: string) =>
    sidebar.page.evaluate((text) => window.practice.buyerSays('rush', text), text);
  await says('地址改成江苏省镇江市京口区正东路38号2栋501');
  await says('打错了，是28号');
  await expect(wish(sidebar).locator('.order-change-words')).toHaveText('江苏省镇江市京口区正东路28号2栋501');
  await says('两个地址各发一件吧，还有江苏省泰州市海陵区东进西路7号');
  await expect(wish(sidebar)).toContainText('不止一个地址，怎么发要您定');
  await expect(wish(sidebar).getByRole('button', { name: '写备注' })).toHaveCount(0);
  await sidebar.button('发给打单').click();
  await expect(sidebar.frame.locator('.brief-subject')).toHaveAttribute('title', /不止一个地址，请看原话/);
  await sidebar.frame.locator('.brief-clock').getByRole('button', { name: '已答复' }).click();
});
