import type { NoteMark, NoteRequest } from '../../notes/write';
import type { NoteProfile, Profile } from '../../profile/types';
import { openForms } from '../note';
import { isSameAfter } from './compare';
import { markIn, strangeness } from './form';
import type { Hands } from './hands';
import { closeBy, type Opened, openFrom, wayOut } from './opening';
import { findRow } from './row';
import { pause, type Waiting } from './wait';

/** What the form holds by now, and whether that is what was saved. */
export interface ReadBack {
  mark: NoteMark;
  isSame: boolean;
}

export interface ReadBackOptions extends Waiting {
  profile: Profile;
  note: NoteProfile;
  request: NoteRequest;
  now: () => number;
  times: { open: number; fill: number; settle: number };
  hands: Hands;
  /** The form, as it was saved, said that the console adds who and when by itself. */
  isSigned: boolean;
  /** Another conversation is open than when the note was asked for. */
  isElsewhere: () => boolean;
}

/**
 * Opens the form of an order once more, reads it, and closes it by its own cancel: for pages that show no notes outside
 * of it. Null: it could not be read. As soon as the agent does something in the page the form is theirs, and stays.
 */
export async function readBack(options: ReadBackOptions): Promise<ReadBack | null> {
  const { root, profile, note, request, times, hands } = options;
  if (isOff(options) || openForms(root, note).length > 0) return null;
  const found = findRow(root, profile, request.orderId);
  if (!('row' in found) || !found.row) return null;
  // Once pressed it may come late, and must not stand there then for nobody.
  const form = await openFrom(found.row, profile, options, LATE * times.open);
  if (!form) return null;
  const held = await heldIn(form, options);
  const cancel = wayOut(form.element, note);
  // Whatever was read is read; but a form in which the agent is at work is not closed under their hands.
  if (cancel && !hands.areBusy) await closeBy(cancel, note, options, times.open);
  return held;
}

/** A form that has come in time once comes again, but the console has just saved, and may be busy. */
const LATE = 3;

const isOff = ({ signal, hands, isElsewhere }: ReadBackOptions) =>
  signal.aborted || hands.areBusy || isElsewhere();

/** A form that fetches its note shows an empty box or the old one first: it has its time to come to the new one. */
async function heldIn({ element, isBlank }: Opened, options: ReadBackOptions): Promise<ReadBack | null> {
  const { note, request, now, times, isSigned } = options;
  const begun = now();
  for (let last: NoteMark | null = null; ; ) {
    await pause(options, times.settle);
    if (isOff(options) || strangeness(element, note, { orderId: request.orderId, isOurs: true })) return null;
    const mark = markIn(element, note);
    if (mark && isSameAfter(mark, request, isSigned)) return { mark, isSame: true };
    if (now() >= begun + (mark?.note === '' && request.text !== '' ? times.fill : times.open)) {
      const isStill = mark?.note === last?.note && mark?.flag === last?.flag;
      const isEmptyByMistake = isBlank === false && mark?.note === '';
      return mark && isStill && !isEmptyByMistake ? { mark, isSame: false } : null;
    }
    last = mark;
  }
}
