/** The shop's own values, which replies name as `{shop.…}`: a grid of shops × fields. */

/** The fields that every team has; its own come behind them. */
export const SHOP_FIELDS = {
  returnAddress: { 'zh-CN': '退货地址', en: 'return address' },
  returnName: { 'zh-CN': '退货收件人', en: 'return recipient' },
  returnPhone: { 'zh-CN': '退货电话', en: 'return phone' },
  courier: { 'zh-CN': '默认快递', en: 'usual courier' },
  shipWithin: { 'zh-CN': '发货时限', en: 'ships within' },
  priceLink: { 'zh-CN': '补差链接', en: 'price difference link' },
  invoice: { 'zh-CN': '发票说明', en: 'invoice terms' },
} as const;
export type ShopFieldId = keyof typeof SHOP_FIELDS;

/** A field of the team's own: its label is its name in a body, `{shop.售后微信群}`. */
export interface OwnField {
  label: string;
}

export interface Shop {
  id: string;
  /** As the consoles or the agent name it; the tab's shop is found by it, regardless of spaces and case. */
  name: string;
  /** By `ShopFieldId` or an own field's label; what is empty is a gap. */
  values: Record<string, string>;
}

export interface ShopTable {
  shops: Shop[];
  /** In the order of the grid's columns. */
  ownFields: OwnField[];
  /** Counts the saves, for noticing two edits at once. */
  revision: number;
}

export const NO_SHOPS: ShopTable = { shops: [], ownFields: [], revision: 0 };
