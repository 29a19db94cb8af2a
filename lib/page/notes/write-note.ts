import type { NoteMark, NoteRequest, NoteResult } from '../../notes/write';
import type { NoteProfile, Profile } from '../../profile/types';
import { Binding } from '../binding';
import { afresh, hasMark, within } from '../find';
import { openForms } from '../note';
import { buttonOf } from './button';
import { isSameInForm, isSameInRow } from './compare';
import { fill, isFilled, restore } from './fill';
import { markIn, strangeness } from './form';
import { Hands } from './hands';
import { closeBy, type Opened, openFrom, wayOut } from './opening';
import { readBack } from './read-back';
import { lackOf, type Refused, refused } from './ready';
import { findEntry, findRow } from './row';
import { type Outcome, save } from './save';
import { pause, type Waiting } from './wait';

/** Milliseconds. */
export interface NoteTimes {
  /** For a console to save, from the press to the form's going. */
  save: number;
  /** For the order's row to show it then. */
  row: number;
  /** For a form to come after the click that opens it, and again for what stands in it. */
  open: number;
  /** For a framework to draw again. */
  settle: number;
}

export interface WriteOptions extends Waiting {
  profile: Profile;
  request: NoteRequest;
  now: () => number;
  times: NoteTimes;
  /** Save is being pressed: nothing is called off from here on. */
  onPressed: () => void;
}

interface Form extends Opened {
  /** Our own click has opened it; without, `isBlank` is null. */
  isOurs: boolean;
}

/**
 * Puts a note and a flag into the console's own form for one order: finds the order's row, opens the form, compares what
 * it holds with what the agent saw, writes, reads back, presses save only where it was told to, and looks whether it
 * stands there then. Whatever is not as it should be refuses, and leaves form and page as they were.
 */
export async function writeNote(options: WriteOptions): Promise<NoteResult> {
  const { note } = options.profile;
  if (!note) return refused('form-missing');
  const over = new AbortController();
  try {
    return await new NoteWriting(options, note, new Hands(options.root, over.signal)).run();
  } finally {
    over.abort();
  }
}

class NoteWriting {
  private readonly binding: Binding;
  private readonly key: string | null;
  /** Of the row, as the agent's panel has shown it. */
  private shown: NoteMark | null = null;
  private readonly request: NoteRequest;

  constructor(
    private readonly options: WriteOptions,
    private readonly note: NoteProfile,
    private readonly hands: Hands,
  ) {
    // A text box keeps no carriage return: with one, what is read back would not be what was written.
    this.request = { ...options.request, text: options.request.text.replace(/\r\n?/g, '\n') };
    this.binding = new Binding(afresh(options.root), options.profile);
    this.key = this.binding.key();
  }

  async run(): Promise<NoteResult> {
    const form = await this.reach();
    if ('reason' in form) return form;
    const before = await this.loaded(form);
    const trouble =
      this.trouble(form) ?? this.mismatch(before) ?? lackOf(form.element, this.note, this.request);
    if (trouble || !before) return this.leave(form, trouble ?? refused('box-missing'));
    const isKept = await fill(form.element, this.note, this.request, this.settle);
    const late = this.trouble(form) ?? (isKept && this.isStillFilled(form) ? null : refused('not-kept'));
    if (late) return this.takeBack(form, before, late);
    const button = buttonOf(within(form.element), this.note.save);
    if (!button) return this.takeBack(form, before, refused('save-missing'));
    if (this.request.save) return this.saveBy(button, form, before);
    button.focus();
    return { ok: true, isSaved: false, before, after: null, seenIn: null };
  }

  /** The form for this order: open already and naming it, or opened now from the order's own row. */
  private async reach(): Promise<Form | Refused> {
    const { root, profile } = this.options;
    const found = findRow(root, profile, this.request.orderId);
    if ('reason' in found) return refused(found.reason);
    this.shown = found.mark;
    if (found.mark && !isSameInRow(found.mark, this.request.expected)) {
      return refused('changed', { found: found.mark });
    }
    const [open, another] = openForms(root, this.note);
    if (another) return refused('form-ambiguous');
    if (open) {
      const reason = strangeness(open, this.note, { orderId: this.request.orderId, isOurs: false });
      return reason ? refused(reason) : { element: open, isOurs: false, isBlank: null };
    }
    const opened = found.row && (await openFrom(found.row, profile, this.options, this.options.times.open));
    if (!opened) return refused(this.options.signal.aborted ? 'aborted' : 'form-missing');
    return { ...opened, isOurs: true };
  }

