/** The reply library. Pure data: bodies are text, never markup. */

export type Language = 'zh-CN' | 'en';

/** 售前, 售中, 售后 */
export type Stage = 'pre' | 'in' | 'after';

/** Where a set came from: bundled with the extension, or written by this agent. */
export type SetKind = 'starter' | 'personal';

export interface ReplySet {
  id: string;
  kind: SetKind;
  name: string;
  language: Language;
  /** Version of the pack it was taken from; 0 for a personal set. */
  version: number;
  order: number;
}

export interface Category {
  id: string;
  setId: string;
  name: string;
  order: number;
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
  /** Counts the saves, for noticing two edits at once. */
  revision: number;
}

/** What a person types when writing a reply. */
export type ReplyDraft = Pick<Reply, 'title' | 'body' | 'shortcut' | 'stage' | 'tags'> & {
  categoryId: string | null;
};

/** How often and when this agent used a reply. */
export interface Usage {
  replyId: string;
  count: number;
  lastAt: number;
}

export interface Library {
  sets: ReplySet[];
  categories: Category[];
  replies: Reply[];
  usage: Usage[];
}
