import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { cardKey } from '../../lib/buyer/card';
import { faults } from './axe';
import { expect, type Sidebar, test } from './sidebar';

/** Of the practice console: its open conversation at the start, and one with another buyer. */
const LEAK = { uid: '7482019365520', name: '小****爱' };
const SHOP = '木几家居旗舰店';
const RUSH = {
  console: 'pdd-chat',
  shop: SHOP,
  conversation: 'uid:6120938847215',
  name: '林**儿',
  uid: '6120938847215',
};
const KEY = cardKey({ console: 'pdd-chat', shop: SHOP, conversation: `uid:${LEAK.uid}` });

const line = ({ frame }: Sidebar) => frame.locator('.card-open');
const notes = (sidebar: Sidebar) => sidebar.field('备注');

async function unfold(sidebar: Sidebar): Promise<void> {
  await line(sidebar).click();
  await expect(notes(sidebar)).toBeEnabled();
}

/** The card as the background has it. */
async function kept(sidebar: Sidebar, key = KEY) {
  const read = await sidebar.call('buyers.read', { key });
  return read.ok ? read.value : null;
}

/** Which of the words stand anywhere in any database of the extension, kept backups included. */
async function found(own: Page, words: string[]): Promise<string[]> {
  const everything = await own.evaluate(async () => {
    const texts: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve, reject) => {
          const reading = database.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error);
        });
        texts.push(`${name} ${store} ${JSON.stringify(rows)}`);
      }
      database.close();
    }
    return texts.join('\n');
  });
  return words.filter((word) => everything.includes(word));
}

test('what the console shows is on the card by itself, in one line', async ({ openSidebar }) => {
  // 快手 shows the orders of the open conversation beside it, without their amounts, and names no shop.
  const sidebar = await openSidebar('kuaishou-chat');
  await expect(sidebar.frame.locator('.card-none')).toHaveText('还不知道是哪家店，不留卡片');
  await sidebar.call('settings.change', { shopName: SHOP });
  await expect(line(sidebar)).toContainText('第1次来，下过2单');
  await unfold(sidebar);
  await expect(sidebar.frame.locator('.card-order')).toHaveCount(2);
  expect(await faults(sidebar.frame)).toEqual([]);
  await sidebar.press('Alt+K');
  await expect(notes(sidebar)).toHaveCount(0);
});

test('notes are kept while they are typed, for whom they were typed, and after a reload', async ({
  openSidebar,
}) => {
  const sidebar = await openSidebar();
  await unfold(sidebar);
  await notes(sidebar).click();
  const words = 'abcdefghijklmnopqrstuvwxyz'.repeat(2);
  const typing = sidebar.page.keyboard.type(words, { delay: 15 });
  await expect(notes(sidebar)).toHaveValue(/abcd/);
  await sidebar.opened('rush');
  await typing;
  await sidebar.isFor('林**儿');
  await expect(notes(sidebar)).toHaveValue('');
  await notes(sidebar).fill('要雾蓝');
  await sidebar.field('标签（用逗号隔开）').fill('等补货，老客');

  await sidebar.opened('leak');
  await sidebar.isFor(LEAK.name);
  await expect(notes(sidebar)).toBeEnabled();
  const typed = await notes(sidebar).inputValue();
  // All that was typed before the switch, and nothing of it twice or with the next buyer.
  expect(typed.length).toBeGreaterThan(3);
  expect(words.startsWith(typed)).toBe(true);
  await expect.poll(async () => (await kept(sidebar))?.notes).toBe(typed);
  await sidebar.page.close();

  const again = await openSidebar('pdd-chat', 'open=rush');
  await expect(line(again)).toContainText('等补货 · 老客');
  await unfold(again);
  await expect(notes(again)).toHaveValue('要雾蓝');
  await again.opened('leak');
  await expect(notes(again)).toHaveValue(typed);
});

test('two buyers of one masked name have a card each', async ({ openSidebar }) => {
  const sidebar = await openSidebar('pdd-chat', 'open=rush');
  await unfold(sidebar);
  await notes(sidebar).fill('急用的那位');
  await sidebar.opened('size');
  await expect(notes(sidebar)).toHaveValue('');
  await sidebar.opened('rush');
  await expect(notes(sidebar)).toHaveValue('急用的那位');
});

test('the hand-over line says who, which order and what is asked, at one key', async ({ openSidebar }) => {
  const sidebar = await openSidebar();
  await sidebar.search.click();
  await sidebar.press('Alt+J');
  const handed = sidebar.frame.locator('.card-handed-line');
  await expect(handed).toContainText(`【转接】买家：${LEAK.name} ID ${LEAK.uid}；订单：`);
  await expect(handed).toContainText('诉求：“');
  await expect(sidebar.box).toHaveValue('');
});

