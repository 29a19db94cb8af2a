import { expect, test } from './sidebar';

const PLAIN = { title: '验收丙问候', body: '您好，马上为您查看。' };
const BLANK = { title: '验收丙称呼', body: '{?称呼}您好，马上为您查看。' };

test('a conversation switched between show and pick: refused by name, and put in where the agent says', async ({
  openSidebar,
  write,
}) => {
  const sidebar = await openSidebar();
  await write(sidebar, PLAIN);
  await sidebar.type('验收丙');
  await expect(sidebar.row(PLAIN.title)).toBeVisible();
  // Inside the focus that the insert gives the console's box: between the first check and the write.
  await sidebar.page.evaluate(() => window.practice.onNextFocus(() => window.practice.open('gift')));
  await sidebar.press('Enter');
  await expect(sidebar.status).toContainText('会话已切到 S*******n，没有填入');
  expect(await sidebar.page.evaluate((text) => window.practice.wrongBox(text), PLAIN.body)).toEqual([]);
  await sidebar.isFor('S*******n');
  await sidebar.button('填入给 S*******n').click();
  await expect(sidebar.status).toContainText('已填入');
  expect(await sidebar.page.evaluate((text) => window.practice.wrongBox(text), PLAIN.body)).toEqual(['gift']);
});

test('what was filled in for one buyer goes to no other', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, BLANK);
  await sidebar.type('验收丙');
  await sidebar.press('Enter');
  await expect(sidebar.field('称呼')).toBeFocused();
  await sidebar.page.keyboard.insertText('小爱');
  await sidebar.opened('gift');
  await sidebar.isFor('S*******n');
  await sidebar.press('Enter');
  await expect(sidebar.status).toContainText('会话已切到 S*******n，没有填入');
  await sidebar.hasBox('');
  // For the other buyer the blank is open again.
  await sidebar.button('填入给 S*******n').click();
  await expect(sidebar.field('称呼')).toHaveValue('');
  await expect(sidebar.field('称呼')).toBeFocused();
  await sidebar.page.keyboard.insertText('小林');
  await sidebar.press('Enter');
  await sidebar.hasBox('小林您好，马上为您查看。');
});

test('an undo after a switch takes nothing back, and says so', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, PLAIN);
  await sidebar.type('验收丙');
  await sidebar.press('Enter');
  await sidebar.hasBox(PLAIN.body);
  await sidebar.opened('gift');
  await sidebar.isFor('S*******n');
  // 已填入 went with the buyer it was said of; the key is still there.
  await sidebar.search.press('Alt+z');
  await expect(sidebar.status).toHaveText('会话已切换，没有撤销');
  expect(await sidebar.page.evaluate(() => window.practice.boxValue('leak'))).toBe(PLAIN.body);
});

test('an undo after the agent wrote on takes nothing back, and says so', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, PLAIN);
  await sidebar.type('验收丙');
  await sidebar.press('Enter');
  await expect(sidebar.status).toContainText('已填入');
  await sidebar.page.keyboard.insertText('亲');
  await sidebar.button(/撤销/).click();
  await expect(sidebar.status).toHaveText('输入框已经改过，没有撤销');
  await sidebar.hasBox(`${PLAIN.body}亲`);
});

test('over the box’s own limit: nothing is cut, and the text can be copied', async ({
  openSidebar,
  write,
}) => {
  const sidebar = await openSidebar('pdd-chat', 'maxlength=5');
  await write(sidebar, PLAIN);
  await sidebar.type('验收丙');
  await sidebar.press('Enter');
  await expect(sidebar.status).toContainText(`超出 ${PLAIN.body.length - 5}（上限 5），没有填入`);
  await sidebar.hasBox('');
  await sidebar.button('复制').click();
  await expect(sidebar.status).toHaveText('已复制，请核对买家后粘贴');
  await sidebar.search.fill('');
  await sidebar.search.press('Control+v');
  await expect(sidebar.search).toHaveValue(PLAIN.body);
});
