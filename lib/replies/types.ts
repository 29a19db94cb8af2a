import type { OrderStatus } from '../orders/types';
import type { Marketplace } from '../profile/types';
import type { Audience } from '../team/audience';

/** The reply library. Pure data: bodies are text, never markup. */

export type Language = 'zh-CN' | 'en';

/** 售前, 售中, 售后 */
export type Stage = 'pre' | 'in' | 'after';

/**
 * Where a set came from. `starter` bundled, `team` and `shop` shared by a supervisor, `personal` written by this
 * agent. `product`, `playbook` and `campaign` sets are no rows of the library: the panel makes them of what stands in
 * those, so that one box finds all and one key inserts it.
 */
export type SetKind = 'starter' | 'team' | 'shop' | 'personal' | 'product' | 'playbook' | 'campaign';

/** The agent's own set, which the store makes when it is first needed. */
export const PERSONAL_SET = 'personal';

/** Its audience counts for a team's: see `isFor`. */
export interface ReplySet extends Audience {
  id: string;
  kind: SetKind;
  name: string;
  language: Language;
  /** Version of the pack it was taken from; 0 for a set that was made here. */
  version: number;
  order: number;
  /** Only in these shops, by name as the console or the agent has it; absent: in all. */
  shops?: string[];
}

/** Names of design tokens (`--category-red` …); a colour is never the only sign of anything. */
export const CATEGORY_COLOURS = [
  'red',
  'orange',
  'yellow',
  'green',
  'cyan',
  'blue',
  'purple',
  'grey',
] as const;
export type CategoryColour = (typeof CATEGORY_COLOURS)[number];

/** Two levels: one that has a parent is nobody's parent. */
export interface Category {
  id: string;
  setId: string;
  name: string;
  order: number;
  /** Of the same set; absent: of the first level. */
  parentId?: string;
  colour?: CategoryColour;
}

/** The category of what its writer put into none; the store makes it when it is first needed. */
export const UNSORTED_CATEGORY = 'personal-unsorted';

export interface Reply {
  id: string;
  setId: string;
  categoryId: string;
  title: string;
  /** Text with `{variables}`; see variables.ts. */
  body: string;
  /** Typed in the search box as it stands, such as `fh1`; lower case, may be empty. */
  shortcut: string;
  stage: Stage | null;
  tags: string[];
  order: number;
  pinned: boolean;
  /** Epoch milliseconds of the last change by a person; 0 = as bundled. */
  editedAt: number;
  /**
   * Counts the saves, for noticing two edits at once: of the row, or (in what an agent sees) of the row and the agent's
   * overlay together. A save is told the revision of the view that it was made in.
   */
  revision: number;
  /** Other ways to say the same, up to four; `body` is the first. */
  wordings?: string[];
  /** The body in languages that its set is not in. */
  translations?: Partial<Record<Language, string>>;
  /** Pictures and files that go with it, in order. */
  files?: FileRef[];
  /** First and last day of use, `YYYY-MM-DD` by this machine's calendar; absent: no bound. */
  validFrom?: string;
  validUntil?: string;
  /** Only on these marketplaces, in these shops, for agents of these posts; absent: for all. */
  marketplaces?: Marketplace[];
  shops?: string[];
  posts?: Post[];
  /** What this agent has made of a shared reply: the row's words, code and pin are theirs then. */
  overlay?: OverlayState;
}

/** What an agent's work is about (岗位). */
export const POSTS = ['pre-sale', 'after-sale', 'order-check', 'refund', 'hotline', 'quality'] as const;
export type Post = (typeof POSTS)[number];

/** A picture or a file of a reply; its bytes are read by id when they are needed. */
export interface FileRef {
  id: string;
  name: string;
  /** Media type. */
  type: string;
  /** Bytes. */
  size: number;
}

export type ReplyWords = Pick<Reply, 'title' | 'body'> & Pick<Reply, 'wordings' | 'translations'>;

/**
 * An agent's own over a shared reply (starter, team, shop): kept beside it, so that every later push changes the
 * team's row and nothing of this.
 */
export interface Overlay {
  replyId: string;
  pinned?: boolean;
  /** In place of the reply's own shortcut. */
  alias?: string;
  hidden?: true;
  /** The agent's words, and the team's as they were when the agent last looked at both. */
  reworded?: { words: ReplyWords; base: ReplyWords };
  /** Epoch milliseconds of the last change. */
  at: number;
  /** Counts the saves of words and alias; never goes back, also when both are dropped. */
  revision: number;
}

export interface OverlayState {
  /** Not in the agent's library; only those who look at shared rows get to see it. */
  hidden?: true;
  aliased?: true;
  reworded?: true;
  /** The team's words are no longer those that were reworded. */
  outdated?: true;
}

/** One earlier state of a reply's words. */
export interface ReplyVersion {
  replyId: string;
  /** Of the row. */
  revision: number;
  /** Epoch milliseconds when it came to be; 0 = as bundled. */
  at: number;
  /** What put other words in its place. */
  cause: 'edit' | 'bulk' | 'import' | 'push' | 'undo';
  words: ReplyWords & Pick<Reply, 'shortcut' | 'tags'>;
}

/** What a person types when writing a reply. */
export type ReplyDraft = Omit<
  Reply,
  'id' | 'setId' | 'categoryId' | 'order' | 'pinned' | 'editedAt' | 'revision' | 'overlay'
> & {
  categoryId: string | null;
};

/** How often and when this agent used a reply. */
export interface Usage {
  replyId: string;
  count: number;
  lastAt: number;
  /** Uses by situation: the status of the order that the conversation was about, or `none`. */
  situations?: Partial<Record<OrderStatus | 'none', number>>;
}

export interface Library {
  sets: ReplySet[];
  categories: Category[];
  replies: Reply[];
  usage: Usage[];
}
