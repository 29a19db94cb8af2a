import type { Locator, Page } from '@playwright/test';
import type { LibraryWrite } from '../../lib/messaging/calls';
import type { Reply } from '../../lib/replies/types';
import { call } from '../tools/panel-driver';
import { faults } from './axe';
import { test as base, expect } from './fixtures';

/** Earlier words of a reply outlive it, for the undo of its removal: each test has ids of its own. */
let run = 0;
const idOf = (name: string) => `desk-${run}-${name}`;

const row = (id: string, title: string, body: string, rest: Partial<Reply> = {}): Reply => ({
  id: idOf(id),
  setId: idOf('team'),
  categoryId: idOf('ship'),
  title,
  body,
  shortcut: '',
  stage: null,
  tags: [],
  order: 0,
  pinned: false,
  editedAt: 0,
  revision: 0,
  ...rest,
});

const NOTHING: LibraryWrite['remove'] = { sets: [], categories: [], replies: [] };
const LONG = '您的包裹已经在路上，预计明天送到，签收前请先检查外包装，有破损请当面拒收并拍照发给我们';
const written = (): LibraryWrite => ({
  cause: 'import',
  sets: [{ id: idOf('team'), kind: 'team', name: '夜班组', language: 'zh-CN', version: 0, order: 50 }],
  categories: [
    { id: idOf('ship'), setId: idOf('team'), name: '夜班发货', order: 0, colour: 'green' },
    { id: idOf('late'), setId: idOf('team'), name: '晚发', order: 0, parentId: idOf('ship') },
    { id: idOf('back'), setId: idOf('team'), name: '退换', order: 1, colour: 'red' },
  ],
  replies: [
    row('a', '今晚发出', '亲，今晚十点前发出', { order: 0, shortcut: 'jw', stage: 'in', tags: ['物流'] }),
    row('b', '包裹在路上', LONG, { order: 1 }),
    row('c', '包裹路上', LONG.replace('明天', '后天'), { order: 2 }),
    row('d', '退货地址', '亲，寄到 {退货地址}', { categoryId: idOf('back'), validUntil: '2020-01-01' }),
  ],
  remove: NOTHING,
  seen: {},
});

interface Fixtures {
  /** The library's view in Chinese, with a set that only this test has. */
  openDesk(place?: string): Promise<Page>;
}

const test = base.extend<Fixtures>({
  openDesk: async ({ openOwn }, use) => {
    let own: Page | null = null;
    run += 1;
    await use(async (place = 'set:team') => {
      const page = await openOwn('workspace.html#settings');
      if (!own) {
        await call(page, 'settings.change', { language: 'zh-CN' });
        const done = await call(page, 'library.write', written());
        if (!done.ok) throw new Error(JSON.stringify(done.error));
        own = page;
      }
      await page.goto(
        page
          .url()
          .replace(
            /#.*/,
            `#library/${encodeURIComponent(place.replace(/:(\w+)/, (_, id) => `:${idOf(id)}`))}`,
          ),
      );
      await page.reload();
      await rows(page).first().waitFor();
      return page;
    });
  },
});

const rows = (own: Page): Locator => own.locator('.table-space .table-row');
const rowOf = (own: Page, title: string) => rows(own).filter({ has: own.getByText(title, { exact: true }) });
const titles = (own: Page) => own.locator('.table-space .entry-text').allTextContents();
const tree = (own: Page, name: string) =>
  own.getByRole('treeitem').filter({ has: own.getByText(name, { exact: true }) });
const status = (own: Page) => own.locator('.library .status-line');
const undo = (own: Page) => status(own).getByRole('button', { name: '撤销' });

test('a reply is changed in the detail, and the change undone by its key', async ({ openDesk }) => {
  const own = await openDesk();
  await rowOf(own, '今晚发出').click();
  await own.getByLabel('内容', { exact: true }).fill('亲，今晚九点前发出');
  await own.keyboard.press('Control+Enter');
  await expect(status(own)).toContainText('已保存“今晚发出”');
  await expect(rowOf(own, '今晚发出')).toContainText('九点');
  await rowOf(own, '今晚发出').click();
  await own.keyboard.press('Control+z');
  await expect(rowOf(own, '今晚发出')).toContainText('十点');
});

