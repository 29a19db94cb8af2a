import type { PageFacts } from '../../lib/conversation/types';
import type { PartId } from '../../lib/profile/types';

export interface Trouble {
  part: PartId;
  state: 'missing' | 'ambiguous';
}

/** In the order in which they hinder the work. */
const PARTS: readonly PartId[] = ['conversation', 'input', 'messages', 'conversations'];

/**
 * The parts of a console that cannot be read now, worst first. With no conversation open its parts are rightly
 * absent, so only the list counts then; and a buyer who cannot be read is one trouble, however many parts say so.
 */
export function troubles(facts: PageFacts): Trouble[] {
  const closed = facts.conversationState === 'none';
  return PARTS.flatMap((part) => {
    if (closed && part !== 'conversations') return [];
    const state = part === 'conversation' ? conversationFault(facts) : facts.parts[part];
    return state === 'missing' || state === 'ambiguous' ? [{ part, state }] : [];
  });
}

function conversationFault({ conversationState, parts }: PageFacts) {
  return conversationState === 'open' ? parts.conversation : conversationState;
}

/** Without a buyer or a box nothing can be inserted; the rest only hides something. */
export function stopsInsert(list: readonly Trouble[]): boolean {
  return list.some(({ part }) => part === 'conversation' || part === 'input');
}
