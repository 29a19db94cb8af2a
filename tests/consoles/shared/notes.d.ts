/** What a note dialog holds or has saved. */
export interface PracticeNote {
  no: string;
  text: string;
  /** The flag as the console names it: a number on 抖店 and 淘宝, a word on 拼多多. */
  flag: string | null;
}

export interface PracticeNoteSave extends PracticeNote {
  how: 'enter' | 'click';
  /** False where a script made the event. */
  trusted: boolean;
}

/** `note-options.js` says what each of them does. */
export interface NoteTroubles {
  save: '' | 'reject' | 'session' | 'never' | 'slow' | 'stale';
  slow: number;
  second: boolean;
  changed: boolean;
  vanishes: boolean;
  drops: '' | 'emoji' | 'lines';
  noteMax: number;
  deaf: boolean;
  noteLate: number;
  againLate: number;
  twoSaves: boolean;
}

/** `window.practiceNotes` on every practice page with a form for notes. */
export interface PracticeNotes {
  /** Oldest first: stays empty as long as nobody presses save or Enter. */
  readonly saved: PracticeNoteSave[];
  /** Opens the dialog as a click on the order's link would; throws for an order that the page does not show. */
  open(no: string): void;
  close(): void;
  /** What goes wrong, see `note-options.js`; read at the moment that it would happen. */
  readonly options: NoteTroubles;
  /** What is kept of an order; null: no such order. */
  read(no: string): { text: string; flag: string | null } | null;
  /** What the dialog's model holds; null while it is closed. What was written without an event is not in it. */
  draft(): PracticeNote | null;
}

declare global {
  interface Window {
    practiceNotes: PracticeNotes;
  }
}