test('two tabs write one reply: the second sees both texts, and neither is lost', async ({ openDesk }) => {
  const [one, other] = [await openDesk(), await openDesk()];
  for (const own of [one, other]) await rowOf(own, '今晚发出').click();
  await other.getByLabel('标题', { exact: true }).fill('今天发出');
  await one.getByLabel('标题', { exact: true }).fill('今夜发出');
  await one.keyboard.press('Control+Enter');
  await expect(status(one)).toContainText('已保存');
  await expect(other.locator('.clash-theirs')).toContainText('今夜发出');
  await expect(other.locator('.clash-mine')).toContainText('今天');
  await other.getByRole('button', { name: '用我写的覆盖' }).click();
  await expect(rowOf(one, '今天发出')).toBeVisible();
  await one.locator('.detail-history summary').click();
  await expect(one.locator('.history li').first()).toContainText('今夜');
});

test('many are moved at once, and one undo takes all of them back', async ({ openDesk }) => {
  const own = await openDesk('category:ship');
  await rows(own).first().click();
  await rows(own)
    .nth(1)
    .click({ modifiers: ['Shift'] });
  await expect(own.getByText('已选 2 条')).toBeVisible();
  await own.getByRole('button', { name: '移动', exact: true }).click();
  await own.locator('.bulk-form select').selectOption({ label: '退换' });
  await own.getByRole('button', { name: '移动（2 条）' }).click();
  await expect(status(own)).toContainText('已移动 2 条');
  await expect(rows(own)).toHaveCount(1);
  await undo(own).click();
  await expect(rows(own)).toHaveCount(3);
});

test('a replacement is shown word by word before it is done', async ({ openDesk }) => {
  const own = await openDesk();
  await own.locator('.library-table').focus();
  await own.keyboard.press('Control+a');
  await own.getByRole('button', { name: '查找替换' }).click();
  await own.getByLabel('查找', { exact: true }).fill('亲，');
  await own.getByLabel('替换成', { exact: true }).fill('您好，');
  await expect(own.locator('.bulk-diffs li')).toHaveCount(2);
  await expect(own.locator('.bulk-diffs ins').first()).toContainText('您好');
  await own.getByRole('button', { name: '查找替换（2 条）' }).click();
  await expect(rowOf(own, '今晚发出')).toContainText('您好，今晚');
});

test('places that replies fall into by themselves', async ({ openDesk }) => {
  const own = await openDesk('expired');
  await expect(rowOf(own, '退货地址')).toContainText('已过期');
  await tree(own, '90 天没用').click();
  await expect(tree(own, '90 天没用')).toHaveAttribute('aria-selected', 'true');
  await own.getByRole('searchbox').fill('jwfc');
  await expect(rowOf(own, '今晚发出')).toBeVisible();
  // What is looked at is in the address, and comes back with it.
  await expect(own).toHaveURL(/unused\?q=jwfc/);
  await own.reload();
  await expect(rowOf(own, '今晚发出')).toBeVisible();
});

test('near duplicates stand together; one is kept', async ({ openDesk }) => {
  const own = await openDesk();
  await tree(own, '重复').click();
  const group = own.locator('.similar-group').filter({ hasText: '包裹在路上' });
  await expect(group).toContainText('内容相近，2 条');
  await expect(group.locator('ins')).toContainText('后天');
  await group.getByRole('button', { name: '留这条，删其他 1 条' }).first().click();
  await expect(group).toHaveCount(0);
  await undo(own).click();
  await expect(group).toHaveCount(1);
});

test('sets and categories are made, named, coloured, nested, merged and removed', async ({ openDesk }) => {
  const own = await openDesk('category:back');
  await own.getByRole('button', { name: '紫' }).click();
  await expect(tree(own, '退换').locator('.category-dot')).toHaveAttribute('data-colour', 'purple');
  await own.getByLabel('放在').selectOption({ label: '夜班发货' });
  await expect(tree(own, '退换')).toHaveAttribute('aria-level', '3');
  await own.getByLabel('名称').fill('退货');
  await own.keyboard.press('Enter');
  await expect(tree(own, '退货')).toBeVisible();
  await own.getByLabel('并入另一个分类').selectOption({ label: '夜班发货' });
  await own.getByRole('button', { name: '并入（1 条）' }).click();
  await expect(tree(own, '退货')).toHaveCount(0);
  await undo(own).click();
  await expect(tree(own, '退货')).toBeVisible();

  await own.getByRole('button', { name: '新建话术集' }).click();
  await own.getByLabel('名称').fill('大促组');
  await own.getByRole('button', { name: '建好' }).click();
  await expect(tree(own, '大促组')).toHaveAttribute('aria-selected', 'true');
  await own.getByRole('button', { name: '新建分类' }).click();
  await expect(tree(own, '新分类')).toHaveAttribute('aria-selected', 'true');
  await own.getByRole('button', { name: '新建话术', exact: true }).first().click();
  await own.getByLabel('标题', { exact: true }).fill('预售说明');
  await own.getByLabel('内容', { exact: true }).fill('亲，付完定金等尾款开始');
  await own.keyboard.press('Control+Enter');
  await expect(rowOf(own, '预售说明')).toBeVisible();
  await tree(own, '大促组').click();
  await own.getByRole('button', { name: '删除这套（1 条）' }).click();
  await expect(tree(own, '大促组')).toHaveCount(0);
});

