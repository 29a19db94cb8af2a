import type { Language } from '../replies/types';
import { shopKey } from './name';
import { SHOP_FIELDS, type ShopFieldId, type ShopTable } from './types';

/** Longer names and values are refused, see schema.ts. */
export const LENGTHS = { label: 20, name: 60, value: 500 } as const;

/** What a body reads as its own. */
export const OWN_SIGNS = /[{}｛｝|｜?？:：.\n]/;

/** A column of the grid. `key`: under what a shop's values have it; the built-in ones come first. */
export interface ShopField {
  key: string;
  label: string;
  isOwn: boolean;
}

export function fieldsOf({ ownFields }: ShopTable, language: Language): ShopField[] {
  const builtIn = Object.keys(SHOP_FIELDS) as ShopFieldId[];
  return [
    ...builtIn.map((key) => ({ key, label: SHOP_FIELDS[key][language], isOwn: false })),
    ...ownFields.map(({ label }) => ({ key: label, label, isOwn: true })),
  ];
}

const BUILT_IN = Object.entries(SHOP_FIELDS).flatMap(([id, labels]) => [id, ...Object.values(labels)]);

/** Why a field can't be called so: `signs` are those that a body reads as its own. */
export function labelFault({ ownFields }: ShopTable, label: string): 'empty' | 'signs' | 'taken' | null {
  const wanted = label.trim();
  if (wanted === '') return 'empty';
  if (wanted.length > LENGTHS.label || OWN_SIGNS.test(wanted)) return 'signs';
  // `{shop.name}` is the shop's name, which is no field.
  const taken = ['name', '店铺名', ...BUILT_IN, ...ownFields.map((field) => field.label)];
  return taken.some((each) => shopKey(each) === shopKey(wanted)) ? 'taken' : null;
}

export function nameFault({ shops }: ShopTable, name: string, id: string | null): 'empty' | 'taken' | null {
  const key = shopKey(name);
  if (key === '') return 'empty';
  return shops.some((shop) => shop.id !== id && shopKey(shop.name) === key) ? 'taken' : null;
}
