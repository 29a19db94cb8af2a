import { describe, expect, it } from 'vitest';
import { categories, reply, sets } from './testing';
import { countPlaces, idIn, isUnused, placeOf, placesOf, type Shelved, treeOf, validity } from './tree';
import type { Category } from './types';

const DAY = 24 * 60 * 60 * 1000;
const sub: Category = { id: 'sub', setId: 'zh', name: '催件', order: 0, parentId: 'ship' };
const shelved: Shelved = {
  categories: new Map([...categories, sub].map((each) => [each.id, each])),
  usage: new Map([['used', { replyId: 'used', count: 2, lastAt: 99 * DAY }]]),
  now: 100 * DAY,
  today: '2026-05-02',
};

describe('an address', () => {
  it('names a place, or all', () => {
    expect([placeOf('set:a/b'), placeOf('unused'), placeOf('set:'), placeOf('x')]).toEqual([
      'set:a/b',
      'unused',
      'all',
      'all',
    ]);
    expect([idIn('category:c', 'category'), idIn('category:c', 'set')]).toEqual(['c', null]);
  });
});

describe('a reply', () => {
  it('is unused when nobody has used it for 90 days', () => {
    expect(isUnused(undefined, 0)).toBe(true);
    expect(isUnused({ count: 1, lastAt: 0 }, 90 * DAY)).toBe(false);
    expect(isUnused({ count: 1, lastAt: 0 }, 90 * DAY + 1)).toBe(true);
  });
  it('is valid on its first and last day', () => {
    const span = { validFrom: '2026-05-01', validUntil: '2026-05-03' };
    const days = ['2026-04-30', '2026-05-01', '2026-05-03', '2026-05-04'];
    expect(days.map((day) => validity(span, day))).toEqual(['coming', 'now', 'now', 'past']);
  });
  it('is in its category, in the one above it and in what has become of it', () => {
    const one = reply('used', { categoryId: 'sub', overlay: { hidden: true, reworded: true } });
    expect(placesOf(one, shelved).sort()).toEqual(
      ['all', 'category:ship', 'category:sub', 'hidden', 'reworded', 'set:zh'].sort(),
    );
    expect(countPlaces([one, reply('b')], shelved).get('category:ship')).toBe(2);
    expect(countPlaces([one, reply('b')], shelved).get('unused')).toBe(1);
  });
});

describe('the tree', () => {
  const places = (isOpen: boolean) =>
    treeOf({ sets, categories: [...categories, sub] }, () => isOpen)
      .filter(({ set, category }) => set ?? category)
      .map(({ place, level }) => `${level} ${place}`);
  it('has two levels of categories under each set, in their order', () => {
    expect(places(true)).toEqual([
      '1 set:zh',
      '2 category:ship',
      '3 category:sub',
      '2 category:after',
      '1 set:en',
      '1 set:own',
    ]);
  });
  it('hides what is closed', () => {
    expect(places(false)).toEqual(['1 set:zh', '1 set:en', '1 set:own']);
  });
});
