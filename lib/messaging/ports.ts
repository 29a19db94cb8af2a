import type { BuyerCard } from '../buyer/card';
import type {
  AttachRequest,
  AttachResult,
  Conversation,
  ConversationState,
  InsertRequest,
  InsertResult,
  MarkRequest,
  Message,
  PageFacts,
  ReplaceRequest,
  UndoResult,
} from '../conversation/types';
import type { CaptureAct, CaptureAnswer, CaptureOrder, CaptureProgress } from '../evidence/capture';
import type { Guides } from '../guides/types';
import type { LearnedRow } from '../intent/learned';
import type { NoteLimit } from '../notes/limits';
import type { NoteFollow, NoteRequest, NoteResult } from '../notes/write';
import type { OrderFacts } from '../orders/types';
import type { FirstProfile } from '../profile/first';
import type { Profile } from '../profile/types';
import type { Library, Reply, Usage } from '../replies/types';
import type { ShopTable } from '../shops/types';
import type { TeachAct, TeachState } from '../teach/types';
import type { Limit } from '../template/length';
import type { CommandName } from './keys';
import type { PanelPlace, Settings } from './settings';

/**
 * Two ports, relayed by the background: `page` from the content script, `panel` from the sidebar. An extension
 * frame in a page has no `tabs` API in Firefox, so the background joins the two, by tab and by the `mount` word
 * that only our own content script and the frame it made know. One direction, one map.
 */
export const PAGE_PORT = 'page';
export const PANEL_PORT = 'panel';

/** What the page side tells whoever watches it. */
export type PageEvent =
  | { type: 'facts'; facts: PageFacts }
  /** `reset`: these are all; else added or changed ones (by position in `order` of ids, newest last). */
  | { type: 'messages'; key: string | null; reset: boolean; messages: Message[] }
  /** All orders the page shows, in the conversation `key` (null: no conversation). */
  | { type: 'orders'; key: string | null; facts: OrderFacts }
  | { type: 'teach'; state: TeachState }
  | { type: 'place'; place: PanelPlace }
  /** What stands in the console's box, in the conversation `key`: while a panel asks for it, and for that panel's eyes. */
  | { type: 'draft'; key: string | null; text: string }
  | { type: 'focus-search' }
  /** Heeded by the panel that is framed in that page, and by no other. */
  | { type: 'picker'; told: PickerTold };

/** What the panel may ask of the page side. Each gets one answer. */
export interface PageAsks {
  insert: { args: InsertRequest; value: InsertResult };
  /** A picture, by the page's own paste or drop handling. */
  attach: { args: AttachRequest; value: AttachResult };
  /** Works on any page we are in, also on one that is no console yet. Null: the code for it could not be loaded. */
  teach: { args: TeachAct; value: TeachState | null };
  undo: { args: { insertId: number }; value: UndoResult };
  /** Better words in the draft, undone like an insert. */
  replace: { args: ReplaceRequest; value: InsertResult };
  /** Tells the draft as it changes, or no more. */
  draft: { args: { isWatched: boolean }; value: null };
  mark: { args: MarkRequest; value: null };
  /**
   * Puts a note and a flag into the console's own form for one order, or changes nothing. Answered within four seconds:
   * a save that takes longer with `saving`, and then it is followed.
   */
  note: { args: NoteRequest | NoteFollow; value: NoteResult };
  /** One step of a capture; asked by the background, never by a panel. Answered within ten seconds. */
  capture: { args: CaptureAct; value: CaptureAnswer };
  /** What is said at the rows of the console's orders, until it is told otherwise: all of it, in place of what was. */
  badges: { args: { badges: OrderBadges[] }; value: null };
  /** Brings the row of an order into view and frames it for a moment. Null: the code for it could not be loaded. */
  'show-order': { args: { orderId: string }; value: { shown: boolean } | null };
  /** Says everything again: facts, messages, place. */
  snapshot: {
    args: Record<string, never>;
    value: { conversation: Conversation | null; state: ConversationState };
  };
  /** Puts the keyboard back into the console's own box. */
  'focus-box': { args: Record<string, never>; value: { focused: boolean } };
  picker: { args: PickerAct; value: null };
  place: { args: Partial<PanelPlace>; value: PanelPlace };
}
export type PageAskName = keyof PageAsks;

