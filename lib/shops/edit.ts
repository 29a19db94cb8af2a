import type { Shop, ShopTable } from './types';

/** Changes of the table; each gives another one, of the same revision. */

export function withShop(table: ShopTable, shop: Shop): ShopTable {
  return { ...table, shops: [...table.shops, shop] };
}

export function withoutShop(table: ShopTable, id: string): ShopTable {
  return { ...table, shops: table.shops.filter((shop) => shop.id !== id) };
}

export function withName(table: ShopTable, id: string, name: string): ShopTable {
  return changed(table, id, (shop) => ({ ...shop, name: name.trim() }));
}

/** An empty value is none. */
export function withValue(table: ShopTable, id: string, field: string, value: string): ShopTable {
  return changed(table, id, (shop) => {
    const { [field]: _, ...others } = shop.values;
    return { ...shop, values: value.trim() ? { ...others, [field]: value.trim() } : others };
  });
}

export function withField(table: ShopTable, label: string): ShopTable {
  return { ...table, ownFields: [...table.ownFields, { label: label.trim() }] };
}

/** With all that stands in it. */
export function withoutField(table: ShopTable, label: string): ShopTable {
  const emptied = table.shops.reduce((each, { id }) => withValue(each, id, label, ''), table);
  return { ...emptied, ownFields: table.ownFields.filter((field) => field.label !== label) };
}

function changed(table: ShopTable, id: string, change: (shop: Shop) => Shop): ShopTable {
  return { ...table, shops: table.shops.map((shop) => (shop.id === id ? change(shop) : shop)) };
}
