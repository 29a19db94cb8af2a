import { call } from '../tools/panel-driver';
import { faults } from './axe';
import { BEDDING, CUP, expect, test } from './guides';
import type { Sidebar } from './sidebar';

const chip = ({ frame }: Sidebar, name: string) => frame.locator('.guide-bar .chip', { hasText: name });

test('a card shows when its product is named, its lines go in by a key, its rivals never', async ({
  openSidebar,
  keep,
}) => {
  // The order beside the conversation names it; the last messages do not.
  const sidebar = await openSidebar('feige-chat', 'open=leak');
  await keep(sidebar, 'products', CUP);
  await expect(chip(sidebar, '弹盖保温杯')).toHaveAttribute('aria-pressed', 'true');
  await expect(sidebar.frame.getByRole('rowgroup', { name: '弹盖保温杯' })).toBeVisible();
  await expect(sidebar.frame.locator('.eyes-only')).toContainText('仅自己看');
  await expect(sidebar.frame.locator('.eyes-only')).toContainText('比甲家轻 40 克');
  await sidebar.list.focus();
  const lines = await sidebar.rows.locator('.row-body').allTextContents();
  await sidebar.press(String(lines.findIndex((text) => text.startsWith('内胆 316')) + 1));
  await sidebar.hasBox('内胆 316 不锈钢，早上装的水下午还烫嘴。');
  for (const rival of ['比甲家轻', '乙家便宜', '304']) {
    await sidebar.search.fill(rival);
    await expect(sidebar.row('竞品')).toHaveCount(0);
    await expect(
      sidebar.frame.locator('.row-body', { hasText: '家' }).filter({ hasText: '304' }),
    ).toHaveCount(0);
  }
});

test('markup in a card is the text that it is, on the screen and in the box', async ({
  openSidebar,
  keep,
}) => {
  const sidebar = await openSidebar('pdd-chat', 'open=leak');
  await keep(sidebar, 'products', CUP);
  await sidebar.type('onerror');
  await sidebar.press('Enter');
  await sidebar.hasBox('<img src=x onerror=alert(1)>');
  await expect(sidebar.frame.locator('img[src="x"]')).toHaveCount(0);
});

test('a question is found in the search box and its answer goes in', async ({ openSidebar, keep }) => {
  const sidebar = await openSidebar('pdd-chat', 'open=bargain');
  await keep(sidebar, 'products', CUP);
  // Nobody has named it here: it takes no room.
  await expect(chip(sidebar, '弹盖保温杯')).toHaveCount(0);
  await expect(sidebar.frame.locator('.group-name', { hasText: '弹盖保温杯' })).toHaveCount(0);
  await sidebar.type('洗碗机');
  await expect(sidebar.row('能放洗碗机吗')).toBeVisible();
  await sidebar.press('Enter');
  await sidebar.hasBox('杯身可以，杯盖请手洗。');
});

test('of several products the agent chooses', async ({ openSidebar, keep }) => {
  const sidebar = await openSidebar('pdd-chat', 'open=leak');
  await keep(sidebar, 'products', CUP);
  await keep(sidebar, 'products', BEDDING);
  await sidebar.page.evaluate(() => window.practice.buyerSays('leak', '保温杯和四件套一起买能便宜点吗'));
  await expect(chip(sidebar, '弹盖保温杯')).toHaveAttribute('aria-pressed', 'false');
  await chip(sidebar, '长绒棉四件套').click();
  await expect(sidebar.frame.getByRole('rowgroup', { name: '长绒棉四件套' })).toBeVisible();
  expect(await faults(sidebar.frame)).toEqual([]);
});

