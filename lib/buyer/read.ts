import type { Message } from '../conversation/types';
import type { Range } from '../phrases/types';
import { opine } from './opinion';
import { learnedId, type Rulebook } from './rulebook';
import type { Hit, Rule } from './types';

/** The part of a message that rules look at. */
export type Said = Pick<Message, 'id' | 'side' | 'kind' | 'text' | 'at'>;

/**
 * What one message holds: read once when it comes, kept beside the others of its conversation. A robot's words and
 * those of an unknown side are nobody's; a card's are the shop's.
 * @param isHeard whether the second opinion is asked as well
 */
export function readMessage(book: Rulebook, { id, side, kind, text, at }: Said, isHeard = true): Hit[] {
  if ((side !== 'buyer' && side !== 'agent') || kind !== 'text') return [];
  const { phrases, rules } = book.speakers[side];
  const found = phrases.read(text).map(({ rule, words }) => ({ rule: rules[rule] as Rule, words }));
  const hitOf = (rule: string, words: Range[]): Hit => ({
    rule,
    message: id,
    key: id ?? text,
    at,
    ranges: words,
    words: words.map(({ from, to }) => text.slice(from, to)),
  });
  const hits = found.map(({ rule, words }) => hitOf(rule.id, words));
  if (!book.opinion || !isHeard || side !== 'buyer') return hits;
  const told = new Set(found.flatMap(({ rule }) => (rule.tier === 'hard' ? rule.signal : [])));
  const learned = opine(book.opinion, text, told);
  return [...hits, ...learned.map(({ signal, words }) => hitOf(learnedId(signal), words))];
}
