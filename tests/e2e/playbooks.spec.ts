import { call } from '../tools/panel-driver';
import { faults } from './axe';
import { expect, test } from './guides';
import type { Sidebar } from './sidebar';

const bar = ({ frame }: Sidebar) => frame.locator('.playbook');
const title = (sidebar: Sidebar) => bar(sidebar).locator('.guide-chip-text');
const firstGroup = ({ frame }: Sidebar) => frame.locator('.group-name').first();

async function begin(sidebar: Sidebar, name: string): Promise<void> {
  await sidebar.button('选一个流程').click();
  await sidebar.frame.getByRole('menuitemradio', { name: new RegExp(`^${name}`) }).click();
  await expect(bar(sidebar)).toBeVisible();
}

/** Places are kept per conversation: the next test begins without. */
test.afterEach(async ({ openOwn }) => {
  const own = await openOwn('workspace.html');
  for (const uid of ['5518203947763', '6120938847215', '9034471820066']) {
    const key = `pdd-chat uid:${uid}`;
    await call(own, 'playbooks.setPlace', { key, place: null });
    await call(own, 'playbooks.setPlace', { key: `${key} playbooks-zh-cn/review`, place: null });
  }
});

test('a playbook chosen by hand shows its step, and its lines come first', async ({ openSidebar }) => {
  const sidebar = await openSidebar('pdd-chat', 'open=gift');
  await expect(bar(sidebar)).toHaveCount(0);
  await begin(sidebar, '接待');
  await expect(title(sidebar)).toHaveText('接待 1/7 问好');
  await expect(firstGroup(sidebar)).toHaveText('接待 · 问好');
  await expect(bar(sidebar).locator('.playbook-advice')).toContainText('30 秒内接住');
  expect(await faults(sidebar.frame)).toEqual([]);
});

test('using a line of the step moves on; keys go on and back', async ({ openSidebar }) => {
  const sidebar = await openSidebar('pdd-chat', 'open=gift');
  await begin(sidebar, '接待');
  await sidebar.search.click();
  await sidebar.press('Alt+1');
  await expect(sidebar.box).toHaveValue(/我在的/);
  await expect(title(sidebar)).toHaveText('接待 2/7 提问');
  await expect(firstGroup(sidebar)).toHaveText('接待 · 提问');
  await sidebar.search.click();
  await sidebar.press('Alt+]');
  await expect(title(sidebar)).toHaveText('接待 3/7 推荐');
  await sidebar.press('Alt+[', 'Alt+[');
  await expect(title(sidebar)).toHaveText('接待 1/7 问好');
});

test('another reply leaves the step where it is', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar('pdd-chat', 'open=gift');
  await write(sidebar, { title: '验收流程外', body: '流程外的一句。' });
  await begin(sidebar, '接待');
  await sidebar.type('验收流程外');
  await sidebar.press('Enter');
  await sidebar.hasBox('流程外的一句。');
  await expect(title(sidebar)).toHaveText('接待 1/7 问好');
});

test('each conversation keeps its own place, also when the panel is opened anew', async ({ openSidebar }) => {
  const sidebar = await openSidebar('pdd-chat', 'open=gift');
  await begin(sidebar, '接待');
  await sidebar.press('Alt+]');
  await expect(title(sidebar)).toHaveText('接待 2/7 提问');
  await sidebar.opened('bargain');
  await expect(bar(sidebar)).toHaveCount(0);
  await sidebar.opened('gift');
  await expect(title(sidebar)).toHaveText('接待 2/7 提问');
  await sidebar.page.close();
  const again = await openSidebar('pdd-chat', 'open=gift');
  await expect(title(again)).toHaveText('接待 2/7 提问');
  await again.button('不用流程').click();
  await expect(bar(again)).toHaveCount(0);
});

test('a playbook is proposed with its reason, and never forced', async ({ openSidebar }) => {
  const sidebar = await openSidebar('pdd-chat', 'open=rush');
  const proposal = sidebar.frame.locator('.proposal');
  await expect(proposal).toContainText('像是退款，因为说了“我就退了”');
  await expect(bar(sidebar)).toHaveCount(0);
  await sidebar.button('这次不用').click();
  await expect(proposal).toContainText('像是发货物流，因为说了“物流”');
  await sidebar.button('用这个流程').click();
  await expect(title(sidebar)).toHaveText('发货物流 看情形');
  await bar(sidebar).getByRole('button', { name: '快到时限' }).click();
  await expect(title(sidebar)).toHaveText('发货物流 快到时限');
  await expect(firstGroup(sidebar)).toHaveText('发货物流 · 快到时限');
});

test('whoever has refused to change a review is offered no line again, nor asked', async ({
  openSidebar,
}) => {
  const sidebar = await openSidebar('pdd-chat', 'open=gift');
  await begin(sidebar, '中差评');
  await expect(bar(sidebar).locator('.playbook-advice')).toContainText('不拿钱');
  for (let step = 0; step < 5; step += 1) await sidebar.press('Alt+]');
  await expect(title(sidebar)).toHaveText('中差评 6/7 轻轻一提');
  await bar(sidebar).getByRole('button', { name: '拒绝' }).click();
  await expect(bar(sidebar).locator('.playbook-advice')).toContainText('不再提评价');
  await expect(firstGroup(sidebar)).not.toContainText('中差评');
  await sidebar.press('Alt+[', 'Alt+]');
  await expect(title(sidebar)).toHaveText('中差评 已拒绝');
  // Another playbook may follow, and leads no way round it.
  await sidebar.frame.locator('.playbook .guide-chip').click();
  await sidebar.frame.getByRole('menuitemradio', { name: /^接待/ }).click();
  await expect(title(sidebar)).toHaveText('接待 1/7 问好');
  await sidebar.frame.locator('.playbook .guide-chip').click();
  await sidebar.frame.getByRole('menuitemradio', { name: /^中差评/ }).click();
  await expect(title(sidebar)).toHaveText('中差评 已拒绝');
});

