import type { Grant } from '../authority/types';
import type { Range, Triggers } from '../phrases/types';
import type { Language } from '../replies/types';

/**
 * Whether what an agent is about to say is all right. Rules are data with a closed vocabulary; what they find is shown
 * under the words, with the reason and a better sentence, and changes nothing by itself.
 */

export const LABELS = [
  /** Curt, negative or blaming, without a way out. */
  'service_taboo',
  /** What the agent cannot keep, or may not promise. */
  'over_promise',
  'ad_superlative',
  /** To another channel, or to private payment. */
  'off_platform',
  /** Money, coupon or gift against a review; pressing for a change of one. */
  'review_inducement',
  /** No invoice, at a surcharge, or against a good review. */
  'invoice_refusal',
  'profanity',
  /** An amount above what the agent may grant alone. */
  'amount_over_limit',
  /** Telephone, order, name or address of somebody who is not the open buyer. */
  'other_buyer_data',
] as const;
export type Label = (typeof LABELS)[number];

/** From the quietest on. `block`: the agent has to confirm. */
export const LEVELS = ['hint', 'warn', 'block'] as const;
export type Level = (typeof LEVELS)[number];
export type LevelChoice = Level | 'off';

/** By a team: a rule's own level before that of its label. */
export interface LevelChoices {
  labels?: Partial<Record<Label, LevelChoice>>;
  rules?: Record<string, LevelChoice>;
}

/** Words for people; a rule has them in one language at least. */
export type Told = Partial<Record<Language, string>>;

/** What the better sentence takes the place of. */
export const PLACES = ['words', 'clause', 'sentence'] as const;

/** What makes words harmless that stand elsewhere in the message: a way out behind a no, a warning of fraud. */
export interface Excuse extends Triggers {
  id: string;
  /** `after`: behind the words that it excuses. */
  where: 'after' | 'anywhere';
}

export interface Rule extends Triggers {
  id: string;
  label: Label;
  /** `hard`: wrong wherever it stands. `context`: mostly wrong. */
  tier: 'hard' | 'context';
  /** Absent: as its label. `off`: only where a team turns this very rule on. */
  level?: LevelChoice;
  /** Excuses, by their ids: one of them is enough. */
  unless?: string[];
  /** Ids of marketplaces; absent: all of them. Where the marketplace is not known it does not fire. */
  marketplaces?: string[];
  /** Fires only where the one amount in its words is above this limit of the agent. */
  over?: Grant;
  why: Told;
  better?: { over: (typeof PLACES)[number]; text: string }[];
  examples: string[];
  counterexamples: string[];
}

/** A text that takes the place of a range: the agent's one key. */
export interface Better {
  range: Range;
  text: string;
}

export interface Finding {
  rule: string;
  label: Label;
  level: Level;
  tier: Rule['tier'];
  /** In the text that was checked, UTF-16 units; for a reply, in its body as it is written. */
  range: Range;
  /** What stands there: a text for each part of the phrase. */
  words: string[];
  why: Told;
  better: Better[];
}
