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
      'time.now': '09:00',
      'time.today': '2026-11-22',
      'time.tomorrow': '2026-11-23',
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
      'order.amount': '59.9',
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

  it('tells today and tomorrow by this machine’s calendar', () => {
    const last = new Date(2026, 11, 31, 23, 59).getTime();
    expect(values({ now: last })).toMatchObject({
      'time.now': '23:59',
      'time.today': '2026-12-31',
      'time.tomorrow': '2027-01-01',
    });
  });

  it('takes times and recipient from the order, as they are shown', () => {
    const times = { placed: at(9, 5), paid: at(9, 7), shipBy: at(17) };
    const recipient = { name: '林*儿', phone: '138****1234', address: null };
    expect(values({ order: order({ times, recipient }) })).toMatchObject({
      'order.placed': '2026-11-22T09:05',
      'order.paid': '2026-11-22T09:07',
      'order.shipped': undefined,
      'order.shipBy': '2026-11-22T17:00',
      'recipient.name': '林*儿',
      'recipient.phone': '138****1234',
      'recipient.address': undefined,
    });
  });

  it('names the state of the order in the reply’s language, else in the console’s own words', () => {
    expect(values({ order: order() })['order.status']).toBe('待发货');
    expect(values({ order: order(), language: 'en' })['order.status']).toBe('being prepared');
    expect(values({ order: order({ status: null, statusText: '待成团' }) })['order.status']).toBe('待成团');
    expect(values({ order: order({ status: null, statusText: null }) })['order.status']).toBeUndefined();
  });

  it('lists what was bought, or nothing where a part of it is not shown', () => {
    const cup = { title: '保温杯', sku: '青色', quantity: 2, price: null };
    const brush = { title: '杯刷', sku: null, quantity: 1, price: null };
    const listed = (...items: OrderItem[]) => {
      const told = values({ order: order({ items }) });
      return [told['order.items'], told['order.quantity'], told['product.sku']];
    };
    expect(listed(cup, brush)).toEqual(['保温杯×2、杯刷×1', '3', undefined]);
    expect(listed(cup)).toEqual(['保温杯×2', '2', '青色']);
    expect(listed(cup, { ...cup, sku: '白色', quantity: null })).toEqual([
      '保温杯×2、保温杯',
      undefined,
      undefined,
    ]);
    expect(listed(cup, item(null))).toEqual([undefined, '3', undefined]);
    // Two products that nobody can see need not be one.
    const hidden = { ...cup, title: null };
    expect(listed(hidden, hidden)[2]).toBeUndefined();
    expect(listed()).toEqual([undefined, undefined, undefined]);
    expect(values({ order: order({ items: [cup] }), language: 'en' })['order.items']).toBe('保温杯 × 2');
  });

  it('counts the orders that the console shows, where it is told of them', () => {
    expect(values({ orders: [order(), order()] })['order.count']).toBe('2');
    expect(values()['order.count']).toBeUndefined();
  });

  it('takes what the shop’s table says, and never its name from there', () => {
    const shopValues = { 'shop.returnAddress': '青州市 1 号', 'shop.售后群': '8 群', 'shop.name': '别家' };
    expect(values({ shopValues })).toMatchObject({
      'shop.returnAddress': '青州市 1 号',
      'shop.售后群': '8 群',
      'shop.name': '青禾家居',
    });
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
