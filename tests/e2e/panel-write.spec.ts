import { expect, type Sidebar, test } from './sidebar';

const OWN = { title: '验收丁包装', body: '包装盒坏了可以换，{agent.name}马上处理。' };

async function newReply(sidebar: Sidebar): Promise<void> {
  await sidebar.search.click();
  await sidebar.press('Alt+n');
  await expect(sidebar.field('标题')).toBeFocused();
}

/** The list with the keyboard on this reply. */
async function onRow(sidebar: Sidebar, title: string): Promise<void> {
  await sidebar.type(title);
  await expect(sidebar.row(title)).toBeVisible();
  await sidebar.press('ArrowDown');
}

test('a new reply is found at once by the initials of its title', async ({ openSidebar }) => {
  const sidebar = await openSidebar();
  await newReply(sidebar);
  await sidebar.page.keyboard.insertText('验收丁包装');
  await sidebar.field('内容').fill('包装盒坏了可以换。');
  await sidebar.press('Control+Enter');
  await expect(sidebar.status).toHaveText('已保存“验收丁包装”');
  await expect(sidebar.search).toBeFocused();
  await sidebar.type('ysdbz');
  await expect(sidebar.row('验收丁包装')).toBeVisible();
});

test('a variable goes in where the caret is', async ({ openSidebar }) => {
  const sidebar = await openSidebar();
  await newReply(sidebar);
  await sidebar.field('内容').fill('您好，马上处理。');
  await sidebar.press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await sidebar.button('店铺').click();
  await sidebar.button('客服名').click();
  await expect(sidebar.field('内容')).toHaveValue('您好，{客服名}马上处理。');
  await expect(sidebar.field('内容')).toBeFocused();
});

test('a variable that nobody knows keeps a reply from being saved, and is named', async ({ openSidebar }) => {
  const sidebar = await openSidebar();
  await newReply(sidebar);
  await sidebar.field('标题').fill('验收丁变量');
  await sidebar.field('内容').fill('{buyer.nmae}您好');
  await sidebar.button(/^保存/).click();
  await expect(sidebar.frame.locator('.editor')).toContainText('不认识 {buyer.nmae}，是不是 {buyer.name}');
  await expect(sidebar.field('内容')).toHaveAttribute('aria-invalid', 'true');
});

test('a shortcut code that another reply has is warned of, and may be kept', async ({
  openSidebar,
  write,
}) => {
  const sidebar = await openSidebar();
  await write(sidebar, { ...OWN, shortcut: 'ysd9' });
  await newReply(sidebar);
  await sidebar.field('标题').fill('验收丁同码');
  await sidebar.field('内容').fill('同码。');
  await sidebar.field('快捷码').fill('ysd9');
  await expect(sidebar.frame.locator('.editor')).toContainText('“验收丁包装”也用这个码');
  await sidebar.press('Control+Enter');
  await expect(sidebar.status).toHaveText('已保存“验收丁同码”');
  await sidebar.type('ysd9');
  await expect(sidebar.rows).toHaveCount(2);
});

test('a new category is made with the reply', async ({ openSidebar }) => {
  const sidebar = await openSidebar();
  await newReply(sidebar);
  await sidebar.field('标题').fill('验收丁分类');
  await sidebar.field('内容').fill('分类。');
  await sidebar.field('分类').selectOption('新建分类…');
  await sidebar.button(/^保存/).click();
  await expect(sidebar.frame.locator('.field-fault')).toHaveText('请填写');
  await sidebar.field('新分类的名字').fill('验收丁的分类');
  await sidebar.button(/^保存/).click();
  await expect(sidebar.status).toContainText('已保存');
  await sidebar.frame.locator('.scope-category').click();
  await expect(sidebar.frame.getByRole('menuitemradio', { name: '验收丁的分类' })).toBeVisible();
});

test('F2 in the list edits, and the list shows the new words', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, OWN);
  await onRow(sidebar, OWN.title);
  await sidebar.press('F2');
  await expect(sidebar.field('内容')).toHaveValue(OWN.body);
  await sidebar.field('内容').fill('包装盒坏了可以退。');
  await sidebar.press('Control+Enter');
  await expect(sidebar.row(OWN.title).locator('.row-body')).toHaveText('包装盒坏了可以退。');
});

