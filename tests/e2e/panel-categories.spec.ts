import type { Locator } from '@playwright/test';
import type { Reply } from '../../lib/replies/types';
import { expect, type Sidebar, test } from './sidebar';

let run = 0;

/** A team's set: a category with one below it, and another of another colour. */
async function shared(sidebar: Sidebar): Promise<void> {
  run += 1;
  const id = (name: string) => `places-${run}-${name}`;
  const row = (name: string, categoryId: string, order: number): Reply => ({
    ...{ id: id(name), setId: id('team'), categoryId: id(categoryId), title: name, body: `${name}的话` },
    ...{ shortcut: '', stage: null, tags: [], order, pinned: false, editedAt: 0, revision: 0 },
  });
  const done = await sidebar.call('library.write', {
    cause: 'import',
    sets: [{ id: id('team'), kind: 'team', name: '家具组', language: 'zh-CN', version: 0, order: -1 }],
    categories: [
      { id: id('fit'), setId: id('team'), name: '上门安装', order: 0, colour: 'purple' },
      {
        id: id('late'),
        setId: id('team'),
        name: '师傅改期',
        order: 0,
        parentId: id('fit'),
        colour: 'orange',
      },
      { id: id('wood'), setId: id('team'), name: '木料气味', order: 1, colour: 'green' },
    ],
    replies: [row('约时间', 'fit', 0), row('改到明天', 'late', 0), row('晾三天', 'wood', 0)],
    remove: { sets: [], categories: [], replies: [] },
    seen: {},
  });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
}

const heading = ({ frame }: Sidebar, name: string): Locator =>
  frame.locator('.group-heading').filter({ has: frame.getByText(name, { exact: true }) });
const inkOf = (dot: Locator) => dot.evaluate((element) => getComputedStyle(element).backgroundColor);

test('categories stand two levels deep under their colours, and fold', async ({ openSidebar }) => {
  // With a conversation open its suggestions come first, and fewer categories stand open.
  const sidebar = await openSidebar('pdd-chat', 'open=none');
  await shared(sidebar);
  const [fit, late, wood] = ['上门安装', '师傅改期', '木料气味'].map((name) => heading(sidebar, name)) as [
    Locator,
    Locator,
    Locator,
  ];
  await expect(late).toHaveClass(/group-under/);
  await expect(fit).not.toHaveClass(/group-under/);
  await expect(fit.locator('.category-dot')).toHaveAttribute('data-colour', 'purple');
  const inks = await Promise.all([fit, late, wood].map((each) => inkOf(each.locator('.category-dot'))));
  expect(new Set(inks).size).toBe(3);
  const names = await sidebar.frame.locator('.group-name').allTextContents();
  expect(names.indexOf('师傅改期')).toBe(names.indexOf('上门安装') + 1);
  if ((await late.getByRole('button').getAttribute('aria-expanded')) === 'false')
    await late.getByRole('button').click();
  await expect(sidebar.row('改到明天')).toBeVisible();
  await late.getByRole('button').click();
  await expect(sidebar.row('改到明天')).toHaveCount(0);
});

test('the list is narrowed to a category with what is under it', async ({ openSidebar }) => {
  const sidebar = await openSidebar();
  await shared(sidebar);
  await sidebar.frame.locator('.scope-category').click();
  await sidebar.frame.getByRole('menuitemradio', { name: /^上门安装 \d/ }).click();
  await expect(sidebar.row('约时间')).toBeVisible();
  await expect(heading(sidebar, '木料气味')).toHaveCount(0);
  await sidebar.search.fill('的话');
  await expect(sidebar.rows).toHaveCount(2);
  await expect(sidebar.row('改到明天')).toBeVisible();
  await expect(sidebar.row('晾三天')).toHaveCount(0);
});
