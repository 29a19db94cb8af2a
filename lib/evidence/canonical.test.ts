import { expect, it } from 'vitest';
import { canonical } from './canonical';

it('has one text, however the fields came', () => {
  expect(canonical({ b: 1, a: { d: [2, '二'], c: undefined } })).toEqual({
    text: '{"a":{"d":[2,"二"]},"b":1}',
    mended: false,
  });
});

it('keeps a whole emoji, and mends one that was cut, and says so', () => {
  expect(canonical({ text: '好👍' })).toEqual({ text: '{"text":"好👍"}', mended: false });
  expect(canonical({ text: ['好👍'.slice(0, 2), '👍'.slice(1)] })).toEqual({
    text: '{"text":["好\uFFFD","\uFFFD"]}',
    mended: true,
  });
});
