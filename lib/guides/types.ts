import type { OrderStatus } from '../orders/types';
import type { Language } from '../replies/types';
import type { Audience } from '../team/audience';

/**
 * What stands beside the replies: playbooks, product cards, campaign briefs. Data with a closed vocabulary. Each kind
 * has its own file of zod twin and functions here; the panel makes replies of what may be inserted
 * (`setId` `product:<id>` …), so that search, pick and fill are those of replies.
 */

interface Guide {
  id: string;
  /** 0 as bundled; counts the saves of people here. */
  revision: number;
  editedAt: number;
}

/** Something to say within a guide: a reply of the library by id, or a text of its own (a template). */
export type Line = { replyId: string } | { title: string; body: string };

/** A way through a conversation: steps in order, with branches. */
export interface Playbook extends Guide, Audience {
  name: string;
  language: Language;
  /** What it is for, in a line. */
  about: string;
  steps: PlaybookStep[];
}

export interface PlaybookStep {
  /** Unique in its playbook. */
  id: string;
  name: string;
  /** For the agent's eyes: how to do it, what must not be done. Never inserted. */
  advice: string[];
  lines: Line[];
  /** Where it goes on: absent: to the next in the list; empty: it ends here. */
  branches?: Branch[];
}

export interface Branch {
  label: string;
  /** Id of a step. */
  to: string;
  /** Of an order for which this is the way; absent: the agent has to see. */
  statuses?: OrderStatus[];
}

/** Where a conversation stands in a playbook; kept per conversation. */
export interface PlaybookPlace {
  /** `<console id> <conversation key>` */
  key: string;
  playbookId: string;
  stepId: string;
  /** Epoch milliseconds. */
  at: number;
}

export interface ProductCard extends Guide {
  /** As agents call it. */
  name: string;
  /** Other words by which it is known in titles and conversations, such as a model number. */
  aliases: string[];
  sections: ProductSection[];
  questions: { question: string; answer: string }[];
  /** First day, `YYYY-MM-DD`; absent: now. */
  validFrom?: string;
}

/** `rivals` (differences to competitors) is for the agent's eyes only and never insertable. */
export const PRODUCT_SECTIONS = [
  'selling',
  'install',
  'cautions',
  'contents',
  'parameters',
  'suits',
  'unsuited',
  'rivals',
] as const;
export type ProductSectionKind = (typeof PRODUCT_SECTIONS)[number];

export interface ProductSection {
  kind: ProductSectionKind;
  /** Each line is insertable by itself. */
  lines: string[];
}

/** Links, combinations, rules and words of one campaign; on show on its days, gone afterwards. */
export interface CampaignBrief extends Guide, Audience {
  name: string;
  /** First and last day, `YYYY-MM-DD` by this machine's calendar. */
  from: string;
  until: string;
  links: { label: string; url: string }[];
  /** What goes together at which price, for the agent to read and to insert. */
  combinations: string[];
  /** For the agent's eyes. */
  rules: string[];
  lines: Line[];
}

/** What an agent could not answer, for the supervisor; kept here until an answer becomes a product card's. */
export interface OpenQuestion extends Guide {
  question: string;
  /** The last messages of the conversation, as they stood; no name, no id of the buyer. */
  words: { side: 'buyer' | 'agent'; text: string }[];
  /** The product that it is about, as far as known. */
  product: string | null;
  at: number;
  /** Null until somebody has answered it. */
  answer: { text: string; at: number; productId: string | null } | null;
}

export interface Guides {
  playbooks: Playbook[];
  products: ProductCard[];
  campaigns: CampaignBrief[];
  questions: OpenQuestion[];
}
export type GuideKind = keyof Guides;
export const NO_GUIDES: Guides = { playbooks: [], products: [], campaigns: [], questions: [] };
