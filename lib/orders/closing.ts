import type { Marketplace } from '../profile/types';
import type { Order } from './types';

const DAY = 24 * 3600_000;

interface ClosingRule {
  /** Milliseconds from placing an order to the console's closing it, while nobody has paid. */
  after: number;
  /** Who says so. */
  source: string;
}

/**
 * When consoles close an unpaid order by themselves. Only what a source says is here: the other marketplaces have such
 * a time as well, and nobody has shown it. A wrong countdown would have an agent drop an order that is still open.
 */
const CLOSING: Readonly<Partial<Record<Marketplace, ClosingRule>>> = {
  taobao: {
    after: 3 * DAY,
    source: '三日后(精确到秒)仍未进行付款，系统自动关闭交易 (agents’ handbook, trade fact 004.3)',
  },
};

/** Epoch milliseconds; null where the order is not unpaid, its time is not shown, or the marketplace's is not known. */
export function closesAt(
  { status, times }: Pick<Order, 'status' | 'times'>,
  marketplace: Marketplace,
): number | null {
  const rule = CLOSING[marketplace];
  return rule && status === 'unpaid' && times.placed !== undefined ? times.placed + rule.after : null;
}
