import type { PageFacts } from '../../lib/conversation/types';
import type { OrderFacts } from '../../lib/orders/types';
import type { PartId } from '../../lib/profile/types';

export interface Trouble {
  /** An order's note is only there while its dialog is open: it is never missed. */
  part: Exclude<PartId, 'note'>;
  state: 'missing' | 'ambiguous';
}

/** In the order in which they hinder the work. */
const PARTS = ['conversation', 'input', 'messages', 'conversations'] as const;

/**
 * The parts of a console that cannot be read now, worst first. With no conversation open its parts are rightly
 * absent, so only the list counts then; and a buyer who cannot be read is one trouble, however many parts say so.
 * Many a buyer has no order, so orders count only where something is there that cannot be read surely.
 */
export function troubles(facts: PageFacts, orders: OrderFacts | null): Trouble[] {
  const closed = facts.conversationState === 'none';
  const found = PARTS.flatMap((part): Trouble[] => {
    if (closed && part !== 'conversations') return [];
    const state = part === 'conversation' ? conversationFault(facts) : facts.parts[part];
    return state === 'missing' || state === 'ambiguous' ? [{ part, state }] : [];
  });
  return orders?.state === 'ambiguous' ? [...found, { part: 'orders', state: 'ambiguous' }] : found;
}

/** A page of orders has no conversation to begin with. */
function conversationFault({ conversationState, parts }: PageFacts) {
  if (parts.conversation === undefined) return undefined;
  return conversationState === 'open' ? parts.conversation : conversationState;
}

/** Without a buyer or a box nothing can be inserted; the rest only hides something. */
export function stopsInsert(list: readonly Trouble[]): boolean {
  return list.some(({ part }) => part === 'conversation' || part === 'input');
}
