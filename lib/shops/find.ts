import type { Values } from '../template/variables';
import { shopKey } from './name';
import type { Shop, ShopTable } from './types';

/** The shop that a console or an agent calls so; null where the table has none of that name. */
export function shopNamed({ shops }: ShopTable, name: string): Shop | null {
  const key = shopKey(name);
  return (key && shops.find((shop) => shopKey(shop.name) === key)) || null;
}

/** What the table knows of the shop of a tab, by the names that bodies have for it: `shop.returnAddress`, `shop.售后群`. */
export function shopValues(table: ShopTable, name: string): Values {
  const values = shopNamed(table, name)?.values ?? {};
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [`shop.${field}`, value]));
}
