import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FORMATS, formatOf } from './formats';
import { isNear } from './near';
import { labelOf, nameOf, VARIABLES, type VariableName } from './vocabulary';

const NAMES = Object.keys(VARIABLES) as VariableName[];

it('knows each variable by its name and by its Chinese label, and no two by one', () => {
  for (const name of NAMES) {
    expect([nameOf(name), nameOf(name.toUpperCase()), nameOf(labelOf(name, 'zh-CN'))]).toEqual([
      name,
      name,
      name,
    ]);
  }
  expect(new Set(NAMES.map((name) => labelOf(name, 'en'))).size).toBe(NAMES.length);
});

it('knows each format by both of its names', () => {
  for (const [id, { 'zh-CN': label, kinds }] of Object.entries(FORMATS)) {
    for (const kind of kinds) expect([formatOf(id, kind), formatOf(label, kind)]).toEqual([id, id]);
  }
});

it.each(['docs/templates.md', 'docs/templates.zh-CN.md'])('all of it stands in %s', (path) => {
  const text = readFileSync(path, 'utf8');
  const words = [...NAMES, ...NAMES.map((name) => labelOf(name, 'zh-CN'))];
  const formats = Object.entries(FORMATS).flatMap(([id, format]) => [id, format['zh-CN']]);
  expect([...words, ...formats].filter((word) => !text.includes(word))).toEqual([]);
});

it.each([
  ['buyer.nmae', 'buyer.name', true],
  ['buyer.nam', 'buyer.name', true],
  ['buyer.naame', 'buyer.name', true],
  ['buyer.nome', 'buyer.name', true],
  ['buyer.name', 'buyer.name', true],
  ['', '号', true],
  ['aab', 'aba', true],
  ['buyer.neam', 'buyer.name', false],
  ['eman', 'name', false],
  ['订单', '商品名', false],
])('%j and %j are one slip apart at most: %s', (one, other, near) => {
  expect([isNear(one, other), isNear(other, one)]).toEqual([near, near]);
});
