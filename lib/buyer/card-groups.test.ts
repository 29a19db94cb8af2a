import { expect, it } from 'vitest';
import type { SeenOrder } from './card';
import { DEFAULT_GROUPS, groupsOf, tidyRules } from './card-groups';

const DAY = 86_400_000;
const NOW = 1_000 * DAY;
const order = (paid: number | null, daysAgo: number | null, title = '杯'): SeenOrder => ({
  id: `${paid} ${daysAgo}`,
  at: daysAgo === null ? null : NOW - daysAgo * DAY,
  paid,
  status: 'done',
  titles: [title],
  seenAt: NOW,
});
const rules = { amounts: [100, 500], days: [30, 90], brands: ['木几', 'Nuro'] };

it('groups by the highest amount that is surely reached', () => {
  expect(groupsOf({ orders: [order(99, null)] }, rules, NOW)).toEqual([]);
  expect(groupsOf({ orders: [order(99, null), order(1, null)] }, rules, NOW)).toEqual([
    { by: 'amount', from: 100 },
  ]);
  expect(groupsOf({ orders: [order(499, null), order(null, null)] }, rules, NOW)).toEqual([
    { by: 'amount', from: 100 },
  ]);
  expect(groupsOf({ orders: [order(700, null)] }, rules, NOW)).toEqual([{ by: 'amount', from: 500 }]);
});

it.each([
  [30, { by: 'within', days: 30 }],
  [31, { by: 'within', days: 90 }],
  [91, { by: 'beyond', days: 90 }],
])('groups by when they last bought: %i days ago', (ago, group) => {
  expect(groupsOf({ orders: [order(1, ago), order(1, 400)] }, rules, NOW)).toEqual([group]);
});

it('says nothing of a time that is not known', () => {
  expect(groupsOf({ orders: [order(1, null)] }, rules, NOW)).toEqual([]);
  expect(groupsOf({ orders: [] }, DEFAULT_GROUPS, NOW)).toEqual([]);
});

it('groups by the brands that the shop named, however they are written', () => {
  expect(groupsOf({ orders: [order(1, null, 'NURO 保温壶')] }, rules, NOW)).toEqual([
    { by: 'brand', brand: 'Nuro' },
  ]);
});

it('tidies what a person typed', () => {
  expect(tidyRules({ amounts: [500, 100, 500], days: [90, 30], brands: [' 木几 ', '', '木几'] })).toEqual({
    amounts: [100, 500],
    days: [30, 90],
    brands: ['木几'],
  });
});
