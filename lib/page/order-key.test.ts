import { beforeEach, expect, it } from 'vitest';
import type { Order, OrderFacts } from '../orders/types';
import { OrderKey } from './order-key';

const factsOf = (id: string): OrderFacts => ({ orders: [{ id } as Order], state: 'found', note: null });

let told: [string | null, string[]][];
const listen = () => new OrderKey((key, { orders }) => told.push([key, orders.map(({ id }) => id)]));
let orders: OrderKey;

beforeEach(() => {
  told = [];
  orders = listen();
  orders.moved('uid:1');
  orders.drawn(factsOf('A'));
});

it('tells the orders of the open conversation', () => {
  expect(told).toEqual([['uid:1', ['A']]]);
});

it('tells none after a switch, until the page has drawn them anew', () => {
  orders.moved('uid:2');
  expect(told.at(-1)).toEqual(['uid:2', []]);
  // A panel that joins meanwhile is not told the last buyer's either.
  orders.say();
  expect(told.at(-1)).toEqual(['uid:2', []]);
  orders.drawn(factsOf('B'));
  expect(told.at(-1)).toEqual(['uid:2', ['B']]);
});

it('says nothing before anything was read', () => {
  told = [];
  const fresh = listen();
  fresh.moved('uid:1');
  fresh.say();
  expect(told).toEqual([]);
});
