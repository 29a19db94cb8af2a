import { describe, expect, it } from 'vitest';
import { createLexicon } from './lexicon';
import { signsOf } from './signs';

const lexicon = createLexicon({
  classes: { courier: ['顺丰', '顺丰速运'], item: ['手机', '盒'] },
  families: { address: ['手机号'], urge: ['催'] },
});
const COURIER = '\ue000';
const ITEM = '\ue001';
const read = (text: string) => signsOf(text, lexicon);

describe('signs of a text', () => {
  it.each([
    ['numbers', '买3个 12.5元', ' 买0个 0元 '],
    ['order numbers', '单号482011773599', ' 单号# '],
    ['wide letters and digits', 'ＰＬＵＳ８', ' plus0 '],
    ['links', '看https://item.example.com/1.html?a=b吗', ' 看@吗 '],
    ['masks of a corpus', '[订单x]的[数字x]和<num> [链接x]', ' #的0和0 @ '],
    ['emoji and stickers', '好👌👌[微笑]', ' 好** '],
    ['signs of punctuation, as one space', '在吗，，  ！亲', ' 在吗 亲 '],
    ['question marks, however many', '有吗？？', ' 有吗? '],
    ['the longest word of a class', '发顺丰速运', ` 发${COURIER} `],
    ['nothing', '', ' '],
  ])('reads %s', (_, text, signs) => {
    expect(read(text).signs.join('')).toBe(signs);
  });

  it('keeps a word of a family from being read as one of a class', () => {
    expect(read('手机号错了').signs.join('')).toBe(' 手机号错了 ');
    expect(read('手机错了').signs.join('')).toBe(` ${ITEM}错了 `);
  });

  it('knows where in the original each sign stands', () => {
    const original = '亲，发顺丰速运吗';
    const { signs, from, to } = read(original);
    const at = signs.indexOf(COURIER);
    expect(original.slice(from[at], to[at])).toBe('顺丰速运');
  });

  it('reads Latin words whole, and finds none of a list within them', () => {
    expect(read('Is this wifi?').signs).toEqual([' ', 'is', ' ', 'this', ' ', 'wifi', '?', ' ']);
    const greets = createLexicon({ classes: {}, families: { hello: ['hi'] } });
    expect(signsOf('this', greets).families).toEqual([]);
    expect(signsOf('hi亲', greets).families).toHaveLength(1);
  });

  it('tells the families, and where', () => {
    const [only] = read('帮我催一下').families;
    expect(only).toEqual({ family: 'urge', from: 2, to: 3 });
  });

  it('reads beginning and end of a pasted document, in their places', () => {
    const original = `催${'长'.repeat(5000)}催`;
    const { families, signs } = read(original);
    expect(families.map(({ from }) => from)).toEqual([0, original.length - 1]);
    expect(signs.length).toBeLessThan(410);
  });
});
