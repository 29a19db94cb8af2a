import { describe, expect, it } from 'vitest';
import type { Category } from '../replies/types';
import { homesOf, matchCategories, pathKey, proposedId } from './categories';
import { emptyRow } from './row';
import type { SourceRow } from './types';

const category = (id: string, name: string, parentId?: string): Category => ({
  id,
  setId: 'own',
  name,
  order: 0,
  ...(parentId && { parentId }),
});
const there = [
  category('dun', '催付'),
  category('ship', '物流'),
  category('late', '延迟', 'ship'),
  category('after', '退货退款'),
  category('account', '账户问题'),
  category('vip', '会员活动须知'),
];
const rows = (...paths: string[][]): SourceRow[] =>
  paths.map((path, at) => ({ ...emptyRow(at + 2), path: path.length > 0 ? path : null }));

const match = (...path: string[]) => matchCategories(rows(path), there).at(-1)?.match ?? null;

describe('matchCategories', () => {
  it.each([
    [['物流'], 'ship', 'same'],
    [['「物流」类'], 'ship', 'same'],
    [['物流', '延迟'], 'late', 'same'],
    // A file of one level may name what stands in a second one here.
    [['延迟'], 'late', 'same'],
    [['付款'], 'dun', 'synonym'],
    [['发货'], 'ship', 'synonym'],
    [['退换货'], 'after', 'synonym'],
    [['Refunds'], 'after', 'synonym'],
    [['帐户问题'], 'account', 'sound'],
    [['会员活动'], 'vip', 'part'],
  ])('finds %j', (path, id, likeness) => {
    expect(match(...path)).toEqual({ id, likeness });
  });

  it.each([[['尺码']], [['物流', '几点发']], [['延迟', '物流']], [['催']]])('finds nobody for %j', (path) => {
    expect(match(...path)).toBeNull();
  });

  it('takes none of two that are equally like', () => {
    const two = [category('a', '退款'), category('b', '退货')];
    expect(matchCategories(rows(['退换货']), two)[0]?.match).toBeNull();
  });

  it('merges by itself only what is surely meant', () => {
    const proposed = (name: string) => matchCategories(rows([name]), there).map(proposedId);
    expect(['物流', '付款', '帐户问题', '会员活动', '尺码'].map(proposed)).toEqual([
      ['ship'],
      ['dun'],
      [null],
      [null],
      [null],
    ]);
  });

  it('lists each path of the file once, a first level before what is in it', () => {
    const listed = matchCategories(rows(['售后', '破损'], [], ['售后'], ['售后', '破损']), []);
    expect(listed.map(({ path, count }) => [path.join('/'), count])).toEqual([
      ['售后', 1],
      ['售后/破损', 2],
      ['', 1],
    ]);
  });
});

describe('homesOf', () => {
  const home = (path: string[], choices = {}) =>
    homesOf(matchCategories(rows(path), there), choices, there, '未分类').get(pathKey(path));

  it('puts rows where their category is, else into a new one', () => {
    expect(home(['付款'])).toEqual({ id: 'dun' });
    expect(home(['尺码'])).toEqual({ under: null, names: ['尺码'] });
    expect(home(['尺码', '鞋'])).toEqual({ under: null, names: ['尺码', '鞋'] });
    expect(home(['物流', '几点发'])).toEqual({ under: 'ship', names: ['几点发'] });
    expect(home([])).toEqual({ under: null, names: ['未分类'] });
  });

  it('does as a person has chosen, also against what it would propose', () => {
    expect(home(['付款'], { [pathKey(['付款'])]: null })).toEqual({ under: null, names: ['付款'] });
    expect(home(['尺码'], { [pathKey(['尺码'])]: 'late' })).toEqual({ id: 'late' });
    expect(home([], { '': 'dun' })).toEqual({ id: 'dun' });
    // What is gone meanwhile can't be chosen.
    expect(home(['尺码'], { [pathKey(['尺码'])]: 'gone' })).toEqual({ under: null, names: ['尺码'] });
  });

  it('makes no third level', () => {
    expect(home(['尺码', '鞋'], { [pathKey(['尺码'])]: 'late' })).toEqual({ id: 'late' });
  });
});
