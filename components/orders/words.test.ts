import { describe, expect, it } from 'vitest';
import type { OrderItem } from '../../lib/orders/types';
import { amountWord, itemsWord, shortId, statusWord } from './words';

const item = (title: string | null): OrderItem => ({ title, sku: null, quantity: 1, price: null });

it.each([
  ['260907-318845720163942', '…163942'],
  ['1234567890', '1234567890'],
])('%s is shown as %s', (id, short) => {
  expect(shortId(id)).toBe(short);
});

describe('the status', () => {
  it('is ours where the console’s word is known, else the console’s own, else nothing', () => {
    expect(statusWord({ status: 'to-ship', statusText: '待商家发货' })).toBe('待发货');
    expect(statusWord({ status: null, statusText: '预售锁定' })).toBe('预售锁定');
    expect(statusWord({ status: null, statusText: null })).toBeNull();
  });
});

describe('the amount', () => {
  it('has a sign only where every price is in yuan', () => {
    expect(amountWord({ paid: 59.9 }, 'pdd')).toBe('¥59.90');
    expect(amountWord({ paid: 59.9 }, 'shopee')).toBe('59.90');
    expect(amountWord({ paid: null }, 'pdd')).toBeNull();
  });
});

describe('what was bought', () => {
  it('is the first title, with how many more', () => {
    expect(itemsWord({ items: [item('保温杯')] })).toBe('保温杯');
    expect(itemsWord({ items: [item('保温杯'), item('杯刷'), item(null)] })).toBe('保温杯，另有 1 种');
    expect(itemsWord({ items: [item(null)] })).toBeNull();
  });
});
