import { expect, it } from 'vitest';
import { amountIn, chineseNumber } from './amount';

it.each([
  ['六十', 60],
  ['十五', 15],
  ['一百二', 120],
  ['一百零二', 102],
  ['两百五十', 250],
  ['两千零五十', 2050],
  ['一万二千', 12_000],
  ['三万', 30_000],
])('%s is a number', (text, number) => {
  expect(chineseNumber(text)).toBe(number);
});
it.each(['几十', '一二三', '十百', '半', '百二', '一亿', '三万万', ''])('%s is none', (text) => {
  expect(chineseNumber(text)).toBeNull();
});
it('of two amounts none is the one', () => {
  expect(amountIn(['退您60元'])).toBe(60);
  expect(amountIn(['退您６０．５元'])).toBe(60.5);
  expect(amountIn(['补发一个', '价值150块'])).toBe(150);
  expect(amountIn(['$80'])).toBe(80);
  expect(amountIn(['满100', '减60'])).toBeNull();
  expect(amountIn(['100元', '60元'])).toBeNull();
  expect(amountIn(['退您一些'])).toBeNull();
});
