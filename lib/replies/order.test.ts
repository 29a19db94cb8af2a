import { expect, it } from 'vitest';
import { byOrder, type Placed } from './order';
import { categories, reply, sets } from './testing';
import type { Category } from './types';

const place = (
  id: string,
  set: number,
  category: Category | undefined,
  order: number,
  parent?: Category,
): Placed => ({ reply: reply(id, { order }), category, parent, set: sets[set] });

it('sorts by set, category and place, ids settling the rest; what has no place yet goes last', () => {
  const sorted = [
    place('starter, first category, second', 0, categories[0], 2),
    place('starter, first category, third: a', 0, categories[0], 3),
    place('starter, first category, third: b', 0, categories[0], 3),
    place('starter, second category', 0, categories[1], 1),
    place('starter, no category yet', 0, undefined, 0),
    place('own set', 2, categories[0], 0),
    place('no set yet', 9, undefined, 0),
  ];
  expect(sorted.toReversed().sort(byOrder)).toEqual(sorted);
});

it('puts what stands in a category before its subcategories, and those before the next category', () => {
  const [first, second] = categories as [Category, Category];
  const sub = (id: string, order: number, parent: Category): Category => ({
    ...parent,
    id,
    order,
    parentId: parent.id,
  });
  const [a, b] = [sub('a', 7, first), sub('b', 8, first)];
  const sorted = [
    place('in the first itself', 0, first, 9),
    place('in its first part', 0, a, 5, first),
    place('in its second part', 0, b, 1, first),
    place('in a part of the second', 0, sub('c', 0, second), 0, second),
  ];
  expect(sorted.toReversed().sort(byOrder)).toEqual(sorted);
});

it('keeps two categories apart that have the same place', () => {
  const one: Category = { id: 'one', setId: 'zh', name: '甲', order: 3 };
  const other: Category = { id: 'other', setId: 'zh', name: '乙', order: 3 };
  const sorted = [place('1', 0, one, 1), place('2', 0, one, 3), place('3', 0, other, 2)];
  expect(sorted.toReversed().sort(byOrder)).toEqual(sorted);
});
