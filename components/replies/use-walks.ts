import { useReducer, useRef } from 'preact/hooks';
import { saidBefore } from '../../lib/conversation/said-before';
import type { Going, Shown } from './use-inserts';

/** A reply of several messages, some of which have gone in. */
interface Walk {
  /** What has gone in last. */
  before: Going;
  /** What is to come. */
  next: Going;
}

/**
 * Where the replies of several messages stand, by conversation, as long as the panel is there: what was begun for one
 * buyer is not offered to another, and is there again when the first is open again.
 */
export function useWalks(shown: Shown) {
  const walks = useRef(new Map<string, Walk>()).current;
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const put = ({ conversation }: Shown, walk: Walk | null) => {
    if (walk) walks.set(keyOf(conversation), walk);
    else walks.delete(keyOf(conversation));
    draw(0);
  };
  return {
    /** Of the open conversation, as it stands when asked; undefined: no message is to come. */
    get walk(): Walk | undefined {
      return walks.get(keyOf(shown.conversation));
    },
    went(going: Going, to: Shown): void {
      const next = after(going);
      if (next) put(to, { before: going, next });
      else if (going.place) put(to, null);
    },
    /** It has been taken back, and is what comes next again. The first one comes by picking the reply again. */
    undone(going: Going, to: Shown): void {
      if (!going.place) return;
      const { before, ...next } = going;
      put(to, before ? { before, next: { ...next, before } } : null);
    },
  };
}

/** Where nobody's conversation is read, all texts go to one clipboard. */
const keyOf = (conversation: Shown['conversation']) => conversation?.key ?? '';

function after(going: Going): Going | null {
  const { place, rest = [] } = going;
  const [text, ...others] = rest;
  if (text === undefined || !place) return null;
  const { replacing: _, before: __, ...kept } = going;
  return { ...kept, text, rest: others, place: { ...place, at: place.at + 1 }, isMade: true, before: going };
}

/**
 * Whether the last one still waits in the console's box, as far as the messages tell: a second one would go in behind
 * it. Where a page shows no messages nobody can tell.
 */
export function isUnsent({ text }: Going, { messages }: Shown): boolean {
  return messages.length > 0 && saidBefore(text, messages) === null;
}

export type Walks = ReturnType<typeof useWalks>;
