import { describe, expect, it } from 'vitest';
import { faultsOf } from './faults';
import { proposeVariables, withProposed } from './propose';
import type { Values } from './variables';

const VALUES: Values = {
  'buyer.name': '林小满',
  'order.id': '250901-123456789012345',
  'order.amount': '59.9',
  'shop.name': '木几家居',
  'product.name': '木几家居陶瓷杯',
};
const written = (text: string, values = VALUES, language: 'zh-CN' | 'en' = 'zh-CN') =>
  withProposed(text, proposeVariables(text, values, language));

describe('what is proposed for a text that was sent', () => {
  it.each([
    ['林小满您好，订单 250901-123456789012345 已发出', '{买家昵称}您好，订单 {订单号} 已发出'],
    ['您付了59.90元，退您12元', '您付了{订单金额}元，退您{?金额:数字}元'],
    ['退12元，另补5元，一共再退12元', '退{?金额:数字}元，另补{?金额2:数字}元，一共再退{?金额:数字}元'],
    ['快递单号：YT8899001122334', '快递单号：{?快递单号}'],
    ['订单号20260901123456查到了', '订单号{?订单号}查到了'],
    ['9月8日17:12前发出，最晚9月9日', '{?日期:日期}{?时间}前发出，最晚{?日期2:日期}'],
    ['打13812345678联系', '打{?电话}联系'],
    ['木几家居陶瓷杯有货，木几家居', '{商品名}有货，{店铺名}'],
  ])('%s', (text, body) => {
    expect(written(text)).toBe(body);
    expect(faultsOf(body)).toEqual([]);
  });

  it.each(['支持7天无理由，38码有货', '2件8折', '在的亲', '48小时内发货'])('is nothing for %s', (text) => {
    expect(proposeVariables(text, VALUES, 'zh-CN')).toEqual([]);
  });

  it('is no masked name, and no short number that is somebody’s name by chance', () => {
    expect(written('林**您好，第7位', { 'buyer.name': '林**' })).toBe('林**您好，第7位');
    expect(written('7天', { 'buyer.name': '77' })).toBe('7天');
  });

  it('is in English where the console is', () => {
    const proposed = written('Dear Ann, $5 back', { 'buyer.name': 'Ann' }, 'en');
    expect(proposed).toBe(`Dear {buyer.name}, $${'{?amount:number}'} back`);
    expect(faultsOf(`$${'{?amount:number}'}`)).toEqual([]);
  });
});
