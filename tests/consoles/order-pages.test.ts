// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { feigeChat } from '../../lib/consoles/feige-chat';
import { pddOrders } from '../../lib/consoles/pdd-orders';
import { taobaoMemo } from '../../lib/consoles/taobao-memo';
import { currentOrder } from '../../lib/orders/current';
import { readOrders } from '../../lib/page/orders';
import type { Profile } from '../../lib/profile/types';
import { practiceMarkup } from '../tools/practice-site';

/** What the order pages show besides how they stand at first: other builds, open dialogs, several expanded cards. */

const NOW = Date.UTC(2026, 8, 8, 9, 12, 14);
const folder = join(process.cwd(), 'tests/consoles');
const text = (path: string) => readFileSync(join(folder, path), 'utf8');
const bodyOf = (id: string) => /<body>(.*)<\/body>/s.exec(text(`${id}/page.html`))?.[1] ?? '';
const module = (path: string) => import(pathToFileURL(join(folder, path)).href);

function read(profile: Profile, html: string, written?: string) {
  document.body.innerHTML = html;
  // A dialog's box is filled by its page's script.
  const [box] = [...document.querySelectorAll('textarea')].slice(-1);
  if (box && written !== undefined) box.value = written;
  return readOrders(document, profile, NOW);
}

it("拼多多: today's table tells the numbers, and nothing by the old one's places", () => {
  const { orders: old } = read(pddOrders, bodyOf('pdd-orders'));
  const { orders } = read(pddOrders, text('pdd-orders/new.html'));
  expect(orders.map(({ id }) => id)).toEqual(old.map(({ id }) => id));
  expect(orders).toHaveLength(7);
  for (const order of orders) {
    expect(order).toMatchObject({ status: null, statusText: null, items: [], paid: null, times: {} });
  }
});

it('拼多多: the open note dialog, which names no order', async () => {
  const { dialog } = await module('pdd-orders/dialog.js');
  const page = `${bodyOf('pdd-orders')}${dialog({ flag: '绿色' })}`;
  expect(read(pddOrders, page, '要电子票').note).toEqual({
    orderId: null,
    text: '要电子票',
    flag: 'green',
    colours: ['red', 'yellow', 'green', 'blue', 'purple'],
  });
  expect(read(pddOrders, `${bodyOf('pdd-orders')}${dialog({ flag: null })}`).note?.flag).toBeNull();
});

it('飞鸽: the open note drawer, which names no order', async () => {
  const { drawer } = await module('feige-chat/drawer.js');
  const page = `${await practiceMarkup('feige-chat')}${drawer({ flag: '4' })}`;
  const { note, orders } = read(feigeChat, page, '补发盖子 小木');
  expect(note).toEqual({
    orderId: null,
    text: '补发盖子 小木',
    flag: 'orange',
    colours: ['red', 'orange', 'green', 'cyan', 'purple', 'grey'],
  });
  // The drawer's flags belong to no card.
  expect(orders.map(({ flag }) => flag)).toEqual(['grey', 'green']);
});

it('飞鸽: the only expanded card is the current order; of two, neither is', async () => {
  const one = read(feigeChat, await practiceMarkup('feige-chat')).orders;
  expect(currentOrder(one, [], null)).toMatchObject({
    state: 'found',
    because: 'open',
    order: { id: '6940158273306418725' },
  });
  const two = read(feigeChat, await practiceMarkup('feige-chat', '#open=invoice')).orders;
  expect(two.map(({ open, paid, flag }) => [open, paid, flag])).toEqual([
    [true, 492, 'orange'],
    [true, 309, 'purple'],
  ]);
  expect(currentOrder(two, [], null).state).toBe('ambiguous');
});

it('飞鸽: what a closed order would have cost is not what was paid', async () => {
  const { orders } = read(feigeChat, await practiceMarkup('feige-chat', '#open=bargain'));
  expect(document.body.textContent).toContain('订单金额¥328.00');
  expect(orders).toMatchObject([{ status: 'closed', paid: null, times: {} }]);
});

it('淘宝 memo: the address and the form must name one order', () => {
  const at = (id: string) => `https://trade.taobao.com/trade/memo/update_sell_memo.htm?biz_order_id=${id}`;
  const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
  happyDOM.setURL(at('4187206593305712936'));
  expect(read(taobaoMemo, bodyOf('taobao-memo')).note?.orderId).toBe('4187206593305712936');
  happyDOM.setURL(at('4186651027749330582'));
  expect(read(taobaoMemo, bodyOf('taobao-memo')).note).toMatchObject({
    orderId: null,
    text: '周末前要到 小木',
  });
});
