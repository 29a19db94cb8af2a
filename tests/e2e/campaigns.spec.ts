import { call } from '../tools/panel-driver';
import { faults } from './axe';
import { day, expect, SALE, test } from './guides';

test('on its days a line on top: links to copy, combinations and words to insert, rules to read', async ({
  openSidebar,
  keep,
}) => {
  const sidebar = await openSidebar('pdd-chat', 'open=gift');
  await keep(sidebar, 'campaigns', SALE);
  const line = sidebar.frame.locator('.campaign-line');
  await expect(line).toContainText('双11');
  await expect(line).toContainText('剩 2 天');
  await line.click();
  const more = sidebar.frame.locator('.campaign-more');
  await expect(more).toContainText('满减和店铺券可以叠加。');
  await more.getByRole('button', { name: '复制' }).click();
  await expect(more).toContainText('已复制');
  expect(await faults(sidebar.frame)).toEqual([]);
  await sidebar.search.click();
  await sidebar.press('Control+v');
  await expect(sidebar.search).toHaveValue('https://shop.example/sale');
  await sidebar.search.fill('');
  await expect(sidebar.frame.locator('.group-name', { hasText: '双11' })).toBeVisible();
  await sidebar.row('双11 开场').first().click();
  await sidebar.hasBox('双11 优惠结算页自动算好，您慢慢看。');
  await sidebar.search.fill('叠加');
  await expect(sidebar.frame.locator('.row-body', { hasText: '满减和店铺券可以叠加' })).toHaveCount(0);
});

test('several at once; none that is over or to come', async ({ openSidebar, keep }) => {
  const sidebar = await openSidebar('pdd-chat', 'open=gift');
  await keep(sidebar, 'campaigns', SALE);
  await keep(sidebar, 'campaigns', { ...SALE, id: 'e2e-today', name: '会员日', from: day(), until: day() });
  await keep(sidebar, 'campaigns', { ...SALE, id: 'e2e-over', name: '已过', from: day(-3), until: day(-2) });
  await keep(sidebar, 'campaigns', { ...SALE, id: 'e2e-soon', name: '未到', from: day(2), until: day(3) });
  await expect(sidebar.frame.locator('.campaign-name')).toHaveText(['会员日', '双11']);
  await expect(sidebar.frame.locator('.campaign-left')).toHaveText(['今天最后一天', '剩 2 天']);
});

test('the workspace sorts campaigns by now, to come and over, and writes one', async ({
  openOwn,
  openSidebar,
  keep,
  forget,
}) => {
  const own = await openOwn('workspace.html');
  await call(own, 'settings.change', { language: 'zh-CN' });
  await own.goto(own.url().replace(/#.*|$/, '#campaigns'));
  await own.reload();
  await expect(own.getByText('还没有活动')).toBeVisible();
  await own.getByRole('button', { name: '看一个例子' }).click();
  const id = decodeURIComponent(new URL(own.url()).hash.split('/')[1] ?? '');
  forget('campaigns', id);
  await own.getByLabel('名称', { exact: true }).fill('验收活动');
  await own.getByLabel('最后一天').fill(day(-5));
  await expect(own.getByText('比第一天还早')).toBeVisible();
  await own.getByRole('button', { name: /^保存/ }).click();
  await expect(own.getByRole('status')).toContainText('还没填好：最后一天');
  await own.getByLabel('最后一天').fill(day(4));
  await own.getByRole('button', { name: '加一个链接' }).click();
  await own.getByLabel('叫什么').fill('坏链接');
  await own.getByLabel('网址').fill('javascript:alert(1)');
  await own.getByRole('button', { name: /^保存/ }).click();
  await expect(own.getByRole('status')).toContainText('还没填好：链接 1 › 网址');
  await own.getByLabel('网址').fill('https://shop.example/a');
  await own.keyboard.press('Control+Enter');
  await expect(own.getByRole('status')).toContainText('已保存“验收活动”');
  expect(await faults(own)).toEqual([]);
  const sidebar = await openSidebar('pdd-chat', 'open=gift');
  await keep(sidebar, 'campaigns', { ...SALE, id: 'e2e-over', name: '已过', from: day(-3), until: day(-2) });
  await keep(sidebar, 'campaigns', { ...SALE, id: 'e2e-soon', name: '未到', from: day(2), until: day(3) });
  await expect(own.locator('.guide-list-heading')).toHaveText(['进行中', '将开始', '已结束']);
  await expect(own.locator('.guide-list-name')).toHaveText(['验收活动', '未到', '已过']);
  await expect(sidebar.frame.locator('.campaign-name')).toHaveText(['验收活动']);
});