/** An ask that could not be answered at all. */
export type AskFailure = 'no-page' | 'invalidated' | 'timeout';

/** What the agent does with the list in the console's own box. */
export type PickerTold =
  /** It has come into the page, and knows nothing yet. */
  | { act: 'hello' }
  /**
   * What stands before the caret by now; `turn` counts up, and only the newest is answered. `typed` is what a text takes
   * the place of: the sign and the query behind it, or, with `isCode`, a shortcut that Tab is to make a text of.
   */
  | { act: 'ask'; turn: number; query: string; typed: string; isCode: boolean }
  /** A row of the list that was shown for that turn. */
  | { act: 'pick'; turn: number; id: string }
  /** The next message of the reply that is on its way out: the key for it was pressed in the box. */
  | { act: 'next' }
  /** The key for better words, or for the brief, was pressed in the box. */
  | { act: 'wording'; name: WordingAct }
  | { act: 'close' };

/** What the agent can do about the words in the box. */
export type WordingAct = Extract<CommandName, 'better-words' | 'brief'>;

/** Whether the agent has them in this console. */
export interface PickerSwitches {
  /** The list that `/` opens. */
  list: boolean;
  /** Tab makes a text of a shortcut. */
  codes: boolean;
}

/** What the panel has the list do. */
export type PickerAct =
  /** Every shortcut there is, in lower case: told when either has come, and when they have changed. */
  | { act: 'know'; codes: string[] }
  | { act: 'show'; turn: number; list: PickerList }
  /** Listens in the box for this key, as `keyOf` names it, while a reply has a message to come; null: for none. */
  | { act: 'next-key'; key: string | null }
  /** The same while there is something to say of the draft's wording. */
  | { act: 'wording-keys'; keys: { key: string; name: WordingAct }[] }
  | { act: 'close' }
  /** Says at the caret why a pick has not gone in. */
  | { act: 'say'; text: string }
  /** Shows the panel and gives it the keyboard: there is something to fill in. */
  | { act: 'panel' };

/** All in the agent's language: the page has no words of its own for it. */
export interface PickerList {
  /** What it is, for those who hear it. */
  label: string;
  rows: PickerRow[];
  /** Said where there are no rows. */
  none: string;
  /** Which keys do what. */
  keys: string;
}

export interface PickerRow {
  /** Of the reply. */
  id: string;
  title: string;
  /** As it will go out; what is still missing is held open in it. */
  text: string;
  /** Empty where it has none. */
  code: string;
  /** What is still to be filled in; empty: nothing. */
  gaps: string;
}

/** All in the agent's language, as in the list of the picker. */
export interface OrderBadges {
  orderId: string;
  texts: {
    text: string;
    /** What it means, for who points at it. */
    title: string;
    tone: 'plain' | 'amber' | 'red';
  }[];
}

/** The few words that stand in the page itself, in the agent's language. */
export interface PageWords {
  name: string;
  open: string;
  resize: string;
  /** Before a count: conversations waiting. */
  waiting: string;
  updated: string;
  reload: string;
}

/** Code that a page gets only when it needs it: put there by the background, into the same isolated world. */
export type PageModuleName = 'writer' | 'orders' | 'notes' | 'teach' | 'picker' | 'capture';

// ---- content script <-> background ----
export type FromPage =
  | { type: 'hello'; mount: string; url: string }
  /** The address changed without a load. */
  | { type: 'moved'; url: string }
  | { type: 'event'; event: PageEvent }
  | { type: 'answer'; id: number; value: unknown }
  /** `isThere`: it has run in this page before, and only the profile is asked for. */
  | { type: 'need'; module: PageModuleName; isThere: boolean }
  | { type: 'place'; change: Partial<PanelPlace> };

