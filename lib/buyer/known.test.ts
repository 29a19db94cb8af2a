import { expect, it } from 'vitest';
import type { Order } from '../orders/types';
import type { SeenOrder } from './card';
import { factsOf } from './known';
import { NOTHING_KNOWN } from './types';

const shown = (id: string, part: Partial<Order> = {}): Order => ({
  id,
  status: 'done',
  statusText: null,
  items: [],
  paid: 10.1,
  times: {},
  recipient: null,
  note: null,
  flag: null,
  buyer: null,
  open: null,
  ...part,
});
const kept = (id: string, part: Partial<SeenOrder> = {}): SeenOrder => ({
  id,
  at: null,
  paid: 20.2,
  status: 'done',
  titles: [],
  seenAt: 0,
  ...part,
});

it('counts what the console shows and what was kept, each order once', () => {
  const facts = factsOf([shown('1'), shown('2', { status: 'refunding' })], {
    orders: [kept('1'), kept('3')],
    firstSeen: 5,
  });
  expect(facts).toEqual({
    orders: 3,
    paid: 40.4,
    refunds: 1,
    statuses: ['done', 'refunding'],
    knownSince: 5,
  });
});

it('knows that there is no order only where the console says so', () => {
  expect(factsOf(null, null)).toEqual(NOTHING_KNOWN);
  expect(factsOf([], null).orders).toBe(0);
  expect(factsOf(null, { orders: [], firstSeen: 5 })).toMatchObject({ orders: null, knownSince: 5 });
});

it('leaves out what brought no money, and says nothing where a status or an amount is unknown', () => {
  expect(factsOf([shown('1', { status: 'unpaid' }), shown('2', { status: 'closed' })], null)).toMatchObject({
    orders: 0,
    paid: 0,
  });
  expect(factsOf([shown('1'), shown('2', { status: null })], null)).toMatchObject({
    orders: null,
    paid: null,
    refunds: null,
  });
  expect(factsOf([shown('1'), shown('2', { paid: null })], null)).toMatchObject({ orders: 2, paid: null });
});

it('fills what the console does not show of an order with what was kept of it', () => {
  const known = { orders: [kept('1')], firstSeen: 0 };
  expect(factsOf([shown('1', { paid: null, status: null })], known)).toMatchObject({ orders: 1, paid: 20.2 });
});
