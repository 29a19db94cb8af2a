import { shopKey } from './name';
import type { Shop, ShopTable } from './types';

/** Two people have given one cell two values. */
export interface Clash {
  /** As the shop is called in `mine`. */
  shop: string;
  /** As in `Shop.values`; null: the shop's name. */
  field: string | null;
  mine: string;
  theirs: string;
}

/**
 * What becomes of a table that one person has changed from `base` to `mine`, and another meanwhile to `theirs`: both
 * changes, and where they meet in a cell, the `preferred` one. What one has removed and the other has changed stays.
 * Its revision is theirs.
 */
export function merged(
  base: ShopTable,
  mine: ShopTable,
  theirs: ShopTable,
  preferred: 'mine' | 'theirs' = 'mine',
): { table: ShopTable; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const paired = new Set<Shop>();
  const before = ({ id }: Shop) => byId(base, id);
  const both = theirs.shops.flatMap((their): Shop[] => {
    const my = byId(mine, their.id) ?? addedAs(base, mine, their.name);
    if (!my) return isSame(before(their), their) ? [] : [their];
    paired.add(my);
    return [mergedShop(before(their) ?? { ...their, values: {} }, my, their, preferred, clashes)];
  });
  const others = mine.shops.filter((my) => !paired.has(my) && !isSame(before(my), my));
  const shops = [...both, ...others];
  return {
    table: { shops, ownFields: fieldsOf(base, mine, theirs, shops), revision: theirs.revision },
    clashes,
  };
}

const byId = ({ shops }: ShopTable, id: string) => shops.find((shop) => shop.id === id);

/** Both have added the same shop. */
function addedAs(base: ShopTable, mine: ShopTable, name: string): Shop | undefined {
  return mine.shops.find((shop) => !byId(base, shop.id) && shopKey(shop.name) === shopKey(name));
}

function isSame(one: Shop | undefined, other: Shop): boolean {
  const keys = new Set([one, other].flatMap((shop) => Object.keys(shop?.values ?? {})));
  return one?.name === other.name && [...keys].every((key) => one.values[key] === other.values[key]);
}

function mergedShop(
  before: Shop,
  mine: Shop,
  theirs: Shop,
  preferred: 'mine' | 'theirs',
  clashes: Clash[],
): Shop {
  const cell = (field: string | null, was = '', my = '', their = '') => {
    if (my === was || my === their) return their;
    if (their === was) return my;
    clashes.push({ shop: mine.name, field, mine: my, theirs: their });
    return preferred === 'mine' ? my : their;
  };
  const values: Shop['values'] = {};
  for (const key of new Set([...Object.keys(theirs.values), ...Object.keys(mine.values)])) {
    const value = cell(key, before.values[key], mine.values[key], theirs.values[key]);
    if (value) values[key] = value;
  }
  return { id: theirs.id, name: cell(null, before.name, mine.name, theirs.name), values };
}

/** A field that one has removed stays as long as the other has put something new into it. */
function fieldsOf(base: ShopTable, mine: ShopTable, theirs: ShopTable, shops: readonly Shop[]) {
  const has = ({ ownFields }: ShopTable, label: string) => ownFields.some((field) => field.label === label);
  const labels = [...theirs.ownFields, ...mine.ownFields].map(({ label }) => label);
  return [...new Set(labels)]
    .filter((label) => {
      const isRemoved = has(base, label) && !(has(mine, label) && has(theirs, label));
      return !isRemoved || shops.some(({ values }) => values[label] !== undefined);
    })
    .map((label) => ({ label }));
}
