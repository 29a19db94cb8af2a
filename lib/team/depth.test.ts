import { expect, it } from 'vitest';
import { depthOf } from './depth';

it.each([
  ['', 0],
  ['1', 0],
  ['[]', 1],
  ['{"a":[{}],"b":[]}', 3],
  ['"[[["', 0],
  ['["\\"[[[", "\\\\"]', 1],
  ['[[]', 2],
  [']]][[', 0],
])('%s is %d deep', (text, depth) => {
  expect(depthOf(text)).toBe(depth);
});
