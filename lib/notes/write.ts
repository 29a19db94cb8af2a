import type { FlagColour, OpenNote, Order } from '../orders/types';

/** What stands at an order. `null`: the page does not show it. */
export type NoteMark = Pick<Order, 'note' | 'flag'>;

/** Puts a note and a flag into the console's own form for one order. */
export interface NoteRequest {
  orderId: string;
  /**
   * What stood there when the agent looked: something else by now, and nothing is written. `null`: not shown then; a note
   * or a flag that turns up in the form after all gives `changed` with what was `found`, which can be asked with again.
   */
  expected: NoteMark;
  /** The whole note as it is to stand. */
  text: string;
  /** Null: the flag stays as it is. */
  flag: FlagColour | null;
  /** Presses the console's own save, where the profile knows it. */
  save: boolean;
}

export const NOTE_REFUSALS = [
  /** The order is not on the page, or shown twice. */
  'order-missing',
  'order-ambiguous',
  /** The console has no form for it here, or it did not open. */
  'form-missing',
  /** Two forms, or a form that names another order or none where the page shows several. */
  'form-ambiguous',
  'other-order',
  /** Somebody has changed the note or the flag since the agent looked. */
  'changed',
  'box-missing',
  'flag-missing',
  /** The console does not offer this colour. */
  'colour-missing',
  'save-missing',
  'save-ambiguous',
  'too-long',
  /** The box did not keep the text: line breaks, emoji, a filter of the console's own. */
  'not-kept',
  /** It was pressed, and the console has not closed the form, says an error, or shows the old note. */
  'not-saved',
  'aborted',
] as const;
export type NoteRefusal = (typeof NOTE_REFUSALS)[number];

export type NoteResult =
  | {
      ok: true;
      /** False: it stands in the form, and saving is the agent's. */
      isSaved: boolean;
      before: NoteMark;
      /** After a save as the page shows it by then, read anew; null where the page shows no notes outside the form. */
      after: NoteMark | null;
    }
  | {
      ok: false;
      reason: NoteRefusal;
      /** What the form or the order holds by now, where that is the reason. */
      found?: NoteMark;
      /** The colours that it offers, with `colour-missing`. */
      colours?: OpenNote['colours'];
      /** The console's own words, with `not-saved`; the limit, with `too-long`. */
      said?: string;
      limit?: { value: number; unit: 'characters' | 'bytes'; length: number };
      /**
       * Whether form and page are as they were before. False after `not-saved`, where the agent's text stays in the
       * form, and where a console offered no way back: a flag that cannot be taken away, a form without a cancel.
       */
      isUntouched: boolean;
    };
