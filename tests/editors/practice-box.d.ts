/** What every practice page of an editor offers a test; filled by `pages/page.js`. */
interface PracticeBox {
  /** The text that the page itself would send. */
  model(): string;
  /** The agent's draft, put in by the editor's own means. */
  draft(text: string): void;
  /** What a person sees: the letters in their order, and the lines they take. */
  seen(): { letters: string; lines: number };
  /** Another buyer's conversation, with its own draft. */
  open(uid: string): void;
  /** Buyers whose draft has these words, or had them since this was asked last. */
  holders(words: string): string[];
  /** How `moody.js` behaves. */
  mood?: 'swallows' | 'late' | 'cuts' | 'reverts' | 'previews' | 'previews-drop';
  /** Made key events, sends of the page, and copies of a real clipboard. All must stay 0. */
  heard: { keys: number; sent: number; copies: number };
}

interface Window {
  practiceBox: PracticeBox;
}
