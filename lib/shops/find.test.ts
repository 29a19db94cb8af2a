import { expect, it } from 'vitest';
import { fillBody } from '../template/fill';
import { parseBody } from '../template/parse';
import { shopNamed, shopValues } from './find';
import type { ShopTable } from './types';

const table: ShopTable = {
  shops: [
    { id: 'a', name: '青禾 家居', values: { returnAddress: '青州市 1 号', 售后群: '8 群' } },
    { id: 'b', name: 'Qinghe Home', values: {} },
  ],
  ownFields: [{ label: '售后群' }],
  revision: 3,
};

it('finds a shop by its name, regardless of spaces and case', () => {
  expect(shopNamed(table, ' 青禾家居 ')?.id).toBe('a');
  expect(shopNamed(table, 'QINGHE home')?.id).toBe('b');
  expect(shopNamed(table, '青禾')).toBeNull();
  expect(shopNamed({ ...table, shops: [{ id: 'c', name: ' ', values: {} }] }, ' ')).toBeNull();
});

it('finds it by a name with marks that are not seen', () => {
  const marked = { ...table, shops: [{ id: 'm', name: '\u200e青禾店', values: {} }] };
  expect(shopNamed(marked, '青禾店')?.id).toBe('m');
});

it('gives its values by the names that bodies have for them', () => {
  const values = shopValues(table, '青禾家居');
  const parts = parseBody('{退货地址}，{shop.returnAddress}，{shop.售后群}');
  expect(fillBody(parts, values, 'zh-CN').text).toBe('青州市 1 号，青州市 1 号，8 群');
  expect(shopValues(table, '别家')).toEqual({});
});
