import { expect, it } from 'vitest';
import type { Order } from '../orders/types';
import { namedProducts } from './products';
import { card, said } from './testing';

const cup = card('cup', { name: '保温杯', aliases: ['W480'] });
const flip = card('flip', { name: '弹盖保温杯' });
const phone = card('phone', { name: 'P30' });

const order = (...titles: (string | null)[]): Order => ({
  id: '1',
  status: null,
  statusText: null,
  items: titles.map((title) => ({ title, sku: null, quantity: 1, price: null })),
  paid: null,
  times: {},
  recipient: null,
  note: null,
  flag: null,
  buyer: null,
  open: null,
});
const named = (words: string[], bought: Order | null = null, cards = [cup, flip, phone]) =>
  namedProducts(
    cards,
    words.map((text) => said('buyer', text)),
    bought,
  ).map(({ product, because }) => `${product.id} ${because}`);

it('finds a product by its name or another word for it, in the talk or the order', () => {
  expect(named(['这个保温杯漏水吗'])).toEqual(['cup said']);
  expect(named(['ｗ４８０ 有货吗'])).toEqual(['cup said']);
  expect(named(['W-480 有货吗'])).toEqual(['cup said']);
  expect(named([], order('木几 316不锈钢弹盖保温杯 480ml'))).toEqual(['flip order']);
  expect(named(['在吗'], order(null))).toEqual([]);
});

it('takes the longest name where one stands in another', () => {
  expect(named(['弹盖保温杯漏水'])).toEqual(['flip said']);
  expect(named(['弹盖保温杯和普通保温杯有啥区别'])).toEqual(['flip said', 'cup said']);
});

it('does not take another model for it', () => {
  expect(named(['P30 Pro 有吗'])).toEqual(['phone said']);
  for (const other of ['P30Pro 有吗', 'XP30 呢', 'P300']) expect(named([other])).toEqual([]);
});

it('names what was said last first', () => {
  expect(named(['P30 呢', '还是保温杯吧'], order('弹盖保温杯'))).toEqual([
    'cup said',
    'phone said',
    'flip order',
  ]);
});

it('lets no single letter and no empty alias stand for a product', () => {
  expect(named(['红色 A 款'], null, [card('a', { name: 'A', aliases: ['', '款', '！'] })])).toEqual([]);
});

it('looks at the last messages only', () => {
  expect(named(['保温杯', ...Array.from({ length: 12 }, () => '嗯')])).toEqual([]);
});
