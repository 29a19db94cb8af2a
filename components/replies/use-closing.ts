import { useMemo, useRef } from 'preact/hooks';
import { closingWord } from '../../lib/conversation/closing-word';
import { saidBefore } from '../../lib/conversation/said-before';
import { closingLine } from '../../lib/replies/closing-line';
import type { Placed } from '../../lib/replies/order';
import type { Reply } from '../../lib/replies/types';
import type { Filled } from '../../lib/template/fill';
import type { Shelf } from './shelf';
import type { Shown } from './use-inserts';

/** The buyer has closed, with these words, and this is a line to close with. */
export interface Closing {
  word: string;
  reply: Reply;
}

/**
 * Offers a line while the buyer's last word is one that ends a talk: one that stands without anything to fill in, and
 * that this conversation has not seen.
 */
export function useClosing(
  shelf: Shelf,
  shown: Shown,
  recallOf: (reply: Reply) => string | undefined,
  messagesOf: (reply: Reply) => readonly Filled[],
) {
  const { messages, conversation, caution } = shown;
  const word = useMemo(() => closingWord(messages), [messages]);
  /** What has gone out, by conversation: a page may show no messages of ours, or late. */
  const used = useRef(new Map<string, Set<string>>()).current;
  const key = conversation?.key ?? '';

  const isFresh = ({ reply }: Placed) => {
    if (reply.overlay?.hidden || recallOf(reply) !== undefined || used.get(key)?.has(reply.id)) return false;
    const texts = messagesOf(reply);
    return texts.every(({ text, gaps }) => gaps.length === 0 && saidBefore(text, messages) === null);
  };
  // Who is not to be written to has had the last word.
  const reply = word === null || caution ? null : closingLine(placedIn(shelf), shelf.usage, isFresh)?.reply;
  return {
    closing: word !== null && reply ? ({ word, reply } satisfies Closing) : null,
    used(replyId: string, to: Shown) {
      const place = to.conversation?.key ?? '';
      used.set(place, new Set(used.get(place)).add(replyId));
    },
  };
}

function* placedIn({ replies, categories, sets }: Shelf): Generator<Placed> {
  for (const reply of replies.values()) {
    if (reply.tags.length === 0) continue;
    const category = categories.get(reply.categoryId);
    const parent = category?.parentId === undefined ? undefined : categories.get(category.parentId);
    yield { reply, category, parent, set: sets.get(reply.setId) };
  }
}
