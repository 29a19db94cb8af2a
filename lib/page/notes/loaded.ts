import type { NoteMark } from '../../notes/write';
import type { NoteProfile, Profile } from '../../profile/types';
import { isSameInForm, isSameMark } from './compare';
import { markIn } from './form';
import type { Own } from './own-form';
import { type Refused, refused } from './ready';
import { pause } from './wait';
import type { WriteOptions } from './write-note';

interface Loading extends Pick<WriteOptions, 'request' | 'now' | 'later' | 'times'> {
  note: NoteProfile;
  page: Profile['page'];
  /** What opened it said that there is no note (true) or that there is one (false); null: it says nothing. */
  isBlank: boolean | null;
  draft: Own['draft'];
  /** Something around the form has changed: waiting is of no use. */
  isOff: () => boolean;
}

/** What the form holds; `mark` null: it has no one box to read. */
interface Loaded {
  mark: NoteMark | null;
  /** It has not stood still for as long as it has to. */
  isRestless: boolean;
}

/**
 * Reads what a form holds once that may be believed. One that fetches its note shows an empty box first: where nothing
 * tells that there is no note, an empty box has to stay so for a while, counted anew from each change in the form.
 */
export async function loaded(form: Element, loading: Loading): Promise<Loaded> {
  const { now, times, note, draft } = loading;
  const read = () => {
    const mark = markIn(form, note);
    // What we have put there by ourselves stands for what stood there before.
    return mark && draft && isSameMark(mark, draft.written) ? draft.before : mark;
  };
  let since = now();
  // Each change counts from anew, but a form that never rests is not waited for without end.
  const end = since + 2 * times.fill;
  const observer = new MutationObserver(() => {
    // Where the link says that there is nothing to come, a clock that ticks in the form holds nobody up.
    if (loading.isBlank !== true) since = now();
  });
  observer.observe(form, { subtree: true, childList: true, characterData: true });
  try {
    for (let last = read(); ; ) {
      await pause(loading, times.settle);
      const mark = read();
      if (mark?.note !== last?.note || mark?.flag !== last?.flag) since = now();
      last = mark;
      const isRestless = now() - since < restOf(mark, loading);
      if (!isRestless || loading.isOff() || now() >= end) return { mark, isRestless };
    }
  } finally {
    observer.disconnect();
  }
}

/** Milliseconds for which it has to stand still. */
function restOf(mark: NoteMark | null, loading: Loading): number {
  const { request, times, isBlank } = loading;
  const asSeen = mark && isSameInForm(mark, request) ? times.settle : times.open;
  if (mark?.note !== '' || isPlain(loading)) return asSeen;
  const isDoubtful = request.expected.note || isFlagged(mark, loading);
  // The link is as old as the page: a colleague may have written the first note since.
  if (isBlank === true) return isDoubtful ? times.blank : times.open;
  return isBlank === false || isDoubtful ? times.fill : times.blank;
}

/** Why an empty form is not written into; null: it may be. */
export function emptiness({ mark, isRestless }: Loaded, loading: Loading): Refused | null {
  const { request, isBlank } = loading;
  if (mark?.note !== '' || isBlank === true || isPlain(loading)) return null;
  if (isRestless || isBlank === false || request.expected.note) return refused('unfilled');
  // Nothing but the form tells: before it is saved, or where whoever set the flag may have written why, the agent looks.
  const isUnseen = request.expected.note === null;
  return isUnseen && (request.save || isFlagged(mark, loading)) ? refused('empty', { found: mark }) : null;
}

/** The page itself is the form, and comes filled. */
const isPlain = ({ page }: Loading) => page === 'note';

/** Grey stands for no flag in every marketplace that has it. */
const isFlagged = ({ flag }: NoteMark, { request }: Loading) =>
  [flag, request.expected.flag].some((each) => each !== null && each !== 'grey');
