import { expect, type Sidebar, test } from './sidebar';

const care = ({ frame }: Sidebar) => frame.locator('.notice', { hasText: '歇五分钟' });
const angry = ({ frame }: Sidebar) => frame.locator('.hint-text', { hasText: '正在抱怨' });
const draft = ({ frame }: Sidebar) => frame.locator('.draft-note');

/** As an agent does who is in it: answered, and then on to the next. */
async function leave(sidebar: Sidebar): Promise<void> {
  await expect(angry(sidebar)).toBeVisible();
  await sidebar.box.click();
  await sidebar.page.keyboard.type('so sorry, a photo please, I will see to it', { delay: 50 });
  await sidebar.opened('visitor');
  await sidebar.isFor('大**胃');
}

/** Not even after what the panel did next: a line that comes late would be there by then. */
async function isNotOffered(sidebar: Sidebar): Promise<void> {
  await sidebar.frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await sidebar.call('settings.read', {});
  await expect(care(sidebar)).toHaveCount(0);
}

test('after a hard conversation one line offers five minutes, once, and nothing is kept of it', async ({
  openSidebar,
}) => {
  const sidebar = await openSidebar('pdd-chat', 'scene=complaining');
  await expect(care(sidebar)).toHaveCount(0);
  await leave(sidebar);
  await expect(care(sidebar)).toContainText('刚才那段不容易');
  await sidebar.button('歇五分钟').click();
  await expect(sidebar.frame.locator('.notice', { hasText: '慢慢来' })).toHaveText(/\d\d:\d\d 再说/);
  await sidebar.button('好了').click();
  await sidebar.opened('leak');
  await sidebar.isFor('小****爱');
  await leave(sidebar);
  await isNotOffered(sidebar);
  expect(await sidebar.call('feedback.list', {})).toEqual({ ok: true, value: [] });
  expect(await sidebar.call('briefs.list', {})).toEqual({ ok: true, value: [] });
});

test('one switch in the settings, and nobody offers it', async ({ openSidebar, openOwn }) => {
  const sidebar = await openSidebar('pdd-chat', 'scene=complaining');
  const own = await openOwn('workspace.html#settings');
  await own.getByLabel('难熬的会话之后提一句歇五分钟').uncheck();
  await expect.poll(async () => sidebar.call('settings.read', {})).toMatchObject({ value: { care: false } });
  await sidebar.page.bringToFront();
  await leave(sidebar);
  await isNotOffered(sidebar);
});

test('limits and levels of the team hold in an open panel as soon as they are set', async ({
  openSidebar,
  openOwn,
}) => {
  const sidebar = await openSidebar();
  await sidebar.box.fill('给您退80元吧');
  await expect(draft(sidebar)).toContainText('退款 50');
  const own = await openOwn('workspace.html#settings');
  const refund = own.getByLabel('所有人 退款');
  await refund.fill('八十');
  await refund.press('Enter');
  await expect(own.getByRole('status').filter({ hasText: '请填金额' })).toBeVisible();
  await refund.fill('100');
  await refund.press('Enter');
  await sidebar.page.bringToFront();
  await expect(draft(sidebar)).toHaveCount(0);

  await sidebar.box.fill('您加我微信聊');
  await expect(draft(sidebar)).toContainText('引到平台外');
  await own.bringToFront();
  await own.getByLabel('引到平台外').selectOption({ label: '不提' });
  await sidebar.page.bringToFront();
  await expect(draft(sidebar)).toHaveCount(0);
  await own.bringToFront();
  await own.getByLabel('引到平台外').selectOption({ label: '先确认再填（默认）' });
  await own.getByLabel('框里打的字也检查').uncheck();
  await sidebar.page.bringToFront();
  await expect(draft(sidebar)).toHaveCount(0);
  expect(await sidebar.call('settings.read', {})).toMatchObject({ value: { wordingLevels: { labels: {} } } });
});

test('learning is switched and cleared in the settings', async ({ openSidebar, openOwn, write }) => {
  const sidebar = await openSidebar('pdd-chat', 'scene=new');
  await write(sidebar, { title: '请问几号发货', body: '付款后两天内发出。', tags: ['发货'] });
  await sidebar.page.evaluate(() =>
    window.practice.buyerSays(window.practice.openId() ?? '', '请问几号发货呀'),
  );
  const habit = sidebar.button('按我的习惯');
  await expect(habit).toHaveAttribute('aria-pressed', 'true');
  await sidebar.call('learned.use', { intent: 'stock', replyId: 'e2e', how: 'picked' });
  const own = await openOwn('workspace.html#settings');
  const learning = own.getByLabel('推荐话术时参考我的用法');
  await learning.uncheck();
  await expect(habit).toHaveAttribute('aria-pressed', 'false');
  expect(await sidebar.call('learned.use', { intent: 'stock', replyId: 'e2e', how: 'picked' })).toEqual({
    ok: true,
    value: null,
  });
  await own.getByRole('button', { name: '清空记住的用法' }).click();
  await expect(own.getByRole('status').filter({ hasText: '已清空 1 条' })).toBeVisible();
  await learning.check();
  await expect(habit).toHaveAttribute('aria-pressed', 'true');
});
