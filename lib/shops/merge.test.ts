import { describe, expect, it } from 'vitest';
import { seeded } from '../replies/testing';
import { withField, withName, withoutField, withoutShop, withShop, withValue } from './edit';
import { merged } from './merge';
import type { ShopTable } from './types';

const base: ShopTable = {
  shops: [
    { id: 'a', name: '青禾', values: { courier: '青羽', 售后群: '8 群' } },
    { id: 'b', name: '云杉', values: {} },
  ],
  ownFields: [{ label: '售后群' }],
  revision: 3,
};
const theirsFrom = (table: ShopTable): ShopTable => ({ ...table, revision: 4 });

it('keeps both changes where they do not meet', () => {
  const mine = withField(withValue(base, 'a', 'courier', '白鹭'), '质保');
  const theirs = theirsFrom(
    withShop(withValue(base, 'a', 'invoice', '电子票'), { id: 'c', name: '白桦', values: {} }),
  );
  const { table, clashes } = merged(base, mine, theirs);
  expect(clashes).toEqual([]);
  expect(table.shops[0]?.values).toEqual({ courier: '白鹭', 售后群: '8 群', invoice: '电子票' });
  expect(table.shops.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(table.ownFields).toEqual([{ label: '售后群' }, { label: '质保' }]);
  expect(table.revision).toBe(4);
});

it('tells of a cell that both have changed, and takes the one that is wanted', () => {
  const mine = withName(withValue(base, 'a', 'courier', '白鹭'), 'b', '云杉一店');
  const theirs = theirsFrom(withName(withValue(base, 'a', 'courier', '灰雁'), 'b', '云杉二店'));
  const { table, clashes } = merged(base, mine, theirs);
  expect(clashes).toEqual([
    { shop: '青禾', field: 'courier', mine: '白鹭', theirs: '灰雁' },
    { shop: '云杉一店', field: null, mine: '云杉一店', theirs: '云杉二店' },
  ]);
  expect([table.shops[0]?.values.courier, table.shops[1]?.name]).toEqual(['白鹭', '云杉一店']);
  const other = merged(base, mine, theirs, 'theirs').table;
  expect([other.shops[0]?.values.courier, other.shops[1]?.name]).toEqual(['灰雁', '云杉二店']);
  // an emptied cell is a change, too
  expect(merged(base, withValue(base, 'a', 'courier', ''), theirs).clashes[0]).toMatchObject({ mine: '' });
  // the same change twice is one
  expect(merged(base, theirs, theirs).clashes).toEqual([]);
});

describe('what one has removed', () => {
  it('is gone', () => {
    expect(merged(base, withoutShop(base, 'a'), theirsFrom(base)).table.shops.map(({ id }) => id)).toEqual([
      'b',
    ]);
    expect(merged(base, base, theirsFrom(withoutShop(base, 'a'))).table.shops.map(({ id }) => id)).toEqual([
      'b',
    ]);
    expect(merged(base, withoutField(base, '售后群'), theirsFrom(base)).table).toEqual(
      theirsFrom(withoutField(base, '售后群')),
    );
  });

  it('stays where the other has changed it', () => {
    const changed = withValue(base, 'a', '售后群', '11 群');
    expect(merged(base, withoutShop(base, 'a'), theirsFrom(changed)).table.shops[0]?.id).toBe('a');
    expect(merged(base, changed, theirsFrom(withoutShop(base, 'a'))).table.shops[1]?.values.售后群).toBe(
      '11 群',
    );
    const { ownFields, shops } = merged(base, changed, theirsFrom(withoutField(base, '售后群'))).table;
    expect([ownFields, shops[0]?.values.售后群]).toEqual([[{ label: '售后群' }], '11 群']);
  });
});

it('takes a shop that both have added for one', () => {
  const mine = withShop(base, { id: 'm', name: '白桦 家居', values: { courier: '白鹭' } });
  const theirs = theirsFrom(withShop(base, { id: 't', name: '白桦家居', values: { invoice: '电子票' } }));
  const { table } = merged(base, mine, theirs);
  expect(table.shops.filter(({ id }) => id !== 'a' && id !== 'b')).toEqual([
    { id: 't', name: '白桦 家居', values: { invoice: '电子票', courier: '白鹭' } },
  ]);
});

it('puts a change back: merged the other way round it is undone, and later changes of others stay', () => {
  const done = withValue(base, 'a', 'courier', '白鹭');
  const later = theirsFrom(withValue(done, 'b', 'courier', '灰雁'));
  const { table, clashes } = merged(done, base, later);
  expect(clashes).toEqual([]);
  expect(table.shops.map(({ values }) => values.courier)).toEqual(['青羽', '灰雁']);
});

it('without a second person gives what the first one made', () => {
  const random = seeded(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  for (let round = 0; round < 500; round++) {
    let mine = base;
    for (let step = 0; step < 4; step++) {
      mine = pick([
        withValue(mine, pick(['a', 'b']), pick(['courier', 'invoice']), pick(['', '一', '二'])),
        withoutShop(mine, pick(['a', 'b'])),
        withName(mine, 'a', pick(['甲', '乙'])),
      ]);
    }
    expect(merged(base, mine, base).table).toEqual(mine);
    expect(merged(base, base, mine).table).toEqual(mine);
    expect(merged(base, mine, mine)).toEqual({ table: mine, clashes: [] });
  }
});
