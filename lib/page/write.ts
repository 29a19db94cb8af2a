import type { InsertRequest, InsertResult, RefusalReason, UndoResult } from '../conversation/types';
import type { Profile } from '../profile/types';
import { type Field, type FoundBox, findBox, limitOf, setValue } from './box';
import { type ConversationReading, isExpected, readConversation } from './conversation';
import type { Draft } from './draft';
import { afresh, findAll, type Locate, within } from './find';
import { readList } from './list';
import { firstOf, valuesOf } from './read';

/** The framework draws again after `input`; by then what it did not take is gone. */
type Settle = () => Promise<void>;

interface Insert {
  field: Field;
  key: string;
  text: string;
  before: string;
  after: string;
}

/** Rows looked at when the conversation is checked at the moment of writing: the newest are the ones shown. */
const RECENT_ROWS = 40;

/** Puts text into the console's box, in the conversation the agent saw, or not at all. It never sends. */
export class Writer {
  private readonly inserts = new Map<number, Insert>();
  private nextId = 1;
  private readonly locate: Locate;

  constructor(
    root: Document,
    private readonly profile: Profile,
    private readonly draft: Draft,
    private readonly settle: Settle,
  ) {
    this.locate = afresh(root);
  }

  /**
   * Inserts at the agent's caret, else at the end of the draft. Refuses with a reason and changes nothing where
   * the conversation is not the expected one or the box cannot take the text whole.
   */
  async insert(request: InsertRequest): Promise<InsertResult> {
    const early = this.check(request);
    if ('refused' in early) return early.refused;
    // Focus runs the page's own code, which may switch the conversation: hence the second check, with nothing
    // between it and the write.
    early.field.focus();
    const checked = this.check(request);
    if ('refused' in checked) return checked.refused;
    const { field, input, warning } = checked;
    const before = field.value;
    const caret = this.draft.caretIn(field);
    // A text box keeps no carriage return: with one, what is read back would not be what was written.
    const text = request.text.replace(/\r\n?/g, '\n');
    const after = before.slice(0, caret) + text + before.slice(caret);
    setValue(field, after, text, input.also);
    if (field.value !== after) {
      // Whole or not at all: what the page kept of it is taken back.
      setValue(field, before, '', input.also);
      return this.refuse('not-kept', field);
    }
    field.setSelectionRange(caret + text.length, caret + text.length);
    this.draft.place(field);
    await this.settle();
    return this.readBack({ field, key: request.expected.key, text, before, after }, warning);
  }

  /** Takes an insert back, if nobody has touched the box since. */
  undo(insertId: number): UndoResult {
    const insert = this.inserts.get(insertId);
    const now = this.read().conversation;
    const box = findBox(this.locate, this.profile.input);
    if (!insert || now?.key !== insert.key || box.state !== 'found') return { ok: false, reason: 'gone' };
    if (box.field.value !== insert.after) return { ok: false, reason: 'changed' };
    setValue(box.field, insert.before, '', this.profile.input?.also);
    this.inserts.delete(insertId);
    return { ok: true };
  }

  private check(
    request: InsertRequest,
  ):
    | { refused: InsertResult }
    | { field: Field; input: NonNullable<Profile['input']>; warning?: { limit: number; length: number } } {
    const box = findBox(this.locate, this.profile.input);
    const refuse = (reason: RefusalReason, more = {}) => ({ refused: this.refuse(reason, box, more) });
    const now = this.read();
    if (now.state === 'ambiguous') return refuse('ambiguous');
    if (!now.conversation) return refuse('context-unknown');
    if (!isExpected(now.conversation, request.expected, this.messageIds())) {
      return refuse('context-changed', { nowOpen: now.conversation.buyer.name ?? undefined });
    }
    const input = this.profile.input;
    if (box.state !== 'found' || !input)
      return refuse(box.state === 'ambiguous' ? 'ambiguous' : 'field-missing');
    if (this.draft.isComposing) return refuse('draft-in-progress');
    const over = limitOf(box.field, input, box.field.value + request.text);
    if (over?.verified) return refuse('too-long', { limit: over.limit, length: over.length });
    const warning = over ? { limit: over.limit, length: over.length } : undefined;
    return { field: box.field, input, ...(warning ? { warning } : {}) };
  }

  /** Reads the page afresh: what the watcher last saw may be a moment old. */
  private read(): ConversationReading {
    const { conversations } = this.profile;
    const list = conversations ? readList(this.locate, conversations) : [];
    return readConversation(this.locate, this.profile, this.rowUids(), list);
  }

  private recentRows(): Element[] {
    const { messages } = this.profile;
    if (!messages) return [];
    return this.locate(messages.list)
      .flatMap((list) => findAll(list, messages.row))
      .slice(-RECENT_ROWS);
  }

  private rowUids(): Set<string> {
    const reads = this.profile.messages?.uid ?? [];
    return new Set(this.recentRows().flatMap((row) => reads.flatMap((read) => valuesOf(within(row), read))));
  }

  private messageIds(): (id: string) => boolean {
    const ids = new Set(
      this.recentRows().map((row) => firstOf(within(row), this.profile.messages?.id).value),
    );
    return (id) => ids.has(id);
  }

  /** The console may have replaced the box; where it shows another conversation by now, the write is over. */
  private readBack(insert: Insert, warning: { limit: number; length: number } | undefined): InsertResult {
    const now = this.read().conversation;
    const box = findBox(this.locate, this.profile.input);
    const isSame = now?.key === insert.key && box.state === 'found';
    // The write itself made the page switch, and the page left the text in the box: it is somebody else's now.
    const isStray = !isSame && box.state === 'found' && box.field.value === insert.after;
    if (isStray) {
      setValue(box.field, insert.before, '', this.profile.input?.also);
      return this.refuse('context-changed', box, { nowOpen: now?.buyer.name ?? undefined });
    }
    // The agent may have typed on by now: what counts is that the text is there.
    if (isSame && !box.field.value.includes(insert.text)) return this.refuse('not-kept', box);
    const insertId = this.nextId++;
    this.inserts.clear();
    this.inserts.set(insertId, insert);
    return {
      ok: true,
      box: isSame ? box.field.value : insert.after,
      insertId,
      ...(warning ? { warning } : {}),
    };
  }

  private refuse(reason: RefusalReason, at: Field | FoundBox, more = {}): InsertResult {
    const field = at instanceof Element ? at : at.state === 'found' ? at.field : null;
    return { ok: false, reason, box: field?.value ?? null, ...more };
  }
}
