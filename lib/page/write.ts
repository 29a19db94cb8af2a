import type {
  AttachRequest,
  AttachResult,
  InsertRequest,
  InsertResult,
  ReplaceRequest,
  UndoResult,
} from '../conversation/types';
import type { Profile } from '../profile/types';
import type { Refusal } from './binding';
import { type Field, findBox, isField, setValue, typeInto } from './box';
import type { Draft } from './draft';
import { EnterGuard } from './enter-guard';
import { afresh, type Locate } from './find';
import { Gate, type Pass } from './gate';
import type { EditorsModule } from './modules';
import { onUndoKey } from './undo-key';

export interface WriterOptions {
  /** The document that the console lives in. */
  root: Document;
  profile: Profile;
  draft: Draft;
  /** The framework draws again after `input`; by then what it did not take is gone. */
  settle: () => Promise<void>;
  /** Ends what listens to the agent's keys. */
  signal: AbortSignal;
  /** For boxes that are no text fields, and for pictures. */
  editors: EditorsModule;
}

interface Insert {
  key: string;
  before: string;
  after: string;
}

/** Puts text and pictures into the console's box, in the conversation the agent saw, or not at all. It never sends. */
export class Writer {
  private readonly inserts = new Map<number, Insert>();
  private nextId = 1;
  private readonly locate: Locate;
  private readonly gate: Gate;
  private readonly guard: EnterGuard;
  /** One after the other: an editor takes its time, and what it shows meanwhile is no text to build on. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: WriterOptions) {
    const { root, profile, draft, signal } = options;
    this.locate = afresh(root);
    this.guard = new EnterGuard(root, signal, Date.now);
    onUndoKey(root, signal, (field) => this.undoIn(field));
    this.gate = new Gate(this.locate, profile, draft, (box) => this.textIn(box));
  }

  /**
   * Inserts at the agent's caret, else at the end of the draft. Refuses with a reason and changes nothing where
   * the conversation is not the expected one or the box cannot take the text whole.
   */
  insert({ text, expected, replacing = '' }: InsertRequest): Promise<InsertResult> {
    // A text box keeps no carriage return: with one, what is read back would not be what was written.
    const request = { text: text.replace(/\r\n?/g, '\n'), expected, replacing };
    return this.inTurn(async () => {
      const early = this.gate.check(request);
      if ('reason' in early) return this.refuse(early);
      const { box } = early;
      this.guard.arm();
      return isField(box) ? this.intoField(request, box) : this.intoEditor(request, early);
    });
  }

  /** Puts better words in the place of others, in the draft that was read, and leaves all the rest of it as it is. */
  replace({ expected, draft, from, to, text }: ReplaceRequest): Promise<InsertResult> {
    const after = draft.slice(0, from) + text + draft.slice(to);
    const request = { expected, text, replacing: draft.slice(from, to) };
    const insert = { key: expected.key, before: draft, after };
    return this.inTurn(async () => {
      const early = this.gate.check(request);
      if ('reason' in early) return this.refuse(early);
      early.box.focus();
      // Focus runs the page's own code.
      const pass = this.gate.check(request);
      if ('reason' in pass) return this.refuse(pass);
      const { box, input } = pass;
      if (this.textIn(box) !== draft) return this.refuse({ reason: 'text-changed' });
      this.guard.arm();
      const { mayWrite } = this.gate.watch(request, box);
      if (!isField(box)) {
        const { editors, settle } = this.options;
        const isKept = await editors.replace({ editor: box, profile: input, text: after, mayWrite, settle });
        return isKept ? this.readBack({ text }, insert, pass) : this.refuse({ reason: 'not-kept' });
      }
      const caret = box.selectionEnd ?? after.length;
      for (const way of waysInto(this.options.profile)) {
        if (way === 'typed') typeInto(box, from, to, text);
        else setValue(box, after, text, input.also);
        if (box.value === after) {
          const place = caret >= to ? caret + after.length - draft.length : Math.min(caret, from);
          box.setSelectionRange(place, place);
          await this.options.settle();
          return this.readBack({ text }, insert, pass);
        }
        if (this.gate.boxOf(expected.key).moved) break;
        setValue(box, draft, '', input.also);
      }
      return this.refuse({ reason: 'not-kept' });
    });
  }

  /** Gives the page a picture as if it were pasted or dropped into the box. */
  attach({ expected, ...picture }: AttachRequest): Promise<AttachResult> {
    return this.inTurn(async () => {
      const early = this.gate.check({ expected });
      if ('reason' in early) return { ok: false, ...early };
      const { editors, settle } = this.options;
      const { box, input: profile } = early;
      const watch = this.gate.watch({ expected }, box);
      const { mayWrite } = watch;
      const result = await editors.attach({ box, profile, picture, mayWrite, settle });
      return result.ok || !watch.refusal ? result : { ok: false, ...watch.refusal };
    });
  }

