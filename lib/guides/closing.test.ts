import { expect, it } from 'vitest';
import type { Order } from '../orders/types';
import { closingOf } from './closing';

const HOUR = 3_600_000;
const order = (part: Partial<Order>): Order => ({
  id: '1',
  status: 'unpaid',
  statusText: null,
  items: [],
  paid: null,
  times: { placed: 1000 },
  recipient: null,
  note: null,
  flag: null,
  buyer: null,
  open: null,
  ...part,
});
const shop = (value: string, field = '付款时限') => ({ id: 's', name: '木几', values: { [field]: value } });

it('counts from the placing, by what the team has written', () => {
  expect(closingOf(order({}), shop('24'))).toEqual({ placed: 1000, closes: 1000 + 24 * HOUR });
  expect(closingOf(order({}), shop('1.5 小时'))?.closes).toBe(1000 + 1.5 * HOUR);
  expect(closingOf(order({}), shop('72h', 'payment window'))?.closes).toBe(1000 + 72 * HOUR);
});

it('guesses nothing', () => {
  for (const value of ['', '三天', '0', '-1', '24-48'])
    expect(closingOf(order({}), shop(value))).toEqual({ placed: 1000, closes: null });
  expect(closingOf(order({}), null)).toEqual({ placed: 1000, closes: null });
  expect(closingOf(order({ times: {} }), shop('24'))).toBeNull();
  expect(closingOf(order({ status: 'to-ship' }), shop('24'))).toBeNull();
  expect(closingOf(null, shop('24'))).toBeNull();
});
