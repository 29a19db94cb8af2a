import { expect, it } from 'vitest';
import { seeded } from '../replies/testing';
import { jsonFaultLine } from './json-line';

it.each([
  ['[\n{"short_code":}\n]', 2],
  ['[\n{"short_code": "a",\n}]', 3],
  ['[1,\n2,\n]', 3],
  ['{"a": 1\n"b": 2}', 2],
  ['{"a": "x\ny"}', 1],
  ["{'a': 1}", 1],
  ['[1] \n[2]', 2],
  ['{"a": [1, 2}\n}', 1],
  ['{"a":\n\n', 3],
])('finds where %j stops being JSON', (text, line) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(jsonFaultLine(text)).toBe(line);
});

it('goes through all of what is JSON, and no further than what is not', () => {
  const random = seeded(8);
  const signs = ['{', '}', '[', ']', ',', ':', '"a"', '1', 'null', '-0.5e3', '\n'];
  for (let round = 0; round < 5000; round += 1) {
    const text = Array.from({ length: 7 }, () => signs[Math.floor(random() * signs.length)]).join('');
    const end = `${text}\n#`;
    const isJson = (() => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    })();
    // Behind a whole value the stranger at the end is the fault; before one, something earlier.
    if (isJson) expect([text, jsonFaultLine(end)]).toEqual([text, end.split('\n').length]);
  }
});
