import { expect, it } from 'vitest';
import { type BuyerCard, newCard, type SeenOrder } from '../../lib/buyer/card';
import { groupWord, tagsOf, visitWords } from './card-words';

const PLACE = { console: 'c', shop: 's', conversation: 'uid:1', name: null, uid: '1' };
const order = (paid: number | null): SeenOrder => ({
  id: String(paid),
  at: null,
  paid,
  status: 'done',
  titles: [],
  seenAt: 1,
});
const card = (days: number, ...paid: (number | null)[]): BuyerCard => ({
  ...newCard(PLACE, 1),
  days: Array.from({ length: days }, (_, n) => `2026-11-0${n + 1}`),
  orders: paid.map(order),
});

it.each([
  ['第3次来，共¥320', card(3, 200, 120)],
  ['第1次来', card(1)],
  ['第1次来，至少¥200', card(1, 200, null)],
  // No amount is shown at all: a sum of nothing would be wrong.
  ['第1次来，下过2单', card(1, null, null)],
  [null, null],
])('reads as %s', (words, of) => expect(visitWords(of, '¥')).toBe(words));

it('takes tags as they are typed, with commas of either language', () => {
  expect(tagsOf('老客，等补货, 老客、 ；')).toEqual(['老客', '等补货']);
  expect(tagsOf('')).toEqual([]);
  expect(tagsOf('长'.repeat(30))[0]).toHaveLength(20);
});

it('names groups with the sign of the console', () => {
  expect(groupWord({ by: 'amount', from: 200 }, '¥')).toBe('满¥200');
  expect(groupWord({ by: 'amount', from: 200 }, '')).toBe('满200');
  expect(groupWord({ by: 'beyond', days: 90 }, '')).toBe('90天没买');
});
