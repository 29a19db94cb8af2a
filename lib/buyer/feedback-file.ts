import { maskWords } from '../guides/question';
import type { HintFault } from './card-kept';
import type { SignalId } from './types';

/** What an agent marked right and wrong, as a file for the supervisor. Nothing else carries it anywhere. */

export const FEEDBACK_FORMAT = 'sellerside-feedback';

export interface FeedbackFile {
  format: typeof FEEDBACK_FORMAT;
  version: 1;
  /** ISO 8601. */
  madeAt: string;
  /** As the agent is named in the settings; empty: without a name. */
  agent: string;
  rules: MarkedRule[];
}

export interface MarkedRule {
  signal: SignalId;
  rule: string;
  wrong: number;
  right: number;
  /** Masked, the newest last; none where the agent did not agree to it. */
  words: string[];
}

/** More and longer ones say nothing new to who mends the rule. */
export const WORDS = { most: 5, length: 200 } as const;

interface Options {
  agent: string;
  withWords: boolean;
  /** By key of the card: how the console shows that buyer. */
  names: ReadonlyMap<string, (string | null)[]>;
  /** Epoch milliseconds. */
  at: number;
}

export function feedbackFile(
  faults: readonly HintFault[],
  { agent, withWords, names, at }: Options,
): FeedbackFile {
  /** Nothing of a buyer whose name is not known any more: it could not be masked. */
  const masked = ({ text, buyer }: HintFault['words'][number]) => {
    const known = names.get(buyer);
    return known ? [maskWords(text, [...known, agent]).slice(0, WORDS.length)] : [];
  };
  return {
    format: FEEDBACK_FORMAT,
    version: 1,
    madeAt: new Date(at).toISOString(),
    agent,
    rules: faults.map(({ signal, rule, count, right = 0, words }) => ({
      ...{ signal, rule, wrong: count, right },
      words: withWords ? words.slice(-WORDS.most).flatMap(masked) : [],
    })),
  };
}
