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

/** Waits on for what was answered with `waiting` or `saving` at that order; changes nothing. */
export interface NoteFollow {
  follows: string;
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
  /** Somebody has changed the note or the flag since the agent looked, or the form shows what the page did not. */
  'changed',
  /** There is a note, or the form has not come to rest, and its box has stayed empty. */
  'unfilled',
  /**
   * Its box has stayed empty, and nothing else tells that there is no note: with a flag, or before the panel saves, the
   * agent is to look, and may ask again with `found`.
   */
  'empty',
  'box-missing',
  'flag-missing',
  /** The console does not offer this colour. */
  'colour-missing',
  'save-missing',
  'save-ambiguous',
  'too-long',
  /** The box did not keep the text: line breaks, emoji, a filter of the console's own. */
  'not-kept',
  /** The form is waited for, and nothing is pressed: to be waited for with a `NoteFollow`. */
  'waiting',
  /** It was pressed, and the console has not come to an end of it: to be waited for with a `NoteFollow`. */
  'saving',
  /** It was pressed, and the console has not closed the form, says an error, or shows another note. */
  'not-saved',
  /** Another note is being written on this page. */
  'busy',
  'aborted',
] as const;
export type NoteRefusal = (typeof NOTE_REFUSALS)[number];

export type NoteResult =
  | {
      ok: true;
      /** False: it stands in the form, and saving is the agent's. */
      isSaved: boolean;
      before: NoteMark;
      /** After a save, what stands there as read anew; null where nothing of it could be read. */
      after: NoteMark | null;
      /**
       * Where the note that was saved was seen to stand: the order's row, or the form, opened once more and closed by
       * its own cancel. Null: nobody has seen it, because neither could be read or the agent was at work in the page.
       */
      seenIn: 'row' | 'form' | null;
    }
  | {
      ok: false;
      reason: NoteRefusal;
      /** What the form or the order holds by now, where that is the reason. */
      found?: NoteMark;
      /** The colours that it offers, with `colour-missing`. */
      colours?: OpenNote['colours'];
      /** The console's own words, with `not-saved`. */
      said?: string;
      /** What is too long, with `too-long`. */
      limit?: { value: number; unit: 'characters' | 'bytes'; length: number };
      /**
       * Whether form and page are as they were before. False once save was pressed, where the agent's text may stay in
       * the form, and where a console offered no way back: a flag that cannot be taken away, a form without a cancel.
       */
      isUntouched: boolean;
    };