  /** Takes an insert back, if nobody has touched the box since. */
  undo({ insertId }: { insertId: number }): Promise<UndoResult> {
    return this.inTurn(async () => {
      const insert = this.inserts.get(insertId);
      const { box, moved } = this.gate.boxOf(insert?.key ?? '');
      if (!insert || !box || moved) return { ok: false, reason: 'gone' };
      const mayWrite = () => this.gate.boxOf(insert.key).moved?.reason ?? null;
      if (this.textIn(box) !== insert.after || !(await this.putBack(box, insert.before, mayWrite))) {
        return { ok: false, reason: 'changed' };
      }
      this.inserts.delete(insertId);
      return { ok: true };
    });
  }

  /** Takes the last insert back by the agent's key, while the field holds what was left in it. */
  private undoIn(field: Field): boolean {
    const [[insertId, insert] = [0, null]] = this.inserts;
    if (!insert || field.value !== insert.after) return false;
    const { box, moved } = this.gate.boxOf(insert.key);
    if (box !== field || moved) return false;
    void this.undo({ insertId });
    return true;
  }

  private async intoField(request: Required<InsertRequest>, early: Field): Promise<InsertResult> {
    const { profile, draft, settle } = this.options;
    let field = early;
    for (const way of waysInto(profile)) {
      // Focus runs the page's own code, which may switch the conversation: hence the second check, with nothing
      // between it and the write.
      field.focus();
      const checked = this.gate.check(request);
      if ('reason' in checked) return this.refuse(checked);
      if (!isField(checked.box)) return this.refuse({ reason: 'field-missing' });
      field = checked.box;
      const before = field.value;
      const caret = draft.offsetIn(field);
      const { text, replacing } = request;
      const from = caret - replacing.length;
      if (before.slice(Math.max(0, from), caret) !== replacing)
        return this.refuse({ reason: 'text-changed' });
      const after = before.slice(0, from) + text + before.slice(caret);
      if (way === 'typed') typeInto(field, from, caret, text);
      else setValue(field, after, text, checked.input.also);
      if (field.value === after) {
        const end = from + text.length;
        field.setSelectionRange(end, end);
        await settle();
        return this.readBack(request, { key: request.expected.key, before, after }, checked);
      }
      // Whole or not at all: what the page kept of it is taken back.
      setValue(field, before, '', checked.input.also);
    }
    return this.refuse({ reason: 'not-kept' });
  }

  /** An editor's own code reads back what it wrote, and tells the draft as it was at the moment of the write. */
  private async intoEditor(
    request: Required<InsertRequest>,
    { box, input, ...early }: Pass,
  ): Promise<InsertResult> {
    const { editors, draft, settle } = this.options;
    const watch = this.gate.watch(request, box);
    const result = await editors.insert({
      editor: box,
      profile: input,
      text: request.text,
      caret: draft.placeIn(box),
      replacing: request.replacing,
      mayWrite: watch.mayWrite,
      settle,
    });
    if (!result.ok) return this.refuse(watch.refusal ?? { reason: result.reason });
    // As the editor shows it: no-break spaces and marks of no width are not compared.
    const { before, text: after, inserted: text } = result;
    return this.readBack({ text }, { key: request.expected.key, before, after }, early);
  }

  /** The console may have replaced the box; where it shows another conversation by now, the write is over. */
  private async readBack(
    { text }: Pick<InsertRequest, 'text'>,
    insert: Insert,
    { warning }: Pick<Pass, 'warning'>,
  ): Promise<InsertResult> {
    const { box, moved } = this.gate.boxOf(insert.key);
    const now = box && this.textIn(box);
    const isHere = box !== null && !moved;
    // The write itself made the page switch, and the page left the text in the box: it is somebody else's now.
    if (box && moved && now === insert.after) {
      await this.putBack(box, insert.before, () => null);
      return this.refuse(moved);
    }
    // The agent may have typed on by now: what counts is that the text is there.
    if (isHere && !now?.includes(text)) return this.refuse({ reason: 'not-kept' });
    // After typing the caret stands behind it; an editor's own caret is where the editor has put it.
    if (isHere && isField(box)) this.options.draft.place(box);
    const insertId = this.nextId++;
    this.inserts.clear();
    this.inserts.set(insertId, insert);
    return { ok: true, box: (isHere && now) || insert.after, insertId, ...(warning && { warning }) };
  }

  private async putBack(
    box: HTMLElement,
    text: string,
    mayWrite: () => Refusal['reason'] | null,
  ): Promise<boolean> {
    const { profile, editors, settle } = this.options;
    if (isField(box)) {
      setValue(box, text, '', profile.input?.also);
      return true;
    }
    if (!profile.input) return false;
    return editors.replace({ editor: box, profile: profile.input, text, mayWrite, settle });
  }

  private textIn(box: HTMLElement): string {
    return isField(box) ? box.value : this.options.editors.textOf(box);
  }

  private refuse(refusal: Refusal): InsertResult {
    const found = findBox(this.locate, this.options.profile.input);
    return { ok: false, ...refusal, box: found.state === 'found' ? this.textIn(found.box) : null };
  }

  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = this.turn.then(task);
    this.turn = done.catch(() => undefined);
    return done;
  }
}

/** The profile's order, of the two that suit a text field. */
function waysInto({ input }: Profile): ('value' | 'typed')[] {
  const named = input?.strategies?.filter((name) => name === 'value' || name === 'typed');
  return named?.length ? named : ['value'];
}
