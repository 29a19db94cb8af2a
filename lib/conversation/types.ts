import type { PageKind, PartId } from '../profile/types';

/** Plain facts read from a console's page. Text is text: markup in a buyer's message is never parsed. */

export type Side = 'buyer' | 'agent' | 'robot' | 'system';
export type MessageKind = 'text' | 'image' | 'card';

export interface Message {
  /** The console's own id; null where the row shows none. */
  id: string | null;
  /** Null where no mark, or marks of two sides, were found. */
  side: Side | null;
  /** Null where neither words, picture nor card were found: something was said that cannot be read. */
  kind: MessageKind | null;
  text: string;
  /** Epoch milliseconds; null where the page shows no time. */
  at: number | null;
  imageUrl?: string;
}

/** `name` is as the console shows it, masked or not. */
export interface Buyer {
  name: string | null;
  uid: string | null;
}

export interface Conversation {
  /**
   * `uid:<uid>` where the console shows the buyer's id, else `thread:<id>` where it names the conversation, else
   * `name:<name>`: equal names may still be two buyers with one masked name.
   */
  key: string;
  buyer: Buyer;
}

/** Why there is no conversation: none is open, the page lacks the part, or its sources disagree. */
export type ConversationState = 'open' | 'none' | 'missing' | 'ambiguous';

export interface ListEntry {
  name: string | null;
  uid: string | null;
  last: string | null;
  time: string | null;
  unread: number | null;
  /** Unread by count or by the console's own mark or group. */
  isUnread: boolean;
  waiting: string | null;
  /** Null where the console marks no row as open. */
  open: boolean | null;
}

export type FactState = 'found' | 'missing' | 'ambiguous';

export interface PageFacts {
  console: string;
  page: PageKind;
  conversation: Conversation | null;
  conversationState: ConversationState;
  list: ListEntry[];
  /** The shop that is logged in, as the console names it; null where it does not, or in two ways. */
  shop: string | null;
  /** State of every part of the chat that the profile has; orders and notes are told by an event of their own. */
  parts: Partial<Record<PartId, FactState>>;
}

/** What the sidebar showed when the agent picked: the page checks it again at the moment of writing. */
export interface Expected {
  key: string;
  name: string | null;
  uid: string | null;
  /**
   * Ids of the last messages shown. Where the page shows none of them any more, another conversation has been
   * loaded, even if its masked name is the same. Empty when no message had an id.
   */
  seen: string[];
  /** Where no message had an id: the words of the last ones shown, of which one must still be there. */
  words?: string[];
}

export interface InsertRequest {
  text: string;
  expected: Expected;
  /**
   * What the agent has typed to ask for it: exactly that, right before the caret, goes with the same step that the text
   * comes with. Where it does not stand there any more, nothing is changed.
   */
  replacing?: string;
}

/** Words of the draft that better ones take the place of: in exactly this draft, or not at all. */
export interface ReplaceRequest {
  expected: Expected;
  /** The whole box, as the page told it. */
  draft: string;
  /** What goes, in UTF-16 units of the draft. */
  from: number;
  to: number;
  text: string;
}

/** Words of exactly this draft to be underlined in the page; none takes all marks away. */
export interface MarkRequest {
  draft: string;
  marks: { from: number; to: number; level: 'hint' | 'warn' | 'block' }[];
}

/**
 * context-changed: another conversation is open. context-unknown: no conversation can be read.
 * ambiguous: two places disagree. field-missing: no box, or it is read-only. too-long: over the element's own
 * limit or a verified one; nothing is cut. draft-in-progress: an input method is composing.
 * not-kept: the page did not keep what was written; the box is as the page left it. text-changed: what the text is to
 * take the place of does not stand there any more.
 */
export type RefusalReason =
  | 'context-changed'
  | 'context-unknown'
  | 'ambiguous'
  | 'field-missing'
  | 'too-long'
  | 'draft-in-progress'
  | 'text-changed'
  | 'not-kept';

export type InsertResult =
  | {
      ok: true;
      /** The whole box as read back. */
      box: string;
      /** Takes this insert back with `undo`. */
      insertId: number;
      /** Over a limit that nobody has verified on the live page. */
      warning?: { limit: number; length: number };
    }
  | {
      ok: false;
      reason: RefusalReason;
      /** Name of the buyer now open, where known. */
      nowOpen?: string;
      limit?: number;
      length?: number;
      /** The box at the time of refusal; null where there is none. */
      box: string | null;
    };

/** A picture of a reply. Bytes cross contexts as text: messages are JSON. */
export interface AttachRequest {
  name: string;
  /** `image/png`, `image/jpeg`, `image/gif` or `image/webp`. */
  type: string;
  base64: string;
  expected: Expected;
}

/** not-taken: the page handles neither a pasted nor a dropped picture, so that it has to be copied by hand. */
export type AttachResult =
  | { ok: true; by: 'paste' | 'drop' }
  | { ok: false; reason: RefusalReason | 'not-taken'; nowOpen?: string };

export type UndoResult = { ok: true } | { ok: false; reason: 'changed' | 'gone' };
