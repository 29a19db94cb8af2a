import { expect, type Sidebar, test } from './sidebar';

/** What stands in the box goes out by the agent's own Enter; a click first, since a frame's keys stay in the frame. */
async function sends(sidebar: Sidebar): Promise<void> {
  await sidebar.box.click();
  await sidebar.page.keyboard.press('Enter');
  await sidebar.hasBox('');
}
const agentSays = (sidebar: Sidebar, text: string) =>
  sidebar.page.evaluate((said) => window.practice.agentSays(window.practice.openId() ?? '', said), text);

const THREE = { title: '验收手三段', body: '先看参数表。\n{---}\n再看安装图。\n{---}\n最后来下单。' };

test('a reply of several messages steps on with one key, each once the one before is out', async ({
  openSidebar,
  write,
}) => {
  const sidebar = await openSidebar();
  await write(sidebar, THREE);
  await sidebar.type('验收手三段');
  await sidebar.press('Enter');
  await sidebar.hasBox('先看参数表。');
  await expect(sidebar.status).toContainText('1/3');
  await sidebar.search.click();
  await sidebar.press('Alt+ArrowRight');
  await expect(sidebar.status).toContainText('上一段还没发出');
  await sidebar.hasBox('先看参数表。');
  await sends(sidebar);
  await sidebar.search.click();
  await sidebar.press('Alt+ArrowRight');
  await sidebar.hasBox('再看安装图。');
  await sidebar.search.click();
  await sidebar.press('Alt+z');
  await sidebar.hasBox('');
  await sidebar.press('Alt+ArrowRight');
  await sidebar.hasBox('再看安装图。');
  await expect(sidebar.status).toContainText('2/3');
});

test('messages that are still to come stay with their buyer', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, THREE);
  const [first, other] = await sidebar.page.evaluate(() => {
    const open = window.practice.openId() ?? '';
    return [open, window.practice.conversations.find(({ id }) => id !== open)?.id ?? ''];
  });
  await sidebar.type('验收手三段');
  await sidebar.press('Enter');
  await sidebar.hasBox('先看参数表。');
  await sends(sidebar);
  await sidebar.opened(other);
  await expect(sidebar.status).toHaveText('');
  await sidebar.search.click();
  await sidebar.press('Alt+ArrowRight');
  await expect(sidebar.status).toContainText('没有下一段');
  await sidebar.opened(first);
  await expect(sidebar.status).toContainText('还有第 2/3 段没填');
  await sidebar.button(/下一段/).click();
  await sidebar.hasBox('再看安装图。');
});

test('the same text a second time says when it was said, and offers other words', async ({
  openSidebar,
  write,
}) => {
  const sidebar = await openSidebar();
  await write(sidebar, { title: '验收手在的', body: '在的，请讲。', wordings: ['在呢，您说。'] });
  await agentSays(sidebar, '在的，请讲。');
  await sidebar.type('验收手在的');
  await sidebar.press('Alt+1');
  await expect(sidebar.status).toContainText(/这句 (\d\d-\d\d )?\d\d:\d\d 已发过/);
  await sidebar.hasBox('');
  await sidebar.press('Alt+y');
  await sidebar.hasBox('在的，请讲。');
  await sidebar.search.click();
  await sidebar.press('Alt+z');
  await sidebar.hasBox('');
  await sidebar.press('Alt+1');
  await expect(sidebar.status).toContainText('已发过');
  await sidebar.press('Alt+1');
  await sidebar.hasBox('在呢，您说。');
});

test('a text is changed in its row before it goes in', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, { title: '验收手改', body: '今天就能发。' });
  await sidebar.type('验收手改');
  await sidebar.press('Shift+Enter');
  const area = sidebar.frame.locator('.preview textarea');
  await expect(area).toBeFocused();
  await expect(area).toHaveValue('今天就能发。');
  await sidebar.press('Control+a');
  await sidebar.page.keyboard.type('明天上午发。');
  await sidebar.press('Shift+Enter');
  await sidebar.page.keyboard.type('单号会发给您。');
  await sidebar.hasBox('');
  await sidebar.press('Enter');
  await sidebar.hasBox('明天上午发。\n单号会发给您。');
  await expect(area).toHaveCount(0);
  await sidebar.search.click();
  await sidebar.press('Alt+z');
  await sidebar.hasBox('');
});

