import { expect, it } from 'vitest';
import { plainOf } from './plain';

it.each([
  ['\u202e买家', '买家'],
  ['\u2067林\u2069小\u200e禾\u200f', '林小禾'],
  [' \u202a 小禾 \u202c ', '小禾'],
  ['\u200b\u200d\u2060\ufeff', ''],
  ['\u3164\u2800', ''],
  ['\u202e', ''],
  ['阿\u200d👩\u200d🔧', '阿\u200d👩\u200d🔧'],
])('%j is kept as %j', (text, plain) => {
  expect(plainOf(text)).toBe(plain);
});
