import { describe, expect, it } from 'vitest';
import { cut } from '../profile/pattern';
import { labelIn, orderTextOf } from './order-text';

describe('an order number', () => {
  it.each([
    ['6940158273306418725', ''],
    ['260907-318845720163942', ''],
    ['订单编号：6940158273306418725', '订单编号：{value}'],
    ['订单编号：260907-318845720163942 复制', '订单编号：{value} {*}'],
    ['09-08 已付款 订单号 6940158273306418725', '{*}订单号 {value}'],
    ['Order 114-2830475-7719402 (shipped)', 'Order {value} {*}'],
  ])('is found in %s', (text, pattern) => {
    const told = orderTextOf(text);
    expect(told).toMatchObject({ state: 'one', pattern });
    if (told.state === 'one' && pattern) expect(cut(pattern, text)).toBe(told.id);
  });

  it('is not one of several', () => {
    expect(orderTextOf('6940158273306418725 与 6937740281956627310')).toEqual({ state: 'several' });
  });

  it.each(['', '已付款', '¥69.9', '订单号：6940158273306418725号'])('is not in %j', (text) =>
    expect(orderTextOf(text)).toEqual({ state: 'none' }),
  );

  it('has a label', () => {
    expect(labelIn('状态 已发货 订单编号：6940158273306418725 复制', '6940158273306418725')).toBe(
      '订单编号：',
    );
    expect(labelIn('6940158273306418725', '6940158273306418725')).toBe('');
  });
});