  /** What the form holds, once that stands still; a form that fetches its note shows an empty box first. */
  private async loaded(form: Form): Promise<NoteMark | null> {
    const { now, times } = this.options;
    const until = now() + times.open;
    let last = markIn(form.element, this.note);
    for (;;) {
      await this.settle();
      const mark = markIn(form.element, this.note);
      const isStill = mark?.note === last?.note && mark?.flag === last?.flag;
      if ((isStill && mark && this.isAsSeen(form, mark)) || now() >= until || this.trouble(form)) {
        // With a note of which the form shows nothing, what stands there is not known.
        return mark && this.isEmptyByMistake(form, mark) ? { ...mark, note: null } : mark;
      }
      last = mark;
    }
  }

  private isAsSeen(form: Form, mark: NoteMark): boolean {
    return isSameInForm(mark, this.request) && !this.isEmptyByMistake(form, mark);
  }

  private isEmptyByMistake = ({ isBlank }: Form, mark: NoteMark) => isBlank === false && mark.note === '';

  private mismatch(held: NoteMark | null): Refused | null {
    if (!held) return null;
    const isSame = held.note !== null && isSameInForm(held, this.request);
    return isSame ? null : refused('changed', { found: held });
  }

  /** Whether anything around the form has changed since it was opened. Asked before every step that changes something. */
  private trouble(form: Form): Refused | null {
    const { root, profile, signal } = this.options;
    const { orderId } = this.request;
    if (signal.aborted || this.hands.areBusy || this.isElsewhere()) return refused('aborted');
    const found = findRow(root, profile, orderId);
    if ('reason' in found) return refused(found.reason);
    if (found.mark?.note !== this.shown?.note || found.mark?.flag !== this.shown?.flag) {
      return refused('changed', found.mark ? { found: found.mark } : {});
    }
    // Where the row shows no notes, its link tells that somebody has written the first one.
    const isBlank =
      found.row && form.isBlank !== null ? findEntry(found.row, profile)?.isBlank : form.isBlank;
    if (isBlank !== form.isBlank) return refused('changed');
    const reason = strangeness(form.element, this.note, { orderId, isOurs: form.isOurs });
    return reason && refused(reason);
  }

  private isStillFilled = (form: Form) => isFilled(form.element, this.note, this.request);

  /** What was written goes again, but not what the agent has typed over it meanwhile. */
  private async takeBack(form: Form, before: NoteMark, refusal: Refused): Promise<NoteResult> {
    if (this.hands.areBusy && markIn(form.element, this.note)?.note !== this.request.text) {
      return { ...refusal, isUntouched: false };
    }
    const isRestored = await restore(form.element, this.note, before, this.settle);
    return this.leave(form, { ...refusal, isUntouched: isRestored });
  }

  /** Closes what our own click has opened, by the console's own cancel; what the agent has opened or touched stays. */
  private async leave(form: Form, refusal: Refused): Promise<Refused> {
    const cancel = wayOut(form.element, this.note);
    if (!form.isOurs || this.hands.areBusy || !cancel) return refusal;
    const isClosed = await closeBy(cancel, this.note, this.options, this.options.times.open);
    // Unsaved, what was written into it is gone with it.
    return { ...refusal, isUntouched: refusal.isUntouched || isClosed };
  }

  private async saveBy(button: HTMLElement, { element }: Form, before: NoteMark): Promise<NoteResult> {
    // A form without a way out would stand there for good, were it opened only to be read.
    const isClosable = wayOut(element, this.note) !== null;
    const isSigned = hasMark(element, this.note.signs);
    this.options.onPressed();
    const outcome = await save(button, { ...this.options, request: this.request });
    const saved = (after: NoteMark | null, seenIn: 'row' | 'form' | null): NoteResult => ({
      ok: true,
      isSaved: true,
      before,
      after,
      seenIn,
    });
    if (outcome.state === 'left') return saved(null, null);
    if (outcome.state === 'failed') return notSaved(outcome);
    if (outcome.row === 'note') return saved(outcome.after, 'row');
    const read = isClosable ? await this.readBack(isSigned) : null;
    if (read) return read.isSame ? saved(read.mark, 'form') : notSaved(outcome, read.mark);
    const isDenied = outcome.row === 'other' || outcome.isDoubtful;
    return isDenied ? notSaved(outcome, outcome.after) : saved(outcome.after, null);
  }

  private readBack(isSigned: boolean) {
    const { options, note, request, hands, isElsewhere } = this;
    return readBack({ ...options, note, request, hands, isElsewhere, isSigned });
  }

  private isElsewhere = () => this.binding.key() !== this.key;

  private settle = () => pause(this.options, this.options.times.settle);
}

function notSaved({ said }: Exclude<Outcome, { state: 'left' }>, found: NoteMark | null = null): Refused {
  return refused('not-saved', { isUntouched: false, ...(said && { said }), ...(found && { found }) });
}