test('whoever is not to be contacted is marked, and the first insert says so once', async ({
  openSidebar,
  write,
}) => {
  const sidebar = await openSidebar();
  await write(sidebar, { title: '验收一', body: '第一句。' });
  await unfold(sidebar);
  await sidebar.field('不再主动联系').check();
  await expect(sidebar.frame.locator('.card-stop')).toHaveText('不再联系');
  await sidebar.press('Escape');
  await sidebar.type('验收一');
  await sidebar.press('Enter');
  await sidebar.hasBox('第一句。');
  await expect(sidebar.status).toContainText('不要再主动联系');
  await sidebar.button('撤销').click();
  await sidebar.type('验收一');
  await sidebar.press('Enter');
  await sidebar.hasBox('第一句。');
  await expect(sidebar.status).toContainText('已填入');
  await expect(sidebar.status).not.toContainText('不要再主动联系');
});

test('erasing leaves nothing of the buyer in any database', async ({ openSidebar, openOwn }) => {
  const sidebar = await openSidebar();
  await unfold(sidebar);
  await notes(sidebar).fill('电话一三八的那位');
  await expect.poll(async () => (await kept(sidebar))?.notes).toBe('电话一三八的那位');
  const place = { playbookId: 'playbooks-zh-cn/review', stepId: 'a', at: 1 };
  const talk = `pdd-chat uid:${LEAK.uid}`;
  await sidebar.call('playbooks.setPlace', { key: talk, place: { key: talk, ...place } });
  await sidebar.call('briefs.add', { id: 'e2e-brief', buyer: KEY, text: `${LEAK.name} 要退 80`, due: 1 });
  await sidebar.call('settings.change', { feedbackWords: true });
  await sidebar.call('feedback.wrong', { signal: 'angry', rules: ['r'], words: '气死我了呵', buyer: KEY });
  await sidebar.call('backups.make', { words: true });
  const own = await openOwn('workspace.html');
  const traces = [LEAK.uid, '电话一三八', '要退 80', '气死我了呵'];
  expect(await found(own, traces)).toEqual(traces);

  await sidebar.page.bringToFront();
  await sidebar.button('抹去…').click();
  await expect(sidebar.frame.locator('.card-erase')).toContainText('1 天来访');
  await sidebar.frame.locator('.card-erase').getByRole('button', { name: '抹去', exact: true }).click();
  await expect(line(sidebar)).toContainText('还没有记录');
  expect(await found(own, [...traces, LEAK.name])).toEqual([]);
  await sidebar.call('feedback.clear', {});
  await expect(notes(sidebar)).toHaveValue('');
});

test('the workspace lists the cards: search, a masked file, thresholds, and out with one', async ({
  openSidebar,
  openOwn,
}) => {
  const sidebar = await openSidebar();
  await unfold(sidebar);
  await notes(sidebar).fill('电话 13812345678');
  await expect.poll(async () => (await kept(sidebar))?.notes).toBe('电话 13812345678');
  const order = { id: '260906-1', at: Date.now(), paid: 618, status: 'done' as const, titles: ['四件套'] };
  await sidebar.call('buyers.see', { place: RUSH, seen: { day: '2026-11-22', orders: [order] } });

  const own = await openOwn('workspace.html#buyers');
  const rows = own.locator('.card-table tbody tr');
  await expect(rows).toHaveCount(2);
  await own.getByLabel('搜昵称、备注、标签').fill('138');
  await expect(rows).toHaveCount(1);
  expect(await faults(own)).toEqual([]);

  const download = own.waitForEvent('download');
  await rows.getByRole('button', { name: '打码导出' }).click();
  const file = readFileSync(await (await download).path(), 'utf8');
  expect(JSON.parse(file)).toMatchObject({ format: 'sellerside-buyer', masked: true });
  expect(file).not.toMatch(/13812345678|7482019365520|小\*{4}爱/);

  await own.getByLabel('搜昵称、备注、标签').fill('');
  await own.getByLabel('累计消费满（元）').fill('500，100');
  await own.getByLabel('累计消费满（元）').press('Enter');
  await expect(rows.filter({ hasText: RUSH.name })).toContainText('满500');

  await rows.filter({ hasText: LEAK.name }).getByRole('button', { name: '抹去…' }).click();
  await rows.filter({ hasText: LEAK.name }).getByRole('button', { name: '抹去', exact: true }).click();
  await expect(rows).toHaveCount(1);
  expect(await kept(sidebar)).toBeNull();
});