export type ToPage =
  /** The profile of this address (null: none) as far as it is needed first, and how the panel sits there. */
  | {
      type: 'console';
      profile: FirstProfile | null;
      /** Of the whole profile: another one when anything in it has changed, also what is not told here. */
      revision: string;
      place: PanelPlace;
      words: PageWords;
      theme: Settings['theme'];
      picker: PickerSwitches;
    }
  | { type: 'ask'; id: number; name: PageAskName; args: unknown }
  /** It has run there, or could not be put there. With it the whole of the profile that was told last. */
  | { type: 'module'; module: PageModuleName; ok: boolean; profile: Profile | null }
  | { type: 'command'; name: 'toggle-panel' | 'focus-search' }
  /** The site's permission was taken back: all that is ours goes out of the page. */
  | { type: 'leave' };

// ---- sidebar <-> background ----
export type FromPanel =
  /**
   * `mount` from the frame's address; null for panels outside of pages. Those follow the tab that they name, else the
   * front tab of their window; the pop-out names neither and follows none.
   */
  | { type: 'hello'; mount: string | null; windowId: number | null; tabId: number | null }
  | { type: 'ask'; id: number; name: PageAskName; args: unknown }
  /** Begins or steers a capture of the page that the panel is bound to; `capture` tells how it goes. */
  | { type: 'capture'; order: CaptureOrder }
  /**
   * The library, then every change of it: as the agent sees it, or (`shared`, for who edits the rows themselves) as it
   * is shared, with what the agent has hidden.
   */
  | { type: 'library'; shared?: true };

export type ToPanel =
  /** `refused`: this frame was not mounted by us; it stays empty. */
  | { type: 'bound'; state: 'refused' | 'no-console' | 'console'; console: ConsoleInfo | null }
  | { type: 'page'; event: PageEvent }
  | { type: 'answer'; id: number; value: unknown }
  | { type: 'unanswered'; id: number; failure: AskFailure }
  /** Of the page that the panel is bound to; null: none runs there. */
  | { type: 'capture'; progress: CaptureProgress | null }
  | { type: 'settings'; settings: Settings }
  | { type: 'library'; part: LibraryPart }
  | { type: 'kept'; kept: Kept }
  /** Comes before the library's first part, and whenever one of them has changed. */
  | { type: 'guides'; guides: Guides; shops: ShopTable };

/** What is kept beside the library has changed. Where it is not told whole, whoever shows it asks anew. */
export type Kept =
  /** `card` null: it is no more. `key` null: any may have changed. */
  | { of: 'buyers'; key: string | null; card: BuyerCard | null }
  | { of: 'learned'; row: LearnedRow | null }
  | { of: 'briefs' }
  /** Formats of notes; or what was marked at orders. */
  | { of: 'note-formats' | 'marks' }
  /** A case, its items, its log or its seals. */
  | { of: 'cases'; id: string }
  /** Those of the team: packs of hints and of wording are to be asked for anew. */
  | { of: 'rules' }
  /** How this machine stands to its team, or what has come from it. */
  | { of: 'team' }
  /** Letters of the way back, files on their way, or what follows a person. */
  | { of: 'back' | 'mine' };

/** What is told to who asked for the library. */
export type LibraryMessage = Extract<ToPanel, { type: 'library' | 'guides' }>;

export interface ConsoleInfo {
  id: string;
  name: Profile['name'];
  language: Profile['language'];
  marketplace: Profile['marketplace'];
  page: Profile['page'];
  capabilities: Profile['capabilities'];
  evidence: Profile['evidence'];
  partEvidence: NonNullable<Profile['partEvidence']>;
  /** Of its box; absent: none is known. */
  limit?: Limit;
  /** Of a whole note in its form; absent: its profile does not say. */
  noteLimit?: NoteLimit;
  /** Its page says which shop is logged in: while it does not, nobody knows. */
  namesShop?: true;
}

/** The library on its way: `first` (what an empty search shows), then `more` in slices, `done`; later `change`s of that size. */
export type LibraryPart =
  | { type: 'first'; library: Library; total: number }
  | { type: 'more'; library: Partial<Library> }
  | { type: 'done'; total: number }
  | {
      type: 'change';
      replies: Reply[];
      removed: string[];
      usage: Usage[];
      library?: Partial<Library>;
      /** Ids of sets and categories that are no more. */
      gone?: { sets: string[]; categories: string[] };
    }
  | { type: 'failed'; code: string };
