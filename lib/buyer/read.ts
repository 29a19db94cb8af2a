import type { Message } from '../conversation/types';
import type { Rulebook } from './rulebook';
import type { Hit } from './types';

/** The part of a message that rules look at. */
export type Said = Pick<Message, 'id' | 'side' | 'kind' | 'text' | 'at'>;

/**
 * What one message holds: read once when it comes, kept beside the others of its conversation. A robot's words and
 * those of an unknown side are nobody's; a card's are the shop's.
 */
export function readMessage(book: Rulebook, { id, side, kind, text, at }: Said): Hit[] {
  if ((side !== 'buyer' && side !== 'agent') || kind !== 'text') return [];
  const { phrases, rules } = book.speakers[side];
  return phrases.read(text).map(({ rule, words }) => ({
    rule: (rules[rule] as { id: string }).id,
    message: id,
    key: id ?? text,
    at,
    ranges: words,
    words: words.map(({ from, to }) => text.slice(from, to)),
  }));
}
