import { expect, type Sidebar, test } from './sidebar';

test('a word typed with a slip is found, and what was meant is marked', async ({ openSidebar }) => {
  const sidebar = await openSidebar();
  await sidebar.type('tuihoudizhi');
  const first = sidebar.rows.first();
  await expect(first.locator('.row-title')).toContainText('退货地址');
  await expect(first.locator('.row-title mark')).toHaveText('退货地址');
});

test('words typed together are found wherever each stands', async ({ openSidebar }) => {
  const sidebar = await openSidebar();
  await sidebar.type('发票抬头');
  await expect(sidebar.rows.first().locator('.row-title')).toHaveText('怎么申请发票');
});

test('a row says in which tag it was found', async ({ openSidebar }) => {
  const sidebar = await openSidebar();
  await sidebar.type('baojia');
  const row = sidebar.row('买完降价了');
  await expect(row.locator('.row-note')).toHaveText('标签：保价');
  await expect(row.locator('.row-note mark')).toHaveText('保价');
});

test('what the scope hides is told, and Enter shows it', async ({ openSidebar }) => {
  const sidebar = await openSidebar();
  await sidebar.type('refunding');
  await expect(sidebar.button(/^其他语言有 \d+ 条/)).toBeVisible();
  await sidebar.press('Enter');
  await expect(sidebar.row('Refund: how long?')).toBeVisible();
  // Only for this query: the lock holds for the next one.
  await sidebar.search.fill('weekend');
  await expect(sidebar.row('Nice weekend')).toHaveCount(0);
});

test('a locked scope is kept over a reload, until it is let go', async ({ openSidebar }) => {
  const stage = ({ frame }: Sidebar) => frame.locator('.scope-bar').getByRole('button', { name: /^售后$/ });
  const sidebar = await openSidebar();
  await stage(sidebar).click();
  await expect(stage(sidebar)).toHaveAttribute('aria-pressed', 'true');
  const again = await openSidebar();
  await expect(stage(again)).toHaveAttribute('aria-pressed', 'true');
  await again.type('chakucun');
  await expect(again.button(/^其他阶段有 \d+ 条/)).toBeVisible();
  await stage(again).click();
  await expect(again.row('查库存')).toBeVisible();
});

test('mine is what the agent wrote', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, { title: '验收戊', body: '第五条。' });
  await sidebar.button('我的').click();
  await sidebar.type('验收');
  expect(await sidebar.titles()).toEqual(['验收戊']);
  await sidebar.search.fill('');
  expect(await sidebar.titles()).toEqual(['验收戊']);
  await sidebar.button('我的').click();
});

test('the scopes stand on one line of the narrowest panel', async ({ openSidebar }) => {
  const sidebar = await openSidebar();
  await sidebar.call('place.change', { console: 'pdd-chat', change: { width: 280 } });
  const narrow = await openSidebar();
  for (const name of [/^售前$/, /^本店$/, /^我的$/]) await narrow.button(name).click();
  const tops = await narrow.frame
    .locator('.scope-bar .chip')
    .evaluateAll((chips) => chips.map((chip) => Math.round(chip.getBoundingClientRect().top)));
  expect(tops).toHaveLength(7);
  expect(new Set(tops).size).toBe(1);
});
