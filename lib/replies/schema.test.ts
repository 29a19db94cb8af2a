import { expect, it } from 'vitest';
import { reply as replySchema, text } from './schema';
import { reply } from './testing';

it('keeps no mark that turns a text round', () => {
  const turned = reply('r', {
    title: '\u202e退款',
    body: '退款 \u2066100\u2069 元',
    wordings: ['退\u200f您'],
  });
  expect(replySchema.parse(turned)).toMatchObject({ title: '退款', body: '退款 100 元', wordings: ['退您'] });
});

it('takes nothing but such marks for no text', () => {
  expect(text(20).safeParse('\u202e\u2069').success).toBe(false);
});
