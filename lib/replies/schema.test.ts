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

it.each(['\u200b', '\u200b \u2060\ufeff', '\u3164', '\u2800\u200d'])(
  'refuses a body of which nothing could be seen, with its place: %j',
  (body) => {
    const seen = replySchema.safeParse(reply('r', { body, wordings: [body] }));
    expect(seen.error?.issues.map(({ path }) => path)).toEqual([['body'], ['wordings', 0]]);
  },
);

it('leaves the joiners of emoji in a text that can be seen', () => {
  expect(text(20).parse('谢谢👨‍👩‍👧')).toBe('谢谢👨‍👩‍👧');
});
