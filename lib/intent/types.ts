import type { Range } from '../search/highlight';

/** What a buyer wants with the last they wrote. The order is the order of the weights in the model's file. */
export const INTENTS = [
  /** Not yet shipped: when, by which courier, when it will arrive. */
  'shipping_time',
  /** Under way: where it is, late, lost, trouble with the courier. */
  'logistics_status',
  /** Return, exchange, cancel, how far the refund is. */
  'refund_return',
  /** What it costs, discounts, freebies, postage, a price that fell after the purchase. */
  'price_bargain',
  /** Coupons, campaigns, rules of gifts. */
  'coupon_activity',
  'invoice',
  'size_fit',
  /** What it can do, how it is used, differences, whether it is genuine. */
  'product_info',
  'stock',
  'payment',
  'address_change',
  /** Broken, wrong, missing. */
  'quality_problem',
  'complaint_anger',
  /** Hello, thanks, ok, bye, and nothing else. */
  'greeting_closing',
  /** Account, installation, a human agent; what can't be told without what was said before. */
  'other',
] as const;
export type Intent = (typeof INTENTS)[number];

export interface RankedIntent {
  intent: Intent;
  /** Of all intents together: 1. */
  probability: number;
}

/** The words of the buyer that spoke for an intent: ranges of the text as it was written, in order. */
export type Reasons = Range[];
