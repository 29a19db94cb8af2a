import type { Page } from '@playwright/test';
import type { Reply } from '../../lib/replies/types';
import { expect, type Sidebar, test } from './sidebar';

/** Earlier words of a reply outlive it, for the undo of its removal: each test has ids of its own. */
let run = 0;
const THEIRS = '下单后 48 小时内发货，请耐心等待。';
const MINE = '我盯着仓库呢，48 小时内一定发。';

/** A reply that a supervisor has shared with the team. */
async function shared(sidebar: Sidebar): Promise<Reply> {
  run += 1;
  const [setId, categoryId, id] = ['team', 'ship', 'when'].map((name) => `overlay-${run}-${name}`) as [
    string,
    string,
    string,
  ];
  const row: Reply = {
    ...{ id, setId, categoryId, title: '晚发货怎么说', body: THEIRS, shortcut: '', stage: null },
    ...{ tags: [], order: 0, pinned: false, editedAt: 0, revision: 0 },
  };
  const done = await sidebar.call('library.write', {
    cause: 'import',
    sets: [{ id: setId, kind: 'team', name: '白班组', language: 'zh-CN', version: 0, order: 40 }],
    categories: [{ id: categoryId, setId, name: '发货', order: 0 }],
    replies: [row],
    remove: { sets: [], categories: [], replies: [] },
    seen: {},
  });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return row;
}

/** The agent gives it words of their own, in the panel. */
async function rewords(sidebar: Sidebar, { title }: Reply): Promise<void> {
  await sidebar.type(title);
  await expect(sidebar.row(title)).toBeVisible();
  await sidebar.press('Tab', 'F2');
  await sidebar.field('内容').fill(MINE);
  await sidebar.button(/^保存/).click();
  await expect(sidebar.status).toContainText('已存成你的改写');
  await expect(sidebar.row(title).locator('.row-mark')).toHaveText('我的改写');
}

/** The supervisor changes the team's text, in the workspace. */
async function changes(
  openOwn: (path: string) => Promise<Page>,
  { id, setId }: Reply,
  body: string,
): Promise<void> {
  const own = await openOwn(`workspace.html#library/${encodeURIComponent(`set:${setId}`)}?reply=${id}`);
  await expect(own.getByLabel('内容', { exact: true })).toHaveValue(THEIRS);
  await own.getByLabel('内容', { exact: true }).fill(body);
  await own.keyboard.press('Control+Enter');
  await expect(own.locator('.library .status-line')).toContainText('已保存');
  await own.close();
}

const news = ({ frame }: Sidebar) => frame.locator('.team-news');

/** Looks at what the team has made of it. */
async function compares(sidebar: Sidebar, title: string): Promise<void> {
  await sidebar.page.bringToFront();
  await sidebar.row(title).getByRole('button', { name: '原文有更新' }).click();
  await expect(news(sidebar).locator('del')).toHaveText(['48']);
  await expect(news(sidebar).locator('ins')).toHaveText(['24']);
  await expect(news(sidebar)).toContainText(MINE);
}

/** An agent's words over a text that the team has changed since, with the comparison open. */
async function outdated(sidebar: Sidebar, openOwn: (path: string) => Promise<Page>): Promise<Reply> {
  const row = await shared(sidebar);
  await rewords(sidebar, row);
  await changes(openOwn, row, THEIRS.replace('48', '24'));
  await compares(sidebar, row.title);
  return row;
}

test('the team’s new text is shown word by word beside one’s own, and taken', async ({
  openSidebar,
  openOwn,
}) => {
  const sidebar = await openSidebar();
  const { title } = await outdated(sidebar, openOwn);
  await sidebar.button('用新的').click();
  await expect(sidebar.status).toContainText('已换成团队的新原文');
  await expect(news(sidebar)).toHaveCount(0);
  await expect(sidebar.row(title).locator('.row-mark')).toHaveCount(0);
  await sidebar.search.click();
  await sidebar.press('Enter');
  await sidebar.hasBox('下单后 24 小时内发货，请耐心等待。');
});

test('one’s own text is kept over the team’s new one, and the team’s stays as it is', async ({
  openSidebar,
  openOwn,
}) => {
  const sidebar = await openSidebar();
  const { id, title } = await outdated(sidebar, openOwn);
  await sidebar.button('留我的').click();
  await expect(sidebar.status).toContainText('已保留你的说法');
  await expect(sidebar.row(title).locator('.row-mark')).toHaveText('我的改写');
  await sidebar.search.click();
  await sidebar.press('Enter');
  await sidebar.hasBox(MINE);
  const read = await sidebar.call('replies.read', { id });
  expect(read).toMatchObject({ ok: true, value: { reply: { body: THEIRS.replace('48', '24') } } });
});