test('a buyer’s step card goes in piece by piece, and is found by the search box', async ({
  openSidebar,
}) => {
  const sidebar = await openSidebar('pdd-chat', 'open=gift');
  await sidebar.type('没发货，申请退款');
  await sidebar.press('Enter');
  await expect(sidebar.box).toHaveValue(/我的订单/);
  await expect(sidebar.box).not.toHaveValue(/\{---\}|原路回到/);
});

test('a bundled playbook becomes one’s own with the first word changed, and can be brought back', async ({
  openOwn,
  forget,
}) => {
  forget('playbooks', 'playbooks-zh-cn/reception~own');
  const own = await openOwn('workspace.html');
  await call(own, 'settings.change', { language: 'zh-CN' });
  await own.goto(own.url().replace(/#.*|$/, '#playbooks'));
  await own.reload();
  await own.getByRole('button', { name: /^接待/ }).click();
  await own.getByLabel('名称', { exact: true }).first().fill('我们的接待');
  await expect(own.getByRole('button', { name: /我们的接待.*未保存/ })).toBeVisible();
  await own.getByRole('button', { name: /^保存/ }).click();
  await expect(own.getByRole('status')).toContainText('已保存“我们的接待”');
  await expect(own.getByRole('button', { name: /^接待/ })).toHaveCount(0);
  expect(await faults(own)).toEqual([]);
  await own.getByRole('button', { name: '恢复自带的' }).click();
  await expect(own.getByRole('button', { name: /^接待/ })).toBeVisible();
  await own.getByRole('button', { name: '撤销' }).click();
  await expect(own.getByRole('button', { name: /^我们的接待/ })).toBeVisible();
});

test('a new playbook with branches: dead ends are shown, markup stays text, replies can be picked', async ({
  openOwn,
  openSidebar,
  forget,
}) => {
  const own = await openOwn('workspace.html');
  await call(own, 'settings.change', { language: 'zh-CN' });
  await own.goto(own.url().replace(/#.*|$/, '#playbooks'));
  await own.reload();
  await own.getByRole('button', { name: '新建流程' }).click();
  const id = decodeURIComponent(new URL(own.url()).hash.split('/')[1] ?? '');
  forget('playbooks', id);
  await own.getByRole('button', { name: /^保存/ }).click();
  await expect(own.getByRole('status')).toContainText('还没填好：名称');
  await own.getByLabel('名称', { exact: true }).first().fill('验收流程');
  const step = (n: number) => own.locator('.step').nth(n);
  await step(0).getByLabel('名称').fill('<b>第一步</b>');
  await step(0).getByLabel('从话术里选').fill('nh1');
  await step(0).getByLabel('从话术里选').press('Enter');
  await expect(step(0).locator('.guide-line-reply')).toContainText('您好');
  await own.getByRole('button', { name: '加一步' }).click();
  await step(1).getByLabel('名称').fill('回头');
  await step(1).getByRole('combobox', { name: '接下来' }).selectOption('branches');
  await step(1).getByLabel('叫什么').fill('再来');
  await expect(own.getByText('从这里走不到结束')).toHaveCount(2);
  await own.getByRole('button', { name: /^保存/ }).click();
  await expect(own.getByRole('status')).toContainText('已保存“验收流程”');
  const sidebar = await openSidebar('pdd-chat', 'open=gift');
  await begin(sidebar, '验收流程');
  await expect(title(sidebar)).toHaveText('验收流程 <b>第一步</b>');
  await expect(firstGroup(sidebar)).toHaveText('验收流程 · <b>第一步</b>');
});

test('two tabs that change one playbook: both versions stand side by side, none is lost', async ({
  openOwn,
  forget,
}) => {
  const one = await openOwn('workspace.html');
  await call(one, 'settings.change', { language: 'zh-CN' });
  const item = {
    id: 'e2e-two',
    revision: 0,
    editedAt: 0,
    name: '两处改',
    language: 'zh-CN' as const,
    about: '',
    steps: [{ id: 'a', name: '一', advice: [], lines: [] }],
  };
  await call(one, 'guides.save', { kind: 'playbooks', item });
  forget('playbooks', item.id);
  await one.goto(one.url().replace(/#.*|$/, '#playbooks/e2e-two'));
  await one.reload();
  const two = await openOwn('workspace.html#playbooks/e2e-two');
  await one.getByLabel('什么时候用').fill('甲写的');
  await two.getByLabel('什么时候用').fill('乙写的');
  await two.getByRole('button', { name: /^保存/ }).click();
  await expect(two.getByRole('status').first()).toContainText('已保存');
  const conflict = one.locator('.conflict');
  await expect(conflict).toContainText('甲写的');
  await expect(conflict).toContainText('乙写的');
  await one.getByRole('button', { name: '用我写的' }).click();
  await expect(two.getByLabel('什么时候用')).toHaveValue('甲写的');
});
