import { expect, it } from 'vitest';
import { fieldsOf, labelFault, nameFault } from './fields';
import { NO_SHOPS, type ShopTable } from './types';

const table: ShopTable = {
  ...NO_SHOPS,
  shops: [{ id: 'a', name: '青禾家居', values: {} }],
  ownFields: [{ label: '售后群' }],
};

it('has the built-in columns first, then the team’s own', () => {
  const fields = fieldsOf(table, 'zh-CN');
  expect(fields.slice(0, 2).map(({ label }) => label)).toEqual(['退货地址', '退货收件人']);
  expect(fields.at(-1)).toEqual({ key: '售后群', label: '售后群', isOwn: true });
  expect(fieldsOf(table, 'en')[0]?.label).toBe('return address');
});

it.each([
  [' ', 'empty'],
  ['售后群', 'taken'],
  [' 售后 群', 'taken'],
  ['退货地址', 'taken'],
  ['Return Address', 'taken'],
  ['returnphone', 'taken'],
  ['name', 'taken'],
  ['几点：几分', 'signs'],
  ['红|蓝', 'signs'],
  ['{a}', 'signs'],
  ['字'.repeat(21), 'signs'],
  ['退货地址2', null],
  ['WhatsApp', null],
])('a field can be called %j: %s', (label, fault) => {
  expect(labelFault(table, label)).toBe(fault);
});

it('keeps shops apart by name', () => {
  expect(nameFault(table, '青禾 家居', null)).toBe('taken');
  expect(nameFault(table, '青禾 家居', 'a')).toBeNull();
  expect(nameFault(table, ' ', null)).toBe('empty');
});
