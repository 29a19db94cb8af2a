import { expect, it } from 'vitest';
import { reply } from '../replies/testing';
import { repliesFor, repliesNaming } from './named-by';

const replies = [
  reply('一', { body: '加{shop.售后群}' }),
  reply('二', { body: '好', wordings: ['{[进{shop.售后群}]}'] }),
  reply('三', { body: '好', translations: { en: 'Join {shop.售后群: mask}' } }),
  reply('四', { body: '{shop.售后群2}{退货地址}售后群' }),
  reply('五', { shops: ['青禾 家居', '云杉'] }),
];

it('counts the replies that name a field, in any of their texts', () => {
  expect(repliesNaming(replies, '售后群')).toBe(3);
  expect(repliesNaming(replies, '质保')).toBe(0);
});

it('counts the replies that are for a shop by name', () => {
  expect(repliesFor(replies, '青禾家居')).toBe(1);
  expect(repliesFor(replies, '白桦')).toBe(0);
});
