import type {
  AttachRequest,
  AttachResult,
  Conversation,
  ConversationState,
  InsertRequest,
  InsertResult,
  Message,
  PageFacts,
  UndoResult,
} from '../conversation/types';
import type { Guides } from '../guides/types';
import type { OrderFacts } from '../orders/types';
import type { FirstProfile } from '../profile/first';
import type { Profile } from '../profile/types';
import type { Library, Reply, Usage } from '../replies/types';
import type { ShopTable } from '../shops/types';
import type { TeachAct, TeachState } from '../teach/types';
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
  | { type: 'focus-search' };

/** What the panel may ask of the page side. Each gets one answer. */
export interface PageAsks {
  insert: { args: InsertRequest; value: InsertResult };
  /** A picture, by the page's own paste or drop handling. */
  attach: { args: AttachRequest; value: AttachResult };
  /** Works on any page we are in, also on one that is no console yet. Null: the code for it could not be loaded. */
  teach: { args: TeachAct; value: TeachState | null };
  undo: { args: { insertId: number }; value: UndoResult };
  /** Says everything again: facts, messages, place. */
  snapshot: {
    args: Record<string, never>;
    value: { conversation: Conversation | null; state: ConversationState };
  };
  /** Puts the keyboard back into the console's own box. */
  'focus-box': { args: Record<string, never>; value: { focused: boolean } };
  place: { args: Partial<PanelPlace>; value: PanelPlace };
}
export type PageAskName = keyof PageAsks;

/** An ask that could not be answered at all. */
export type AskFailure = 'no-page' | 'invalidated' | 'timeout';

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
export type PageModuleName = 'writer' | 'orders' | 'teach';

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
    }
  | { type: 'ask'; id: number; name: PageAskName; args: unknown }
  /** It has run there, or could not be put there. With it the whole of the profile that was told last. */
  | { type: 'module'; module: PageModuleName; ok: boolean; profile: Profile | null }
  | { type: 'command'; name: 'toggle-panel' | 'focus-search' };

// ---- sidebar <-> background ----
export type FromPanel =
  /**
   * `mount` from the frame's address; null for panels outside of pages. Those follow the tab that they name, else the
   * front tab of their window; the pop-out names neither and follows none.
   */
  | { type: 'hello'; mount: string | null; windowId: number | null; tabId: number | null }
  | { type: 'ask'; id: number; name: PageAskName; args: unknown }
  /** The library, then every change of it. */
  | { type: 'library' };

export type ToPanel =
  /** `refused`: this frame was not mounted by us; it stays empty. */
  | { type: 'bound'; state: 'refused' | 'no-console' | 'console'; console: ConsoleInfo | null }
  | { type: 'page'; event: PageEvent }
  | { type: 'answer'; id: number; value: unknown }
  | { type: 'unanswered'; id: number; failure: AskFailure }
  | { type: 'settings'; settings: Settings }
  | { type: 'library'; part: LibraryPart }
  /** Comes before the library's first part, and whenever one of them has changed. */
  | { type: 'guides'; guides: Guides; shops: ShopTable };

export interface ConsoleInfo {
  id: string;
  name: Profile['name'];
  language: Profile['language'];
  marketplace: Profile['marketplace'];
  page: Profile['page'];
  capabilities: Profile['capabilities'];
  evidence: Profile['evidence'];
  partEvidence: NonNullable<Profile['partEvidence']>;
}

/** The library on its way: `first` (what an empty search shows), then `more` in slices, `done`; later `change`. */
export type LibraryPart =
  | { type: 'first'; library: Library; total: number }
  | { type: 'more'; library: Partial<Library> }
  | { type: 'done'; total: number }
  | { type: 'change'; replies: Reply[]; removed: string[]; usage: Usage[]; library?: Partial<Library> }
  | { type: 'failed'; code: string };
