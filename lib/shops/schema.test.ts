import { expect, it } from 'vitest';
import { shopTable } from './schema';
import type { ShopTable } from './types';

const shop = { id: 's', name: '木几旗舰店', values: { courier: '顺丰', 售后群: '3 群' } };
const table: ShopTable = { shops: [shop], ownFields: [{ label: '售后群' }], revision: 2 };
const pathOf = (over: object) => shopTable.safeParse({ ...table, ...over }).error?.issues[0]?.path.join('.');

it('takes built-in and own fields', () => {
  expect(shopTable.parse(table)).toEqual(table);
});

it.each<[string, object, string]>([
  [
    'an own field with a built-in one’s name',
    { ownFields: [{ label: '售后群' }, { label: 'return phone' }] },
    'ownFields.1.label',
  ],
  [
    'an own field with a built-in one’s id',
    { ownFields: [{ label: 'courier' }, { label: '售后群' }] },
    'ownFields.0.label',
  ],
  ['an own field twice', { ownFields: [{ label: '售后群' }, { label: '售后群' }] }, 'ownFields.1.label'],
  ['a label that no template can name', { ownFields: [{ label: '群|微' }] }, 'ownFields.0.label'],
  ['a value of no field', { ownFields: [] }, 'shops.0.values.售后群'],
  [
    'a value under an inherited name',
    { shops: [{ ...shop, values: { toString: 'x' } }] },
    'shops.0.values.toString',
  ],
  [
    'one shop under two spellings',
    { shops: [shop, { ...shop, id: 't', name: ' 木几 旗舰店' }] },
    'shops.1.name',
  ],
  ['an id twice', { shops: [shop, { ...shop, name: '别家' }] }, 'shops.1.id'],
])('refuses %s', (_, over, path) => {
  expect(pathOf(over)).toBe(path);
});
