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
import { emptiness, loaded } from './loaded';
import { closeBy, type Opened, openFrom, wayOut } from './opening';
import type { Own, OwnForm } from './own-form';
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
  /** For a form to come after the click that opens it, and for it to stand still where it shows what nobody has seen. */
  open: number;
  /** For a form that is empty, and ought not to be, to show what stands in it. */
  fill: number;
  /** For which an empty form stays empty before it is believed, where nothing tells whether there is a note. */
  blank: number;
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
  /** Outlives this note. */
  own: OwnForm;
}

interface Form extends Opened {
  /** Our own click has opened it, now or before; without, `isBlank` is null. */
  isOurs: boolean;
  /** Opened now: to be closed again where nothing comes of it. */
  isFresh: boolean;
  draft: Own['draft'];
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
    const loading = { ...this.options, ...form, ...this.loading(form) };
    const held = await loaded(form.element, loading);
    const before = held.mark;
    const trouble =
      this.trouble(form) ??
      emptiness(held, loading) ??
      this.mismatch(before) ??
      lackOf(form.element, this.note, this.request);
    if (trouble || !before) return this.leave(form, trouble ?? refused('box-missing'));
    const isKept = await fill(form.element, this.note, this.request, this.settle);
    const late = this.trouble(form) ?? (isKept && this.isStillFilled(form) ? null : refused('not-kept'));
    if (late) return this.takeBack(form, before, late);
    const written = markIn(form.element, this.note);
    this.options.own.wrote(written && { before, written });
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
    const stands = open && (await this.standing(open));
    if (stands) return stands;
    const opened = found.row && (await openFrom(found.row, profile, this.options, this.options.times.open));
    if (!opened) return refused(this.options.signal.aborted ? 'aborted' : 'form-missing');
    const { orderId } = this.request;
    // A hand meanwhile may have opened another's. Where rows lie in it, it is more of the page than the form.
    if (!this.hands.areBusy && found.row && !opened.element.contains(found.row)) {
      this.options.own.keep({ ...opened, orderId, isOpened: true, key: this.key, draft: null });
    }
    return { ...opened, isOurs: true, isFresh: true, draft: null };
  }

  /** The form that is open already; null: it was ours, and is closed, to be opened anew. */
  private async standing(open: Element): Promise<Form | Refused | null> {
    const { own, times } = this.options;
    const { orderId } = this.request;
    const known = own.find(open, orderId, this.key);
    const isOurs = known?.isOpened ?? false;
    const reason = strangeness(open, this.note, { orderId, isOurs });
    if (reason) return refused(reason);
    // A hand in it may have saved what we wrote: then it stands for nothing but itself.
    const draft = known && !known.isTouched ? known.draft : null;
    const form = { element: open, isFresh: false, isOurs, isBlank: known?.isBlank ?? null, draft };
    if (!known) own.keep({ element: open, orderId, isOpened: false, key: this.key, isBlank: null, draft });
    // What it shows may be old by now. What the agent has opened, or changed in it, is theirs.
    const cancel = isOurs && !known?.isTouched ? wayOut(open, this.note) : null;
    if (!cancel) return form;
    const isClosed = await closeBy(cancel, this.note, this.options, times.open);
    return isClosed ? null : refused('form-ambiguous');
  }

  private loading(form: Form) {
    const { note, request } = this;
    return { note, request, page: this.options.profile.page, isOff: () => this.trouble(form) !== null };
  }

  private mismatch(held: NoteMark | null): Refused | null {
    if (!held) return null;
    return isSameInForm(held, this.request) ? null : refused('changed', { found: held });
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
    if (!form.isFresh || !openForms(this.options.root, this.note).includes(form.element)) return refusal;
    // Without a way out it stays open.
    if (this.hands.areBusy || !cancel) return { ...refusal, isUntouched: false };
    // Unsaved, what was written into it is gone with it.
    const isUntouched = await closeBy(cancel, this.note, this.options, this.options.times.open);
    return { ...refusal, isUntouched };
  }

  private async saveBy(button: HTMLElement, { element }: Form, before: NoteMark): Promise<NoteResult> {
    // A form without a way out would stand there for good, were it opened only to be read.
    const isClosable = wayOut(element, this.note) !== null;
    const isSigned = hasMark(element, this.note.signs);
    this.options.onPressed();
    const outcome = await save(button, { ...this.options, request: this.request, before });
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