test('a buyer who closes is answered with one key', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, { title: '验收手再见', body: '祝您开心，回头见。', tags: ['收尾'] });
  const offer = sidebar.frame.locator('.closing-offer');
  await expect(offer).toHaveCount(0);
  await sidebar.page.evaluate(() => window.practice.buyerSays(window.practice.openId() ?? '', '好的，谢谢'));
  await expect(offer).toContainText('买家说“好的，谢谢”');
  await sidebar.search.click();
  await sidebar.press('Alt+0');
  await expect(sidebar.status).toContainText('已填入');
  expect(await sidebar.box.inputValue()).not.toBe('');
});

test('what was said becomes a reply at a click, with variables proposed', async ({ openSidebar }) => {
  const sidebar = await openSidebar();
  await agentSays(sidebar, '这边给您退12元，9月8日到账。');
  await expect(sidebar.button('存为话术')).toBeVisible();
  await sidebar.press('Alt+m');
  await sidebar.search.click();
  const item = sidebar.frame.locator('.said-item', { hasText: '这边给您退12元' });
  if ((await item.count()) === 0) await sidebar.press('Alt+m');
  await item.getByRole('button').click();
  await expect(sidebar.field('内容')).toHaveValue('这边给您退{?金额:数字}元，{?日期:日期}到账。');
  await sidebar.button('12 → 金额').click();
  await expect(sidebar.field('内容')).toHaveValue('这边给您退12元，{?日期:日期}到账。');
});

test('a key is given to an act on the desk, and counts at once in an open sidebar', async ({
  openSidebar,
  openOwn,
  write,
}) => {
  const sidebar = await openSidebar();
  await write(sidebar, { title: '验收手键', body: '键改好了。' });
  const own = await openOwn('workspace.html#settings');
  await own.getByRole('button', { name: /^撤销：/ }).click();
  await own.keyboard.press('Alt+n');
  await expect(own.getByRole('alert')).toContainText('已经是“新建话术”的键');
  await own.keyboard.press('Alt+t');
  await expect(own.getByRole('button', { name: '撤销：Alt+T' })).toBeVisible();
  await sidebar.page.bringToFront();
  await sidebar.type('验收手键');
  await sidebar.press('Enter');
  await sidebar.hasBox('键改好了。');
  await expect(sidebar.status).toContainText('Alt+T');
  await sidebar.search.click();
  await sidebar.press('Alt+t');
  await sidebar.hasBox('');
});

test('a shared reply reworded here is mine alone, and hidden it comes back', async ({ openSidebar }) => {
  const sidebar = await openSidebar('pdd-chat', 'open=none');
  const title = (await sidebar.titles())[0] ?? '';
  await sidebar.search.click();
  await sidebar.press('ArrowDown', 'F2');
  await expect(sidebar.frame.locator('.editor-own')).toContainText('我的改写');
  await sidebar.field('内容').fill('我自己的说法。');
  await sidebar.button('保存').click();
  await expect(sidebar.status).toContainText('已存成你的改写');
  const row = sidebar.row(title).first();
  await expect(row.locator('.row-mark')).toHaveText('我的改写');
  await sidebar.press('ArrowDown', 'Delete');
  await expect(sidebar.status).toContainText('已隐藏');
  await sidebar.button('撤销').click();
  await expect(sidebar.status).toContainText('已恢复');
  const id = (await row.getAttribute('id'))?.split(':').slice(1).join(':') ?? '';
  const read = await sidebar.call('replies.read', { id });
  expect(read).toMatchObject({ ok: true });
  expect(read.ok && read.value.reply.body).not.toBe('我自己的说法。');
});
