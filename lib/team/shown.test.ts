import { expect, it } from 'vitest';
import { isShown } from './shown';

it.each(['木几客服', '家人 👨‍👩‍👧', '🏳️‍🌈 队', '早班👩🏽‍💻', ''])('%s is a name', (name) => {
  expect(isShown(name)).toBe(true);
});

it.each([
  ['a sign of no width between letters', '木\u200b几'],
  ['a joiner between letters', '木\u200d几'],
  ['a joiner at the end', '👨\u200d'],
  ['what turns the direction round', '木几\u202e服客'],
  ['a line break', '木几\n客服'],
])('%s is refused', (_, name) => {
  expect(isShown(name)).toBe(false);
});