test('Esc leaves the editor, but not while there are words that nobody has saved', async ({
  openSidebar,
  write,
}) => {
  const sidebar = await openSidebar();
  await write(sidebar, OWN);
  await onRow(sidebar, OWN.title);
  await sidebar.press('F2');
  await sidebar.field('标题').fill('验收丁改了');
  await sidebar.press('Escape');
  await expect(sidebar.field('标题')).toHaveValue('验收丁改了');
  await sidebar.field('标题').fill(OWN.title);
  await sidebar.press('Escape');
  await expect(sidebar.search).toBeFocused();
});

test('a deleted reply comes back whole', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, OWN);
  await onRow(sidebar, OWN.title);
  await sidebar.press('Delete');
  await expect(sidebar.status).toContainText('已删除“验收丁包装”');
  await expect(sidebar.row(OWN.title)).toHaveCount(0);
  await sidebar.button('撤销').click();
  await expect(sidebar.row(OWN.title)).toBeVisible();
  await expect(sidebar.status).toHaveText('已恢复“验收丁包装”');
});

test('a pinned reply goes to the top with the next arrangement, and not before', async ({
  openSidebar,
  write,
}) => {
  // Nobody's conversation: what would be suggested in one comes before what is pinned.
  const sidebar = await openSidebar('pdd-chat', 'open=none');
  await write(sidebar, OWN);
  await onRow(sidebar, OWN.title);
  const before = await sidebar.titles();
  await sidebar.press('Alt+p');
  await expect(sidebar.row(OWN.title).locator('.row-title svg')).toBeVisible();
  expect(await sidebar.titles()).toEqual(before);
  await sidebar.search.fill('');
  await expect(sidebar.frame.locator('.group-name').first()).toHaveText('置顶');
  await expect(sidebar.rows.first()).toContainText(OWN.title);
});

test('what was looked for in vain becomes the title of a new reply', async ({ openSidebar }) => {
  const sidebar = await openSidebar();
  await sidebar.type('验收丁没有这条');
  await expect(sidebar.list).toContainText('没有找到“验收丁没有这条”');
  await sidebar.button('存为新话术').click();
  await expect(sidebar.field('标题')).toHaveValue('验收丁没有这条');
});

test('changed elsewhere meanwhile: nothing is overwritten, the typed words stay, and can still be saved', async ({
  openSidebar,
  write,
}) => {
  const sidebar = await openSidebar();
  const { id, revision, tags } = await write(sidebar, OWN);
  await onRow(sidebar, OWN.title);
  await sidebar.press('F2');
  await sidebar.field('内容').fill('我写的。');
  const theirs = { title: OWN.title, body: '别处写的。', shortcut: '', stage: null, tags, categoryId: null };
  expect(await sidebar.call('replies.save', { id, revision, draft: theirs })).toMatchObject({ ok: true });
  await sidebar.press('Control+Enter');
  await expect(sidebar.frame.locator('.editor')).toContainText('这条话术刚在别处改过，没有覆盖');
  await expect(sidebar.field('内容')).toHaveValue('我写的。');
  await sidebar.button('用我写的覆盖').click();
  await expect(sidebar.row(OWN.title).locator('.row-body')).toHaveText('我写的。');
});

test('deleted elsewhere meanwhile: the typed words stay and can be saved as a new reply', async ({
  openSidebar,
  write,
}) => {
  const sidebar = await openSidebar();
  const { id, revision } = await write(sidebar, OWN);
  await onRow(sidebar, OWN.title);
  await sidebar.press('F2');
  await sidebar.field('内容').fill('我写的。');
  expect(await sidebar.call('replies.remove', { id, revision })).toMatchObject({ ok: true });
  await sidebar.press('Control+Enter');
  await expect(sidebar.frame.locator('.editor')).toContainText('这条话术已经不在了');
  await sidebar.button('存为新话术').click();
  await expect(sidebar.status).toHaveText('已保存“验收丁包装”');
});
