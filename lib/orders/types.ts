/** Plain facts of an order as a console shows it. What the console masks stays masked; what it does not show is null. */

/** One closed set; each profile maps its console's words onto it. Words that it does not know give null. */
export const ORDER_STATUSES = [
  /** 待付款 */
  'unpaid',
  /** 已付款, not yet asked to ship: a group that is not complete, a payment under review */
  'paid',
  /** 待发货 */
  'to-ship',
  /** 部分发货 */
  'part-shipped',
  /** 已发货, 待收货 */
  'shipped',
  /** 已签收, 已收货 */
  'received',
  /** 交易成功, 已完成 */
  'done',
  /** 退款中, 售后中 */
  'refunding',
  /** 退款成功 */
  'refunded',
  /** 已关闭, 已取消 */
  'closed',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** Marketplaces number their flags differently (red is 1, 1, 1, 5, 2, 1): only names are kept. */
export const FLAG_COLOURS = [
  'grey',
  'red',
  'yellow',
  'green',
  'blue',
  'purple',
  'orange',
  'cyan',
  'light-blue',
  'light-pink',
  'dark-green',
  'pink',
] as const;
export type FlagColour = (typeof FLAG_COLOURS)[number];

export interface OrderItem {
  title: string | null;
  /** Colour, size and so on, in the console's words. */
  sku: string | null;
  quantity: number | null;
  /** Of one piece, in the console's currency. */
  price: number | null;
}

/** Epoch milliseconds. */
export interface OrderTimes {
  placed?: number;
  paid?: number;
  shipped?: number;
  /** The time by which the shop promised to ship. */
  shipBy?: number;
}

/** As shown: a console that masks a name or a number shows stars, and so do we. */
export interface Recipient {
  name: string | null;
  phone: string | null;
  address: string | null;
}

export interface Order {
  /** Normalised (`normaliseOrderId`); orders whose number cannot be read surely are not told at all. */
  id: string;
  status: OrderStatus | null;
  /** The console's own word, also where `status` is null. */
  statusText: string | null;
  items: OrderItem[];
  /** In the console's currency. */
  paid: number | null;
  times: OrderTimes;
  /** Null where the console shows no recipient at all. */
  recipient: Recipient | null;
  /** Null: not shown; '' : shown and empty. */
  note: string | null;
  /** Null: not shown, or a colour that the profile does not know. */
  flag: FlagColour | null;
  /** Nick or id of the buyer, where an order list shows it. */
  buyer: string | null;
  /** The console shows this order expanded; null where it does not tell. */
  open: boolean | null;
}

/** The console's own dialog for an order's note, while it is open. */
export interface OpenNote {
  /** The order it belongs to, where dialog and page tell surely. */
  orderId: string | null;
  text: string;
  flag: FlagColour | null;
  /** The colours that it offers. */
  colours: FlagColour[];
  /** What the page came with, where it is itself the form: that is saved, and what stands there now may be a draft. */
  stored?: string;
}

/** What is read of a page's orders. */
export interface OrderFacts {
  orders: Order[];
  /** `ambiguous`: something looks like orders, but not one of them can be read surely. */
  state: 'found' | 'missing' | 'ambiguous';
  note: OpenNote | null;
}
