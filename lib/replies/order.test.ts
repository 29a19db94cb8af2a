import { expect, it } from 'vitest';
import { byOrder, type Placed } from './order';
import { categories, reply, sets } from './testing';

it('sorts by set, category and place, ids settling the rest; what has no place yet goes last', () => {
  const place = (id: string, set: number, category: number, order: number): Placed => ({
    reply: reply(id, { order }),
    category: categories[category],
    parent: undefined,
    set: sets[set],
  });
  const sorted = [
    place('starter, first category, second', 0, 0, 2),
    place('starter, first category, third: a', 0, 0, 3),
    place('starter, first category, third: b', 0, 0, 3),
    place('starter, second category', 0, 1, 1),
    place('starter, no category yet', 0, 9, 0),
    place('own set', 2, 0, 0),
    place('no set yet', 9, 0, 0),
  ];
  expect(sorted.toReversed().sort(byOrder)).toEqual(sorted);
});
