import { expect, it } from 'vitest';
import { isKnown, mentionsIn, namesIn } from './names';

it('names each variable that a body can’t do without, once', () => {
  expect(namesIn('{buyer.name}{买家昵称}{?尺码}{[{order.id}]}{退货地址}{order.paid:日期}')).toEqual([
    'buyer.name',
    'shop.returnAddress',
    'order.paid',
  ]);
  expect(namesIn('没有变量')).toEqual([]);
  expect(namesIn('{红|蓝}{小窍门}')).toEqual([]);
});

it('names those of optional parts where they are asked for, too', () => {
  expect(mentionsIn('{shop.售后群}{[{order.id}]}')).toEqual(['shop.售后群', 'order.id']);
});

it('tells whether a value could go out', () => {
  const values = { 'buyer.name': '林*儿', 'order.id': '1', 'agent.name': ' ' };
  expect(isKnown('order.id', values)).toBe(true);
  expect((['buyer.name', 'agent.name', 'tracking.no'] as const).some((name) => isKnown(name, values))).toBe(
    false,
  );
});
