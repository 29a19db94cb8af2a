import { describe, expect, it } from 'vitest';
import { classify } from './classify';
import { bundledModel } from './testing';
import { INTENTS } from './types';

const model = bundledModel();
const first = (text: string) => classify(model, text).ranked[0]?.intent;
const words = (text: string) => {
  const reading = classify(model, text);
  return reading.reasons(reading.ranked[0]?.intent ?? 'other').map(([from, to]) => text.slice(from, to));
};

describe('what a buyer wants', () => {
  it.each([
    ['亲 我昨天拍的今天能寄出来不', 'shipping_time'],
    ['快递卡在转运中心四天了', 'logistics_status'],
    ['不合适 想退掉 怎么弄', 'refund_return'],
    ['再便宜十块我就拍', 'price_bargain'],
    ['满减券怎么没抵', 'coupon_activity'],
    ['抬头写错了 票能重开吗', 'invoice'],
    ['165 120斤穿几码', 'size_fit'],
    ['这两款有啥区别', 'product_info'],
    ['L码啥时候补货', 'stock'],
    ['白条可以分几期', 'payment'],
    ['门牌号填错了 帮我改下', 'address_change'],
    ['刚拆开就是碎的', 'quality_problem'],
    ['你们就是骗子 等着投诉', 'complaint_anger'],
    ['好的 谢谢啦', 'greeting_closing'],
    ['转人工', 'other'],
    ['where is my parcel', 'logistics_status'],
    ['can i get a refund', 'refund_return'],
  ])('%s → %s', (text, intent) => {
    expect(first(text)).toBe(intent);
  });

  it.each([
    ['with a greeting before it', '你好 在吗 发票什么时候开', 'invoice'],
    ['with thanks behind it', '帮我改一下收货地址 谢谢亲', 'address_change'],
    ['over several messages', '收到了\n有一个是裂的\n你看照片', 'quality_problem'],
  ])('is found %s', (_, text, intent) => {
    expect(first(text)).toBe(intent);
  });

  it('ranks all intents, and their probabilities make one', () => {
    const { ranked } = classify(model, '什么时候发货');
    expect(ranked.map(({ intent }) => intent).sort()).toEqual([...INTENTS].sort());
    expect(ranked.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
    expect(ranked).toEqual([...ranked].sort((a, b) => b.probability - a.probability));
  });

  it('is unsure of what says nothing', () => {
    for (const text of ['', ' ', '。。。', 'qwzx']) {
      expect(classify(model, text).ranked[0]?.probability).toBeLessThan(0.75);
    }
  });

  it('reads a document without delay or fault', () => {
    expect(() => classify(model, '发货'.repeat(200_000)).reasons('shipping_time')).not.toThrow();
  });
});

describe('the reasons', () => {
  it.each([
    ['你好 麻烦问下发票什么时候开', '发票'],
    ['在吗 我想退货', '退货'],
    ['亲，能发顺丰吗', '顺丰'],
    ['hello, can i get an invoice?', 'invoice'],
  ])('of %s hold %s', (text, word) => {
    expect(words(text).join('|')).toContain(word);
  });

  it('are in order and apart, three at most', () => {
    const ranges = classify(model, '发货了吗 今天能发货吗 快递发什么 几天能到').reasons('shipping_time');
    expect(ranges.length).toBeGreaterThan(0);
    expect(ranges.length).toBeLessThan(4);
    ranges.forEach(([from, to], index) => {
      expect(from).toBeLessThan(to);
      expect(from).toBeGreaterThan(ranges[index - 1]?.[1] ?? -1);
    });
  });

  it('are none where no word spoke for it', () => {
    expect(classify(model, '').reasons('invoice')).toEqual([]);
  });
});
