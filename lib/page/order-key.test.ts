import { beforeEach, expect, it } from 'vitest';
import type { Order, OrderFacts } from '../orders/types';
import { OrderKey } from './order-key';

const factsOf = (id: string): OrderFacts => ({ orders: [{ id } as Order], state: 'found', note: null });

let now: number;
let told: [string | null, string[]][];
let orders: OrderKey;

beforeEach(() => {
  now = 10_000;
  told = [];
  orders = new OrderKey(
    () => now,
    (key, { orders: list }) => told.push([key, list.map(({ id }) => id)]),
  );
  orders.moved('uid:1');
  orders.drawn(factsOf('A'));
});

it('tells the orders of the open conversation', () => {
  expect(told).toEqual([['uid:1', ['A']]]);
});

it('tells none after a switch, until the page has drawn them anew', () => {
  now += 60_000;
  orders.moved('uid:2');
  expect(told.at(-1)).toEqual(['uid:2', []]);
  now += 2_000;
  // A panel that joins meanwhile is not told the last buyer's either.
  orders.say();
  expect(told.at(-1)).toEqual(['uid:2', []]);
  orders.drawn(factsOf('B'));
  expect(told.at(-1)).toEqual(['uid:2', ['B']]);
});

it('takes orders that were drawn just before the header changed as the new buyer’s', () => {
  now += 60_000;
  orders.drawn(factsOf('B'));
  now += 150;
  orders.moved('uid:2');
  expect(told.at(-1)).toEqual(['uid:2', ['B']]);
});

it('says nothing before anything was read', () => {
  told = [];
  const fresh = new OrderKey(
    () => now,
    (key) => told.push([key, []]),
  );
  fresh.moved('uid:1');
  fresh.say();
  expect(told).toEqual([]);
});
