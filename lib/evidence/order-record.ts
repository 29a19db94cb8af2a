import type { Order, OrderFacts } from '../orders/types';
import type { EvidenceCase } from './types';

/** The orders of a case as they are kept: `items/0003-order.json`. */
export interface OrderRecord {
  schema: 'sellerside-order/1';
  console: string;
  /** Key of the conversation in which the page told them; null: in none. */
  conversation: string | null;
  orders: Order[];
}

/**
 * Those that the case names; where it names none, all that a chat shows beside the conversation that the case is about.
 * Null: the page shows none of them. An order list holds other buyers' orders, which are nobody's business here.
 */
export function ordersOf(
  told: { key: string | null; facts: OrderFacts },
  { orderIds, conversation, console: of }: Pick<EvidenceCase, 'orderIds' | 'conversation' | 'console'>,
  console: string,
): OrderRecord | null {
  const isOfCase = told.key !== null && told.key === conversation && of === console;
  const orders =
    orderIds.length > 0
      ? told.facts.orders.filter(({ id }) => orderIds.includes(id))
      : isOfCase
        ? told.facts.orders
        : [];
  if (orders.length === 0) return null;
  return { schema: 'sellerside-order/1', console, conversation: told.key, orders };
}
