import { describe, expect, it } from 'vitest';
import { typesOf } from './customer-types';
import { type CustomerType, NOTHING_KNOWN, type Signal } from './types';

const type = (change: Partial<CustomerType> & Pick<CustomerType, 'id'>): CustomerType => ({
  kind: 'price-led',
  name: '看重价格的买家',
  signals: ['price_sensitive'],
  tips: ['先说值在哪里'],
  tags: [],
  ...change,
});
const signal = (id: Signal['signal'], strength: Signal['strength'] = 1): Signal => ({
  signal: id,
  strength,
  reasons: [],
});
const idsOf = (types: CustomerType[], signals: Signal[], facts = NOTHING_KNOWN) =>
  typesOf(types, signals, facts, 0).map(({ type: { id } }) => id);

describe('customer types', () => {
  it('come from any of their signals, with these as the reason', () => {
    const bargain = signal('price_sensitive');
    expect(typesOf([type({ id: 'price' })], [bargain, signal('angry')], NOTHING_KNOWN, 0)).toEqual([
      { type: type({ id: 'price' }), strength: 1, because: [bargain] },
    ]);
    expect(idsOf([type({ id: 'price' })], [signal('angry')])).toEqual([]);
  });

  it('stand in order of strength, then in that of the pack', () => {
    const types = [type({ id: 'price' }), type({ id: 'angry', signals: ['angry'] }), type({ id: 'again' })];
    expect(idsOf(types, [signal('price_sensitive'), signal('angry', 2)])).toEqual([
      'angry',
      'price',
      'again',
    ]);
  });

  it('may ask for strength, for facts, and for the absence of signals', () => {
    const picky = type({
      id: 'picky',
      strength: 2,
      without: ['extortion_review'],
      needs: [{ fact: 'orders', atLeast: 1 }],
    });
    const known = { ...NOTHING_KNOWN, orders: 1 };
    expect(idsOf([picky], [signal('price_sensitive', 2)], known)).toEqual(['picky']);
    expect(idsOf([picky], [signal('price_sensitive', 1)], known)).toEqual([]);
    expect(idsOf([picky], [signal('price_sensitive', 2)])).toEqual([]);
    expect(idsOf([picky], [signal('price_sensitive', 2), signal('extortion_review')], known)).toEqual([]);
  });
});
