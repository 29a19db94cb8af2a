import type { Conversation, ConversationState, Expected } from '../conversation/types';
import type { Profile } from '../profile/types';
import type { Locate } from './find';
import { agreed } from './read';

export interface ConversationReading {
  state: ConversationState;
  conversation: Conversation | null;
}

/**
 * Which conversation is open. All places that name the buyer must agree: consoles change the header before the
 * messages, and what is read in between would be nobody's conversation.
 */
export function readConversation(
  locate: Locate,
  profile: Profile,
  rowUids: Iterable<string>,
): ConversationReading {
  const name = agreed(locate, profile.conversation?.name);
  const uid = agreed(locate, profile.conversation?.uid, rowUids);
  if (name.state === 'ambiguous' || uid.state === 'ambiguous')
    return { state: 'ambiguous', conversation: null };
  if (name.value === null && uid.value === null) {
    return { state: isOpen(locate, profile) ? 'missing' : 'none', conversation: null };
  }
  const key = uid.value === null ? `name:${name.value}` : `uid:${uid.value}`;
  return { state: 'open', conversation: { key, buyer: { name: name.value, uid: uid.value } } };
}

/** A console without an open conversation shows no box, or at least no messages. */
function isOpen(locate: Locate, { input, messages }: Profile): boolean {
  return locate(input?.find ?? messages?.list).length > 0;
}

/**
 * Whether what is open now is what the sidebar showed. A masked name may be shared by two buyers, so that where
 * messages had ids, one of those seen must still be there.
 */
export function isExpected(
  now: Conversation,
  expected: Expected,
  hasMessage: (id: string) => boolean,
): boolean {
  const { name, uid } = now.buyer;
  if (now.key !== expected.key) return false;
  if (name !== null && expected.name !== null && name !== expected.name) return false;
  if (uid !== null && expected.uid !== null && uid !== expected.uid) return false;
  return expected.seen.length === 0 || expected.seen.some(hasMessage);
}
