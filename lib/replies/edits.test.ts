import { describe, expect, it } from 'vitest';
import {
  copyAll,
  editAll,
  mergeCategories,
  moveAll,
  moveSibling,
  removeAll,
  reorder,
  withBounds,
  withoutTag,
  withReplaced,
  withTag,
} from './edits';
import { reply } from './testing';
import type { Category, Library } from './types';

const a: Category = { id: 'a', setId: 's', name: '甲', order: 0 };
const sub: Category = { id: 'sub', setId: 's', name: '甲下', order: 0, parentId: 'a' };
const b: Category = { id: 'b', setId: 's', name: '乙', order: 1 };
const other: Category = { id: 'o', setId: 't', name: '丙', order: 0 };
const row = (id: string, categoryId: string, order: number) =>
  reply(id, { setId: 's', categoryId, order, revision: 3 });

describe('many rows at once', () => {
  it('are written only where they change, with the revision that was seen', () => {
    const change = editAll([row('x', 'a', 0), { ...row('y', 'a', 1), tags: ['急'] }], withTag('急'));
    expect(change.replies.map(({ id, tags }) => [id, tags])).toEqual([['x', ['急']]]);
    expect(change.seen).toEqual({ x: 3 });
  });
  it('lose a tag, and a bound that is emptied', () => {
    const one = { ...row('x', 'a', 0), tags: ['急', '旧'], shops: ['云杉'], validUntil: '2026-01-01' };
    expect(withoutTag('旧')(one).tags).toEqual(['急']);
    const bound = withBounds({ shops: [], validUntil: '' })(one);
    expect('shops' in bound || 'validUntil' in bound).toBe(false);
    expect(withBounds({ posts: ['refund'] })(one)).toMatchObject({ posts: ['refund'], shops: ['云杉'] });
  });
  it('are removed by name', () => {
    expect(removeAll([row('x', 'a', 0)])).toMatchObject({ remove: { replies: ['x'] }, seen: { x: 3 } });
  });
});

describe('replacing', () => {
  it('takes the text as it stands, everywhere, and its replacement too', () => {
    const one = {
      ...row('x', 'a', 0),
      title: 'a.b',
      body: 'a.b axb',
      wordings: ['a.b'],
      translations: { en: 'a.b' },
    };
    expect(withReplaced('a.b', '$&')(one)).toMatchObject({
      title: '$&',
      body: '$& axb',
      wordings: ['$&'],
      translations: { en: '$&' },
    });
  });
  it('of nothing changes nothing', () => {
    const one = row('x', 'a', 0);
    expect(withReplaced('', '好')(one)).toBe(one);
  });
});

describe('places', () => {
  const rows = [row('x', 'a', 0), row('y', 'a', 1), row('z', 'a', 2)];
  it('are behind what is there already', () => {
    const { replies } = moveAll(rows.slice(0, 2), b, [...rows, row('w', 'b', 6)]);
    expect(replies.map(({ id, categoryId, order }) => [id, categoryId, order])).toEqual([
      ['x', 'b', 7],
      ['y', 'b', 8],
    ]);
  });
  it('of another set come with it', () => {
    expect(moveAll(rows.slice(0, 1), other, []).replies[0]).toMatchObject({
      setId: 't',
      categoryId: 'o',
      order: 0,
    });
  });
  it('are changed before a neighbour, and written as few as have moved', () => {
    const { replies } = reorder(rows, new Set(['z']), 'y');
    expect(replies.map(({ id, order }) => [id, order])).toEqual([
      ['y', 2],
      ['z', 1],
    ]);
    expect(reorder(rows, new Set(['x']), null).replies.find(({ id }) => id === 'x')?.order).toBe(2);
  });
  it('of a copy are its own, and so is its code', () => {
    const { replies, seen } = copyAll([{ ...row('x', 'a', 0), shortcut: 'fh' }], b, [], () => 'new');
    expect(replies[0]).toMatchObject({ id: 'new', categoryId: 'b', shortcut: '', revision: 0 });
    expect(seen).toEqual({});
  });
  it('of categories change with a neighbour, and end at the ends', () => {
    expect(moveSibling(b, [a, b], -1)?.map(({ id, order }) => [id, order])).toEqual([
      ['b', 0],
      ['a', 1],
    ]);
    expect(moveSibling(a, [a, b], -1)).toBeNull();
  });
});

describe('merging a category', () => {
  const library: Library = {
    sets: [],
    categories: [a, sub, b, other],
    replies: [row('x', 'a', 0), row('y', 'sub', 0), row('w', 'b', 4)],
    usage: [],
  };
  it('takes its subcategories along within the set', () => {
    const change = mergeCategories(a, b, library);
    expect(change.replies.map(({ id, categoryId }) => [id, categoryId])).toEqual([['x', 'b']]);
    expect(change.categories).toEqual([{ ...sub, parentId: 'b', order: 0 }]);
    expect(change.remove.categories).toEqual(['a']);
  });
  it('empties them where the other one may have none', () => {
    const change = mergeCategories(a, other, library);
    expect(change.replies.map(({ id }) => id)).toEqual(['x', 'y']);
    expect(change.remove.categories).toEqual(['a', 'sub']);
  });
  it('into its own subcategory keeps that one, on the first level', () => {
    const change = mergeCategories(a, sub, library);
    expect(change.remove.categories).not.toContain('sub');
    expect(change.categories.find(({ id }) => id === 'sub')).not.toHaveProperty('parentId');
  });
});
