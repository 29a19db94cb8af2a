import type { Order } from '../orders/types';
import type { Shop } from '../shops/types';

/**
 * How long an order may stay unpaid, in hours, as the team has written it among the shop's own values: no console
 * tells it, it differs by marketplace and by campaign, and a wrong countdown is worse than none.
 */
const FIELDS = ['付款时限', 'payment window'];
const HOUR = 3_600_000;

export interface Closing {
  /** Epoch milliseconds since when it has stood unpaid. */
  placed: number;
  /** When the console closes it; null where nobody has said how long that takes. */
  closes: number | null;
}

/** Null unless the order is unpaid and the console shows when it was placed. */
export function closingOf(order: Order | null, shop: Shop | null): Closing | null {
  const placed = order?.status === 'unpaid' ? order.times.placed : undefined;
  if (placed === undefined) return null;
  const hours = FIELDS.map((field) => hoursOf(shop?.values[field])).find((each) => each !== null);
  return { placed, closes: hours === undefined || hours === null ? null : placed + hours * HOUR };
}

/** `24`, `24小时`, `1.5 h`; anything else is no number of hours. */
function hoursOf(value: string | undefined): number | null {
  const [, number] = /^\s*(\d{1,3}(?:\.\d+)?)\s*(?:小时|h|hours?)?\s*$/i.exec(value ?? '') ?? [];
  return number === undefined || Number(number) === 0 ? null : Number(number);
}
