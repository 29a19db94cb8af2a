// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OrderBadges } from '../../lib/messaging/ports';
import { ok } from '../../lib/messaging/result';
import type { Order } from '../../lib/orders/types';
// Else the first test waits for it to be read.
import './order-desk';
import { CONSOLE, FACTS, ORDER_PAGE, openPanel, order, type Panel, press, settle } from './testing';

const NOW = Date.UTC(2026, 10, 22, 4);
const HOUR = 3600_000;
const facts = { ...FACTS, page: 'orders', conversation: null, conversationState: 'none', parts: {} } as const;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  vi.setSystemTime(NOW);
});
afterEach(() => {
  vi.useRealTimers();
});

const LATE = order('100000000000000001', { times: { shipBy: NOW - 2 * HOUR }, buyer: '小林' });
const SOON = order('100000000000000002', { times: { shipBy: NOW + HOUR + 90_000 } });
const PLAIN = order('100000000000000003');

const told = async (panel: Panel, orders: Order[]) => {
  await panel.page({ type: 'orders', key: null, facts: { orders, state: 'found', note: null } });
  await settle();
};
async function opened(orders: Order[]) {
  const panel = await openPanel({ console: ORDER_PAGE, facts, answers: { 'formats.list': () => ok([]) } });
  await settle();
  await told(panel, orders);
  return panel;
}
const badges = ({ link }: Panel) =>
  (link.asks.filter(({ name }) => name === 'badges').at(-1)?.args as { badges: OrderBadges[] } | undefined)
    ?.badges;
const rows = (panel: Panel) => panel.all('.order-list-row').map(({ textContent }) => textContent);

it('tells the page in words what stands out, and again when an order has changed', async () => {
  const panel = await opened([LATE, SOON, PLAIN]);
  expect(badges(panel)).toMatchObject([
    { orderId: LATE.id, texts: [{ text: '超时2小时0分未发', tone: 'red' }] },
    { orderId: SOON.id, texts: [{ text: '1小时1分内要发', tone: 'amber' }] },
  ]);
  await told(panel, [{ ...LATE, status: 'shipped' }, SOON, PLAIN]);
  expect(badges(panel)?.map(({ orderId }) => orderId)).toEqual([SOON.id]);
});

it('counts down by the minute', async () => {
  const panel = await opened([SOON]);
  await vi.advanceTimersByTimeAsync(2 * 60_000);
  await settle();
  // The page is told behind the list.
  await vi.waitFor(() => {
    expect(rows(panel)[0]).toContain('59分钟内要发');
    expect(badges(panel)?.[0]?.texts[0]?.text).toBe('59分钟内要发');
  });
});

it('filters by what stands out, and keeps the pressed one when its last order has gone', async () => {
  const panel = await opened([LATE, SOON, PLAIN]);
  expect(rows(panel)).toHaveLength(3);
  await panel.click(panel.button('超时未发 1'));
  expect(rows(panel)).toEqual([expect.stringContaining('小林')]);
  await told(panel, [{ ...LATE, status: 'shipped' }, SOON, PLAIN]);
  expect(panel.button('超时未发 0')?.getAttribute('aria-pressed')).toBe('true');
  expect(panel.one('.order-list [role="status"]')?.textContent).toBe('没有这样的订单');
  await panel.click(panel.button('全部 3'));
  expect(rows(panel)).toHaveLength(3);
});

it('goes through the list by keys, and asks the page to show the chosen one', async () => {
  const panel = await opened([LATE, SOON, PLAIN]);
  const [first] = panel.all('.order-list-row');
  first?.focus();
  await press('End');
  expect(document.activeElement?.textContent).toContain('…000003');
  await press('ArrowUp');
  expect(panel.all('.order-list-row').map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
  await panel.click(document.activeElement);
  expect(panel.link.asks.at(-1)).toEqual({ name: 'show-order', args: { orderId: SOON.id } });
  // The page of this test shows none.
  expect(panel.one('.order-list [role="status"]')?.textContent).toBe('页面上找不到这一单了');
});

it('is not there beside a conversation, whose page draws its own cards', async () => {
  const panel = await openPanel({ console: CONSOLE });
  await panel.page({ type: 'orders', key: 'uid:1', facts: { orders: [LATE], state: 'found', note: null } });
  await settle();
  expect(rows(panel)).toEqual([]);
  expect(badges(panel)).toBeUndefined();
});
