import type { OrderStatus } from '../orders/types';
import type { Range, Triggers } from '../phrases/types';

/**
 * What a conversation and its orders tell of a buyer. Rules are data with a closed vocabulary; what they find is a hint
 * with its reasons, for the agent's eyes, and never a verdict.
 */

export const SIGNALS = [
  'new_buyer',
  'returning_buyer',
  /** Knows little of such goods; `expert`: 发烧友. */
  'novice',
  'expert',
  'price_sensitive',
  'hesitating',
  'for_self',
  'for_family',
  'for_gift',
  'impatient',
  'angry',
  /** Says that something went wrong. */
  'complaint',
  'abusive',
  'compensation_demand',
  /** A bad review, without money. */
  'threat_review',
  /** The platform, 12315, a court. */
  'threat_complaint',
  /** A review against money or goods. */
  'extortion_review',
  /** 职业打假, 职业投诉 */
  'claim_pro',
  /** 职业发票师: an invoice as a trap, against money. */
  'invoice_pro',
  /** To QQ, WeChat, a telephone, a private payment. */
  'off_platform',
  /** An address that is none, a number that is none, a recipient who bought nothing. */
  'fake_contact',
  'refund_only_abuse',
] as const;
export type SignalId = (typeof SIGNALS)[number];

/** Kinds of suspected malice; each is at once the id of its evidence case. */
export const MALICE = [
  'extortion_review',
  'claim_pro',
  'invoice_pro',
  'off_platform',
  'fake_contact',
  'refund_only_abuse',
] as const satisfies readonly SignalId[];
export type Malice = (typeof MALICE)[number];

/** What is known of the buyer beside what they say; null: not known, and what is not known fulfils nothing. */
export interface BuyerFacts {
  /** Orders that were paid, the open one included. */
  orders: number | null;
  /** Their sum in the console's currency. */
  paid: number | null;
  /** How many of them went back or are about to. */
  refunds: number | null;
  /** Of the orders on show. */
  statuses: readonly OrderStatus[];
  /** Epoch milliseconds of the first conversation or order seen in this browser. */
  knownSince: number | null;
}
export const NOTHING_KNOWN: BuyerFacts = {
  orders: null,
  paid: null,
  refunds: null,
  statuses: [],
  knownSince: null,
};

/** `refund-share`: 0 to 1. `known-days`: since `knownSince`. */
export const NUMBER_FACTS = ['orders', 'paid', 'refunds', 'refund-share', 'known-days'] as const;
export type NumberFact = (typeof NUMBER_FACTS)[number];

/** One thing that must be known to be so. */
export type Need =
  | { fact: NumberFact; atLeast?: number; atMost?: number }
  | { fact: 'status'; is: OrderStatus[] };

export type Strength = 1 | 2 | 3;

/** An utterance of the buyer; or lines in order, those of the agent behind `客服：` or `agent:`, and what is known. */
export type Example = string | { said?: string[]; facts?: Partial<BuyerFacts> };

export interface Rule extends Triggers {
  id: string;
  signal: SignalId;
  /** `hard` fires alone; `context` only together with one of `with`. */
  tier: 'hard' | 'context';
  /** Ids of rules whose phrases must stand somewhere in the conversation, of either tier; one is enough. */
  with?: string[];
  /** Where these must stand: in the same message; absent: anywhere in the conversation. */
  within?: 'message';
  /** Whose words count; absent: the buyer's. */
  said?: 'buyer' | 'agent';
  /**
   * Fires from this many matches on, with `minutes`: within that time (messages whose time is unknown don't count);
   * with `different`: of different words.
   */
  times?: { count: number; minutes?: number; different?: true };
  /** All of these; a rule without phrases rests on them alone. */
  needs?: Need[];
  /** Not where one of these fires: one thing is told once, by its gravest name. */
  unless?: SignalId[];
  /** For how long words count, from when they were said: moods pass. Absent: always. */
  hours?: number;
  strength: Strength;
  examples: Example[];
  counterexamples: Example[];
}

/** The words of one rule in one message. */
export interface Hit {
  rule: string;
  /** The console's id of the message, where it has one. */
  message: string | null;
  /** By which hits of one message are known: its id, else its text. */
  key: string;
  /** Epoch milliseconds, where the page shows it. */
  at: number | null;
  /** In the message's text, a range for each part of the phrase, and the words that stand there. */
  ranges: Range[];
  words: string[];
}

/** Why a signal is shown: words, or a fact. */
export type Reason =
  | { rule: string; message: string | null; ranges: Range[]; words: string[] }
  | { rule: string; fact: Need };

export interface Signal {
  signal: SignalId;
  strength: Strength;
  reasons: Reason[];
}

export const TYPES = [
  'new',
  'old',
  'novice',
  'expert',
  'price-led',
  'hesitating',
  'gift-giver',
  'impatient',
  'complaining',
  'malicious',
] as const;
export type TypeId = (typeof TYPES)[number];

/** A customer type as data: which signals make it, and how to talk to such customers. */
export interface CustomerType {
  id: string;
  kind: TypeId;
  /** Follows 像是 in the panel: 像是看重价格的买家. */
  name: string;
  /** Any of these makes it, from this strength on. */
  signals: SignalId[];
  strength?: Strength;
  /** None of these may be there: who bargains and threatens is no bargainer. */
  without?: SignalId[];
  /** All of these must be known to be so. */
  needs?: Need[];
  tips: string[];
  /** Local id of a bundled playbook. */
  playbook?: string;
  /** Tags of replies, or words to search for, the fittest first. */
  tags: string[];
  /** The kind of evidence case, for suspected malice. */
  evidence?: Malice;
}

/** A type that the signals suggest, with the reasons of the signals behind it. */
export interface Likely {
  type: CustomerType;
  strength: Strength;
  because: Signal[];
}