test('rows are ordered by keys and by dragging, and dragged onto a category', async ({ openDesk }) => {
  const own = await openDesk('category:ship');
  await rows(own).first().click();
  await own.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => titles(own)).toEqual(['包裹在路上', '今晚发出', '包裹路上']);
  await rowOf(own, '包裹路上').dragTo(rowOf(own, '包裹在路上'));
  await expect.poll(() => titles(own)).toEqual(['包裹路上', '包裹在路上', '今晚发出']);
  await rowOf(own, '今晚发出').dragTo(tree(own, '晚发'));
  await tree(own, '晚发').click();
  await expect.poll(() => titles(own)).toEqual(['今晚发出']);
});

test('earlier words are shown with what became of them, and restored', async ({ openDesk }) => {
  const own = await openDesk();
  await rowOf(own, '今晚发出').click();
  await own.getByLabel('内容', { exact: true }).fill('亲，明早发出');
  await own.keyboard.press('Control+Enter');
  await own.locator('.detail-history summary').click();
  const version = own.locator('.history li').first();
  await expect(version.locator('del').first()).toContainText('今晚');
  await version.getByRole('button', { name: '恢复' }).click();
  await expect(rowOf(own, '今晚发出')).toContainText('今晚十点');
  await expect(own.locator('.history li')).toHaveCount(2);
});

test('a bundled reply is reworded for oneself, and says so', async ({ openDesk }) => {
  const own = await openDesk('all');
  await rows(own).first().click();
  await expect(own.locator('.detail')).toContainText('这条是随软件来的');
  const body = own.getByLabel('内容', { exact: true });
  await body.fill(`${await body.inputValue()}（自己加的）`);
  await own.keyboard.press('Control+Enter');
  await expect(status(own)).toContainText('改写');
  await expect(rows(own).first()).toContainText('已改写');
  await own.locator('.detail').getByRole('button', { name: '复制到…' }).click();
  await own.locator('.bulk-form select').selectOption({ label: '退换' });
  await own.getByRole('button', { name: '复制（1 条）' }).click();
  await expect(status(own)).toContainText('已复制 1 条');
});

test('the keyboard does it all: tree, rows, search, detail, removal, undo', async ({ openDesk }) => {
  const own = await openDesk();
  await tree(own, '夜班组').focus();
  await own.keyboard.press('ArrowDown');
  await expect(tree(own, '夜班发货')).toBeFocused();
  await own.keyboard.press('/');
  await expect(own.getByRole('searchbox')).toBeFocused();
  await own.keyboard.insertText('包裹');
  await own.keyboard.press('ArrowDown');
  await own.keyboard.press('ArrowDown');
  await own.keyboard.press('Enter');
  await expect(own.locator('.detail')).toBeVisible();
  await own.keyboard.press('Delete');
  await expect(status(own)).toContainText('已删除 1 条');
  await own.keyboard.press('Control+z');
  await expect(status(own)).toContainText('已撤销');
  await expect(rows(own)).toHaveCount(2);
});

for (const theme of ['light', 'dark'] as const) {
  test(`has no faults of accessibility, ${theme}`, async ({ openDesk }) => {
    const own = await openDesk();
    await own.emulateMedia({ colorScheme: theme });
    await rows(own).nth(0).click();
    await rows(own)
      .nth(1)
      .click({ modifiers: ['Shift'] });
    expect(await faults(own)).toEqual([]);
    await own.keyboard.press('Escape');
    await tree(own, '夜班发货').click();
    expect(await faults(own)).toEqual([]);
    await tree(own, '重复').click();
    await own.locator('.similar-group').first().waitFor();
    expect(await faults(own)).toEqual([]);
    await own.setViewportSize({ width: 320, height: 640 });
    expect(await faults(own)).toEqual([]);
    expect(await own.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
