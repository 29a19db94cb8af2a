import { expect, it } from 'vitest';
import { withField, withName, withoutField, withoutShop, withShop, withValue } from './edit';
import { NO_SHOPS, type ShopTable } from './types';

const table: ShopTable = {
  shops: [
    { id: 'a', name: '青禾', values: { invoice: '下单时备注抬头', 售后群: '8 群' } },
    { id: 'b', name: '云杉', values: { 售后群: '9 群' } },
  ],
  ownFields: [{ label: '售后群' }],
  revision: 3,
};

it('changes one cell and nothing else', () => {
  const changed = withValue(table, 'b', 'courier', ' 青羽速运 ');
  expect(changed.shops[1]?.values).toEqual({ 售后群: '9 群', courier: '青羽速运' });
  expect(changed.shops[0]).toEqual(table.shops[0]);
  expect(table.shops[1]?.values).toEqual({ 售后群: '9 群' });
  expect(withValue(changed, 'b', 'courier', ' ')).toEqual(table);
  expect(withName(table, 'a', ' 青禾家居 ').shops[0]?.name).toBe('青禾家居');
});

it('adds and removes shops', () => {
  const shop = { id: 'c', name: '白桦', values: {} };
  expect(withShop(NO_SHOPS, shop).shops).toEqual([shop]);
  expect(withoutShop(table, 'a').shops.map(({ id }) => id)).toEqual(['b']);
});

it('adds a field of the team’s own, and removes it with what stands in it', () => {
  expect(withField(table, ' 质保 ').ownFields).toEqual([{ label: '售后群' }, { label: '质保' }]);
  const removed = withoutField(table, '售后群');
  expect(removed.ownFields).toEqual([]);
  expect(removed.shops.map(({ values }) => values)).toEqual([{ invoice: '下单时备注抬头' }, {}]);
});
