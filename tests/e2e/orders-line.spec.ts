import { call } from '../tools/panel-driver';
import { mulberry32 } from '../tools/random';
import { faults } from './axe';
import { expect, type Sidebar, test } from './sidebar';

const LOOK = { title: '验收单查单', body: '订单{order.id}，实付{order.amount}元', shortcut: 'ysd' };

/** 飞鸽 shows the orders of the open conversation beside it. */
const line = ({ frame }: Sidebar) => frame.locator('.order-line');
const body = (sidebar: Sidebar) => sidebar.row(LOOK.title).locator('.row-body');

test('the only order of the conversation is shown and fills the reply that goes into the box', async ({
  openSidebar,
  write,
}) => {
  const sidebar = await openSidebar('feige-chat', 'open=rush');
  await write(sidebar, LOOK);
  await expect(line(sidebar)).toContainText('…380146');
  await expect(line(sidebar)).toContainText('待发货');
  await expect(line(sidebar)).toContainText('¥618');
  await sidebar.type('ysd');
  await sidebar.press('Enter');
  await sidebar.hasBox('订单6940097715523380146，实付618元');
});

test('a click copies the whole number', async ({ openSidebar }) => {
  const sidebar = await openSidebar('feige-chat', 'open=rush');
  await sidebar.button('复制订单号 6940097715523380146').click();
  await sidebar.search.click();
  await sidebar.press('Control+v');
  await expect(sidebar.search).toHaveValue('6940097715523380146');
});

test('with several orders nothing is filled until one is chosen by keys; the choice is kept', async ({
  openSidebar,
  write,
}) => {
  const sidebar = await openSidebar('feige-chat', 'open=invoice');
  await write(sidebar, LOOK);
  const choose = sidebar.button('2 个订单，选一个');
  await expect(choose).toBeVisible();
  await sidebar.type('ysd');
  await expect(body(sidebar).locator('.row-gap')).toHaveText(['订单号', '订单金额']);
  await choose.focus();
  await sidebar.press('Enter');
  await expect(sidebar.frame.getByRole('menuitemradio')).toHaveCount(2);
  expect(await faults(sidebar.frame)).toEqual([]);
  await sidebar.press('ArrowDown', 'Enter');
  await expect(body(sidebar)).toHaveText(/^订单\d{19}，实付/);
  const chosen = (await line(sidebar).locator('.order-id').textContent()) ?? '';
  await sidebar.opened('rush');
  await expect(line(sidebar)).toContainText('…380146');
  await sidebar.opened('invoice');
  await expect(line(sidebar).locator('.order-id')).toHaveText(chosen);
});

test('on the way from one conversation to the next no buyer has another’s order, not for a moment', async ({
  openSidebar,
}) => {
  const sidebar = await openSidebar('feige-chat', 'open=rush');
  await expect(line(sidebar)).toContainText('…380146');
  await sidebar.frame.evaluate(() => {
    const seen = new Set<string>();
    const look = () => {
      const name = document.querySelector('.header-name')?.textContent ?? '';
      const order = document.querySelector('.order-id')?.textContent;
      if (order) seen.add(`${name} ${order}`);
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(window, { seen });
  });
  for (const [id, own] of [
    ['gift', '没有读到订单'],
    ['bargain', '…093826'],
    ['size', '没有读到订单'],
    ['leak', '…418725'],
    ['rush', '…380146'],
  ] as const) {
    await sidebar.opened(id);
    await expect(line(sidebar)).toContainText(own);
  }
  const seen = await sidebar.frame.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
  expect(seen.sort()).toEqual(['阿哲☂ …093826', '木木今天不加班 …418725', '山里来的小赵 …380146'].sort());
});

test('after any haste the open buyer’s own order is there, and none was ever told for another', async ({
  openConsole,
  driver,
}) => {
  test.setTimeout(90_000);
  const page = await openConsole('feige-chat', 'open=rush');
  const panel = await driver(page);
  const own = await page.evaluate(() =>
    window.practice.conversations.map(({ id, nick, orders }) => ({
      id,
      key: `name:${nick}`,
      numbers: orders.map(({ no }) => no),
    })),
  );
  const numbersOf = (key: string | null) => own.find((each) => each.key === key)?.numbers ?? [];
  const random = mulberry32(7);
  for (let round = 0; round < 25; round += 1) {
    const chosen = Array.from({ length: 3 }, () => own[Math.floor(random() * own.length)]?.id ?? 'leak');
    const pauses = chosen.map(() => 20 + Math.floor(random() * 130));
    await page.evaluate(
      async ([ids, waits]) => {
        for (const [at, id] of ids.entries()) {
          window.practice.open(id);
          await new Promise((done) => setTimeout(done, waits[at]));
        }
      },
      [chosen, pauses] as const,
    );
    const last = own.find(({ id }) => id === chosen.at(-1));
    const isTold = () =>
      panel.facts?.conversation?.key === last?.key &&
      (last?.numbers.length === 0 ||
        (panel.ordersKey === last?.key && panel.orders?.orders[0]?.id === last?.numbers[0]));
    await panel.until(`the orders of ${chosen.join(' ')}`, isTold, 3_000);
  }
  const told = panel.heard.flatMap((message) =>
    message.type === 'page' && message.event.type === 'orders' ? [message.event] : [],
  );
  const foreign = told.filter(({ key, facts }) =>
    facts.orders.some(({ id }) => !numbersOf(key).includes(id)),
  );
  expect(foreign.map(({ key, facts }) => `${key}: ${facts.orders.map(({ id }) => id)}`)).toEqual([]);
});

test('a page of orders says how many it reads; a pick copies', async ({ openConsole, panel }) => {
  const page = await openConsole('pdd-orders');
  const frame = await panel(page);
  await frame.locator('.row').first().waitFor();
  await call(frame, 'settings.change', { language: 'zh-CN' });
  await expect(frame.locator('.order-line')).toContainText(/^读到 \d+ 个订单/);
  const row = frame.locator('.row:not(:has(.row-gap))').first();
  await expect(row.locator('.row-pick')).toHaveAttribute('title', /^点一下复制/);
  const text = (await row.locator('.row-body').textContent()) ?? '';
  await row.locator('.row-pick').click();
  await expect(frame.locator('.status-line')).toContainText('已复制，请核对买家后粘贴');
  await frame.getByRole('combobox').click();
  await page.keyboard.press('Control+v');
  // A field of one line makes a blank of each break.
  await expect(frame.getByRole('combobox')).toHaveValue(text.replaceAll('\n', ' '));
});
