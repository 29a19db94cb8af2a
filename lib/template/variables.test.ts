import { describe, expect, it } from 'vitest';
import type { Conversation } from '../conversation/types';
import type { Order, OrderItem } from '../orders/types';
import { amountText, type Sources, variableValues } from './variables';

const open: Conversation = { key: 'uid:81', buyer: { name: '小林同学', uid: '81' } };
const names = { agentName: '阿青', shopName: '青禾家居' };

/** `hour` on 22 November, by this machine's clock. */
const at = (hour: number, minute = 0) => new Date(2026, 10, 22, hour, minute).getTime();

const values = (change: Partial<Sources> = {}) =>
  variableValues({ conversation: open, order: null, names, now: at(9), language: 'zh-CN', ...change });

const item = (title: string | null): OrderItem => ({ title, sku: null, quantity: 1, price: null });
const order = (change: Partial<Order> = {}): Order => ({
  id: '260907-318845720163942',
  status: 'to-ship',
  statusText: '待发货',
  items: [item('保温杯')],
  paid: 59.9,
  times: {},
  recipient: null,
  note: null,
  flag: null,
  buyer: null,
  open: null,
  ...change,
});

describe('variableValues', () => {
  it('takes what is known from the conversation and the settings', () => {
    expect(values()).toEqual({
      'buyer.name': '小林同学',
      'agent.name': '阿青',
      'shop.name': '青禾家居',
      'time.greeting': '早上好',
      'time.today': '11月22日',
    });
  });

  it('knows no buyer where no conversation is open, or the console shows no name', () => {
    expect(values({ conversation: null })['buyer.name']).toBeUndefined();
    const nameless: Conversation = { key: 'uid:81', buyer: { name: null, uid: '81' } };
    expect(values({ conversation: nameless })['buyer.name']).toBeUndefined();
  });

  it('takes number, amount and product from the order', () => {
    expect(values({ order: order() })).toMatchObject({
      'order.id': '260907-318845720163942',
      'order.amount': '59.90',
      'product.name': '保温杯',
    });
  });

  it('leaves open what the order does not show, or shows twice', () => {
    expect(values({ order: order({ paid: null }) })['order.amount']).toBeUndefined();
    const two = order({ items: [item('保温杯'), item('杯刷')] });
    expect(values({ order: two })['product.name']).toBeUndefined();
    const half = order({ items: [item('保温杯'), item(null)] });
    expect(values({ order: half })['product.name']).toBeUndefined();
    // The same product in two colours is one product.
    const same = order({ items: [item('保温杯'), item('保温杯')] });
    expect(values({ order: same })['product.name']).toBe('保温杯');
  });

  it.each([
    [at(4, 59), '晚上好', 'Good evening'],
    [at(5), '早上好', 'Good morning'],
    [at(10, 59), '早上好', 'Good morning'],
    [at(11), '中午好', 'Good morning'],
    [at(12), '中午好', 'Good afternoon'],
    [at(13), '下午好', 'Good afternoon'],
    [at(17, 59), '下午好', 'Good afternoon'],
    [at(18), '晚上好', 'Good evening'],
    [at(0), '晚上好', 'Good evening'],
  ])('greets by the hour (case %#)', (now, chinese, english) => {
    expect(values({ now })['time.greeting']).toBe(chinese);
    expect(values({ now, language: 'en' })['time.greeting']).toBe(english);
  });

  it('writes the date as the language does', () => {
    expect(values({ language: 'en' })['time.today']).toBe('November 22');
  });
});

it.each([
  [60, '60'],
  [59.9, '59.90'],
  [0, '0'],
  [128000, '128000'],
])('writes %d as %s', (amount, text) => {
  expect(amountText(amount)).toBe(text);
});
