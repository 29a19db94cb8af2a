import type { SignalId } from './types';

/** What else is kept of buyers, apart from their cards. */

/** A hint that agents called wrong, or right: counted by the rule that it came from. */
export interface HintFault {
  signal: SignalId;
  /** Id of the rule. */
  rule: string;
  /** How often it was called wrong. */
  count: number;
  /** How often it was called right; absent: never. */
  right?: number;
  /** The last time of either, epoch milliseconds. */
  at: number;
  /** What was said, the newest last, and by whom (key of the card): with consent only, and while that buyer is kept. */
  words: { text: string; buyer: string; at: number }[];
}

/** A question to the supervisor on the green channel. Times are epoch milliseconds. */
export interface BuyerBrief {
  id: string;
  /** Key of the buyer's card; null: no card is kept of them. */
  buyer: string | null;
  text: string;
  at: number;
  /** When the answer is due. */
  due: number;
  answer: { text: string; at: number } | null;
}

/** More of them say nothing new to who mends the rule. */
const WORDS = 20;

/** The row after one more agent called it wrong. `words` null: nobody has agreed that they be kept. */
export function countFault(
  before: HintFault | undefined,
  fault: Pick<HintFault, 'signal' | 'rule' | 'at'>,
  words: { text: string; buyer: string } | null,
): HintFault {
  const { signal, rule, at } = fault;
  const known = before?.words ?? [];
  return {
    ...{ signal, rule, at },
    count: (before?.count ?? 0) + 1,
    ...(before?.right && { right: before.right }),
    words: words ? [...known, { ...words, at }].slice(-WORDS) : known,
  };
}

/** The row after one more agent called it right. */
export function countRight(
  before: HintFault | undefined,
  mark: Pick<HintFault, 'signal' | 'rule' | 'at'>,
): HintFault {
  const known = before ?? { count: 0, words: [] };
  return { ...known, ...mark, right: (before?.right ?? 0) + 1 };
}