test('what the agent can’t answer goes to the supervisor without names and numbers, and comes back as a card', async ({
  openSidebar,
  openOwn,
  keep,
}) => {
  const sidebar = await openSidebar('pdd-chat', 'open=visitor');
  await keep(sidebar, 'products', BEDDING);
  await sidebar.page.evaluate(() =>
    window.practice.buyerSays('visitor', '我电话13812345678，这个四件套机洗会缩水吗'),
  );
  await expect
    .poll(async () => (await sidebar.frame.locator('.guide-bar').textContent()) ?? '')
    .toContain('四件套');
  await sidebar.search.click();
  await sidebar.press('Alt+u');
  const said = sidebar.frame.locator('.ask-said');
  await expect(said).toContainText('已交给主管：');
  await expect(said).toContainText('我电话***，这个四件套机洗会缩水吗');
  await sidebar.press('Alt+u');
  await expect(said).toContainText('已经在主管那里');

  const own = await openOwn('workspace.html');
  await call(own, 'settings.change', { language: 'zh-CN' });
  await own.goto(own.url().replace(/#.*|$/, '#products'));
  await own.reload();
  const question = own.locator('.question').last();
  await question.locator('summary').click();
  await expect(question.locator('.question-talk')).not.toContainText('138');
  await expect(question.getByLabel('写进哪张商品卡')).toHaveValue('e2e-bedding');
  await question.getByLabel('答案').fill('冷水轻柔机洗，缩水不到百分之三。');
  expect(await faults(own)).toEqual([]);
  await question.getByRole('button', { name: '写进商品卡' }).click();
  await expect(own.getByRole('status')).toContainText('已写进“长绒棉四件套”');

  const news = sidebar.frame.locator('.answered');
  await expect(news).toContainText('已有答复');
  await news.getByRole('button', { name: /已有答复/ }).click();
  await expect(news).toContainText('缩水不到百分之三');
  await expect(sidebar.frame.locator('.group-name').first()).toHaveText('已有答复');
  await sidebar.search.click();
  await sidebar.press('Alt+1');
  await sidebar.hasBox('冷水轻柔机洗，缩水不到百分之三。');
  await news.getByRole('button', { name: '知道了' }).click();
  await expect(news).toHaveCount(0);
});

test('a question is taken back while nobody has answered it', async ({ openSidebar }) => {
  const sidebar = await openSidebar('pdd-chat', 'open=gift');
  await sidebar.button(/^答不上来/).click();
  await expect(sidebar.frame.locator('.ask-said')).toContainText('已交给主管');
  await sidebar.frame.locator('.ask-said').getByRole('button', { name: '撤销' }).click();
  await expect(sidebar.frame.locator('.ask-said')).toHaveText('已撤回');
});

test('cards from a pasted table: rows that can’t be read are named, the rest is saved', async ({
  openOwn,
  openSidebar,
}) => {
  const own = await openOwn('workspace.html');
  await call(own, 'settings.change', { language: 'zh-CN' });
  await own.goto(own.url().replace(/#.*|$/, '#products'));
  await own.reload();
  await own.getByRole('button', { name: '粘贴表格' }).click();
  await own
    .getByLabel('粘贴表格')
    .fill('商品\t栏目\t内容\n验收箱\t卖点\t折起来只有 8 厘米\n\t颜值\t好看\n\t问答\t能坐人吗？不能坐人');
  await expect(own.getByText('第 3 行：不认识的栏目“颜值”')).toBeVisible();
  await own.getByRole('button', { name: '存入 1 张卡、2 条' }).click();
  await expect(own.getByRole('status')).toContainText('已存入 1 张卡、2 条');
  const sidebar = await openSidebar('pdd-chat', 'open=gift');
  await sidebar.type('8 厘米');
  await expect(sidebar.row('卖点')).toBeVisible();
  await own.getByRole('button', { name: /^验收箱/ }).click();
  await own.getByRole('button', { name: '删除', exact: true }).click();
  await expect(own.getByRole('status')).toContainText('已删除“验收箱”');
  await own.getByRole('button', { name: '撤销' }).click();
  await expect(own.getByRole('status')).toContainText('已恢复“验收箱”');
  await own.getByRole('button', { name: '删除', exact: true }).click();
  await expect(own.getByRole('button', { name: /^验收箱/ })).toHaveCount(0);
});

test('an example shows what a card is', async ({ openOwn }) => {
  const own = await openOwn('workspace.html');
  await call(own, 'settings.change', { language: 'zh-CN' });
  await own.goto(own.url().replace(/#.*|$/, '#products'));
  await own.reload();
  await own.getByRole('button', { name: '看一个例子' }).click();
  await expect(own.getByLabel('卖点')).toHaveValue(/316/);
  await own.getByRole('button', { name: '放弃修改' }).click();
  await expect(own.getByText('还没有商品卡')).toBeVisible();
});
