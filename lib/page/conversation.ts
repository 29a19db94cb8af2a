import type { Conversation, ConversationState, Expected, ListEntry } from '../conversation/types';
import type { FirstProfile } from '../profile/first';
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
  profile: FirstProfile,
  rowUids: Iterable<string>,
  list: readonly ListEntry[],
): ConversationReading {
  const name = agreed(locate, profile.conversation?.name);
  const uid = agreed(locate, profile.conversation?.uid, rowUids);
  const thread = agreed(locate, profile.conversation?.thread);
  if ([name, uid, thread].some(({ state }) => state === 'ambiguous'))
    return { state: 'ambiguous', conversation: null };
  if (name.value === null && uid.value === null && thread.value === null) {
    return { state: isOpen(locate, profile) ? 'missing' : 'none', conversation: null };
  }
  if (namesAnother(name.value, uid.value, list)) return { state: 'ambiguous', conversation: null };
  const key = uid.value ? `uid:${uid.value}` : thread.value ? `thread:${thread.value}` : `name:${name.value}`;
  return { state: 'open', conversation: { key, buyer: { name: name.value, uid: uid.value } } };
}

/**
 * Whether the header names a buyer of the list other than the open one. Names of list and header are not compared
 * otherwise: a console may mask them differently.
 */
function namesAnother(name: string | null, uid: string | null, list: readonly ListEntry[]): boolean {
  const own = list.find((entry) => uid !== null && entry.uid === uid) ?? list.find(({ open }) => open);
  if (name === null || !own?.name || own.name === name) return false;
  return list.some((entry) => entry !== own && entry.name === name);
}

/** A console without an open conversation shows no box, or at least no messages. */
function isOpen(locate: Locate, { input, messages }: FirstProfile): boolean {
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
  hasWords: (text: string) => boolean,
): boolean {
  const { name, uid } = now.buyer;
  if (now.key !== expected.key) return false;
  if (name !== null && expected.name !== null && name !== expected.name) return false;
  if (uid !== null && expected.uid !== null && uid !== expected.uid) return false;
  const { seen, words = [] } = expected;
  if (seen.length > 0) return seen.some(hasMessage);
  return words.length === 0 || words.some(hasWords);
}
