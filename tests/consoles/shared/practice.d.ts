/** What each one does and its default: `options.js`. */
export interface PracticeOptions {
  now: number;
  live: number;
  open: string;
  scene: string;
  maxlength: number;
  headerFirst: number;
  headerLast: number;
  listReplace: boolean;
  upperIds: boolean;
  messages: number;
  virtual: boolean;
  loadDelay: number;
  build: number;
}

/** One line of a conversation as the model holds it. */
export interface PracticeMessage {
  /** As the page shows it: epoch ms on 拼多多, 19 digits (with a suffix on platform rows) on 飞鸽; a count where it shows none. */
  id: string;
  side: 'buyer' | 'agent' | 'platform';
  kind: string;
  text: string;
  /** Epoch ms. */
  at: number;
}

export interface PracticeConversation {
  /** The dialogue's name: leak, rush, bargain, gift, size, thanks, invoice, visitor. */
  id: string;
  nick: string;
  /** Null where the page shows none. */
  uid: string | null;
  unread: number;
  /** Newest first. */
  orders: { no: string }[];
  /** Since when the buyer waits, epoch ms; null after an answer. */
  waitingSince: number | null;
  /** The text of the box while this conversation is open. */
  draft: string;
  messages: PracticeMessage[];
}

export interface PracticeSend {
  id: string;
  text: string;
  how: 'enter' | 'click';
  /** False where a script made the event. */
  trusted: boolean;
}

/**
 * `window.practice` on every practice console that is drawn by the engine; where that lives in a frame, on the page
 * around it. Ids that do not exist throw with the known ones.
 */
export interface Practice {
  readonly conversations: PracticeConversation[];
  /** What the address set; changes count from the next act on. */
  readonly options: PracticeOptions;
  /** Everything that was sent, oldest first: stays empty as long as nobody presses send or Enter. */
  readonly sent: PracticeSend[];
  /** The open conversation by the model, which a switch under way may show only in part; null for none. */
  openId(): string | null;
  /** Opens a conversation as a click on its first row would. */
  open(id: string): void;
  openNone(): void;
  buyerSays(id: string, text: string): PracticeMessage;
  agentSays(id: string, text: string): PracticeMessage;
  imageFrom(id: string): PracticeMessage;
  /** The buyer takes back a message of the open conversation: a notice of the platform's stands in its place. */
  recall(messageId: string): PracticeMessage;
  /** Adds `count` messages to the open conversation, `perFrame` (50) an animation frame; done when all are in. */
  stream(count: number, perFrame?: number): Promise<void>;
  /** Replaces the message list's element by a new one with the same rows. */
  replaceList(): void;
  /** Replaces the whole app root; drafts stay in the model, focus and caret are lost. */
  rebuildApp(): void;
  /** pushState. A path other than the page's own takes the chat away, the own one brings it back. */
  navigate(path: string): void;
  /** The draft the model holds for a conversation. */
  boxValue(id: string): string;
  /** Ids of all conversations whose draft contains the text: more or other than the one meant is a wrong box. */
  wrongBox(text: string): string[];
  /** Calls `act` once, inside the next focus of the box: between somebody's check and their write. */
  onNextFocus(act: () => void): void;
}

declare global {
  interface Window {
    practice: Practice;
  }
}
