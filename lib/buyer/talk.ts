import { combine } from './combine';
import { readMessage, type Said } from './read';
import type { Rulebook } from './rulebook';
import type { BuyerFacts, Hit, Likely, Signal } from './types';

/** Reads a conversation as it grows. */
export interface Talk {
  /**
   * The signals of these messages, strongest first; each is read once, by what it is and not by its id.
   * @param now epoch milliseconds
   */
  signals(messages: readonly Said[], facts: BuyerFacts, now: number): Signal[];
}

/** So many messages at the end of a long conversation get the second opinion: all of them would be felt. */
const HEARD = 100;

export function createTalk(book: Rulebook): Talk {
  // What is known goes with the message: nothing of one buyer can be left over for the next.
  const known = new WeakMap<Said, Hit[]>();
  const hitsOf = (message: Said, isLate: boolean): Hit[] => {
    const before = known.get(message);
    if (before) return before;
    const hits = readMessage(book, message, isLate);
    known.set(message, hits);
    return hits;
  };
  return {
    signals(messages, facts, now) {
      const late = messages.length - HEARD;
      const hits = messages.flatMap((message, at) => hitsOf(message, at >= late));
      return combine(book, hits, facts, now);
    },
  };
}

/** More than two and nobody reads them. */
const SHOWN = 2;

/** The types to show: suspected malice before all others, else the strongest. */
export function shownTypes(likely: readonly Likely[]): Likely[] {
  const isMalice = ({ type }: Likely) => type.kind === 'malicious';
  return [...likely.filter(isMalice), ...likely.filter((each) => !isMalice(each))].slice(0, SHOWN);
}
