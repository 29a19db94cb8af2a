import { expect, it } from 'vitest';
import type { Order } from '../orders/types';
import { ordersOf } from './order-record';

const order = (id: string) => ({ id }) as Order;
const told = (key: string | null) => ({
  key,
  facts: { orders: [order('A1'), order('B2')], state: 'found' as const, note: null },
});
const ofCase = (orderIds: string[]) => ({ orderIds, conversation: 'uid:1', console: 'pdd-chat' });

it('keeps the orders that the case names, wherever the page shows them', () => {
  expect(ordersOf(told(null), ofCase(['B2', 'C3']), 'pdd-orders')).toEqual({
    schema: 'sellerside-order/1',
    console: 'pdd-orders',
    conversation: null,
    orders: [{ id: 'B2' }],
  });
});

it('keeps all beside the conversation of a case that names none', () => {
  expect(ordersOf(told('uid:1'), ofCase([]), 'pdd-chat')?.orders.map(({ id }) => id)).toEqual(['A1', 'B2']);
});

it.each([
  ['of another buyer', 'uid:2', 'pdd-chat'],
  ['of a list that has no conversation', null, 'pdd-chat'],
  ['of another console, whose keys mean something else', 'uid:1', 'jd-chat'],
])('keeps none %s', (_, key, console) => {
  expect(ordersOf(told(key), ofCase([]), console)).toBeNull();
});

it('keeps none where the page does not show the case’s own', () => {
  expect(ordersOf(told('uid:1'), ofCase(['C3']), 'pdd-chat')).toBeNull();
});
