import { describe, expect, it } from 'vitest';
import { amountOf, quantityOf } from './amount';

describe('an amount', () => {
  it.each([
    ['0', 0],
    ['299.00', 299],
    ['1,299.5', 1299.5],
    ['12,345,678.90', 12345678.9],
    ['1299.00', 1299],
  ])('%s', (text, value) => expect(amountOf(text)).toBe(value));

  it.each([
    '',
    '1,29',
    '12,99',
    '1.299.000',
    '129.000',
    '1,2990',
    ',299',
    '299.',
    '¥299',
    '-5',
    '1 299',
    '2e3',
    '**',
  ])('is not %j', (text) => expect(amountOf(text)).toBeNull());
});

it('a quantity is digits only', () => {
  expect(['2', '010', 'x2', '', '1.5', '6930174288152046397'].map(quantityOf)).toEqual([
    2,
    10,
    null,
    null,
    null,
    null,
  ]);
});
