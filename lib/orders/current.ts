import type { Message } from '../conversation/types';
import { orderIdsIn } from './id';
import type { Order } from './types';

/** The order that the open conversation is about. */
export type CurrentOrder =
  | { state: 'found'; order: Order; because: 'only' | 'open' | 'said' | 'chosen' }
  | { state: 'ambiguous'; candidates: Order[] }
  | { state: 'none' };

/** How far back a number in the talk counts as what they are talking about. */
const RECENT = 12;

/**
 * Picks the order from those that the console shows beside the open conversation (`orders`, of that buyer only):
 * the one the agent chose; the only one; the only one expanded; the only one whose number stands in the last
 * messages. Where that does not leave exactly one, all are candidates and nothing is guessed.
 */
export function currentOrder(
  orders: readonly Order[],
  messages: readonly Message[],
  chosen: string | null,
): CurrentOrder {
  const picked = orders.find(({ id }) => id === chosen);
  if (picked) return { state: 'found', order: picked, because: 'chosen' };
  const [only] = orders;
  if (!only) return { state: 'none' };
  if (orders.length === 1) return { state: 'found', order: only, because: 'only' };
  const said = new Set(messages.slice(-RECENT).flatMap(({ text }) => orderIdsIn(text)));
  const saidOrders = orders.filter(({ id }) => said.has(id));
  const openOrders = orders.filter(({ open }) => open === true);
  const [bySaid] = saidOrders;
  const [byOpen] = openOrders;
  // If both the talk and the console point at one order, it must be the same.
  if (bySaid && saidOrders.length === 1 && (openOrders.length !== 1 || byOpen === bySaid)) {
    return { state: 'found', order: bySaid, because: 'said' };
  }
  if (byOpen && openOrders.length === 1 && saidOrders.length === 0) {
    return { state: 'found', order: byOpen, because: 'open' };
  }
  return { state: 'ambiguous', candidates: [...orders] };
}
