import { describe, expect, it } from 'vitest';
import { cellsOf, withBlock } from './block';
import type { ShopTable } from './types';

it.each([
  ['一', [['一']]],
  ['', [['']]],
  [
    '一\t二\r\n三\t四\r\n',
    [
      ['一', '二'],
      ['三', '四'],
    ],
  ],
  ['\t二\n\n', [['', '二'], ['']]],
  ['"第一行\n第二行"\t"他说""好"""', [['第一行\n第二行', '他说"好"']]],
  // quotation marks that somebody typed
  ['"半句\t12" 屏', [['"半句', '12" 屏']]],
])('reads the cells of %j', (text, cells) => {
  expect(cellsOf(text)).toEqual(cells);
});

describe('a block put into the grid', () => {
  const table: ShopTable = {
    shops: [
      { id: 'a', name: '青禾', values: { returnAddress: '旧址' } },
      { id: 'b', name: '云杉', values: {} },
    ],
    ownFields: [],
    revision: 1,
  };
  const put = (row: number, column: number, text: string) => {
    let made = 0;
    const newId = () => `new${++made}`;
    return withBlock(table, ['returnAddress', 'courier'], { row, column }, cellsOf(text), newId);
  };

  it('goes in from its cell on', () => {
    const { table: changed, lost } = put(0, 1, '新址\t青羽\n\t白鹭');
    expect(changed.shops.map(({ values }) => values)).toEqual([
      { returnAddress: '新址', courier: '青羽' },
      { courier: '白鹭' },
    ]);
    expect(lost).toBe(0);
  });

  it('makes new shops of rows beyond the last, where it has their names', () => {
    const { table: changed, lost } = put(1, 0, '云杉家居\t甲\n白桦\t乙\n青禾\t丙');
    expect(changed.shops.map(({ id, name, values }) => [id, name, values.returnAddress])).toEqual([
      ['a', '青禾', '旧址'],
      ['b', '云杉家居', '甲'],
      ['new1', '白桦', '乙'],
    ]);
    // The third is a shop that stands there already.
    expect(lost).toBe(2);
  });

  it('counts what has no place', () => {
    expect(put(1, 2, '青羽\t多的\n下一行').lost).toBe(2);
    expect(put(0, 1, '字'.repeat(501)).lost).toBe(1);
    expect(put(0, 0, '云杉').table).toEqual(table);
  });
});
