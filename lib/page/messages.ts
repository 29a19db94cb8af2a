import type { FactState, Message } from '../conversation/types';
import type { MessageProfile } from '../profile/types';
import { climb, findAll, fits, isElement, query } from './find';
import { type RowReading, readRow } from './message';

/** What a slice of reading found: all there is (`reset`), or what was added or changed. */
export interface MessageChange {
  reset: boolean;
  messages: Message[];
}

interface Options {
  profile: MessageProfile;
  utcOffset: string | undefined;
  now: () => number;
}

/** Milliseconds of reading in one go, so that no task of ours takes long; the rest waits for the next `step`. */
const BUDGET = 8;

/**
 * The open conversation's messages, kept up with the page at a cost in proportion to what changed: a row is read
 * when it appears or changes, never because another did.
 */
export class MessageLog {
  state: FactState = 'missing';
  private readonly readings = new Map<Element, RowReading | null>();
  private order: Element[] = [];
  private readonly uids = new Map<string, number>();
  private queue: Element[] = [];
  private isReset = true;
  /** The selector of today's rows; null while there are none. */
  private rung: string | null = null;

  constructor(
    private readonly root: Document,
    private readonly options: Options,
  ) {}

  /** Ids of the buyer that the rows name: more than one means that two conversations are mixed. */
  get rowUids(): Iterable<string> {
    return this.uids.keys();
  }

  /** The row that a node lies in, if any. */
  rowOf(node: Node): Element | null {
    const element = isElement(node) ? node : node.parentElement;
    return (this.rung && element?.closest(this.rung)) || null;
  }

  /** Whether a node that came is a row or holds rows. */
  holdsRows(node: Node): 'row' | 'rows' | null {
    if (!isElement(node)) return null;
    if (!this.rung) return 'rows';
    if (fits(node, this.rung)) return 'row';
    return query(node, this.rung).length > 0 ? 'rows' : null;
  }

  /** Whether rows went with a node: cut off, they may fit their own selector no longer (`box > row`). */
  heldRows(node: Node): boolean {
    if (!isElement(node)) return false;
    return this.readings.has(node) || this.order.at(-1)?.isConnected === false || !!this.holdsRows(node);
  }

  /** Whether the box of the rows came or went unnoticed, as it may while it is empty. */
  get isAdrift(): boolean {
    const isThere = findAll(this.root, this.options.profile.list).length > 0;
    return this.rung === null || isThere !== (this.state === 'found');
  }

  /** Row added, presumably at the end; false where it is not, and `rescan` is due. */
  append(row: Element): boolean {
    const last = this.order.at(-1);
    if (this.readings.has(row)) return true;
    if (last && !(last.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING)) return false;
    this.order.push(row);
    this.queue.push(row);
    return true;
  }

  /** A row whose content changed. */
  touch(row: Element): void {
    if (this.readings.has(row)) this.queue.push(row);
  }

  /** Takes the rows as they stand now; rows known already are not read again. */
  rescan(): void {
    const { list, row } = this.options.profile;
    const boxes = findAll(this.root, list);
    this.state = boxes.length > 0 ? 'found' : 'missing';
    const found = boxes.map((box) => climb(box, row));
    this.rung = found.find(({ rung }) => rung !== null)?.rung ?? null;
    const here = new Set(found.flatMap(({ elements }) => elements));
    for (const known of this.readings.keys()) if (!here.has(known)) this.forget(known);
    this.order = [...here];
    this.queue = this.order.filter((each) => !this.readings.has(each));
    this.isReset = true;
  }

  /**
   * Reads the next slice; null when there is nothing to say, or not yet: after a `rescan` the order is only known
   * when all rows have been read.
   */
  step(): MessageChange | null {
    if (!this.isReset && this.queue.length === 0) return null;
    const rows = this.readSome();
    if (!this.isReset) return { reset: false, messages: this.messagesOf(rows) };
    if (this.hasMore) return null;
    this.isReset = false;
    return { reset: true, messages: this.messagesOf(this.order) };
  }

  /** The rows read, each once, within the budget. */
  private readSome(): Element[] {
    const until = performance.now() + BUDGET;
    const rows = new Set<Element>();
    let at = 0;
    try {
      while (at < this.queue.length && (rows.size === 0 || performance.now() < until)) {
        const row = this.queue[at++];
        if (!row?.isConnected || rows.has(row)) continue;
        rows.add(row);
        if (this.readRow(row) === 'renamed') this.isReset = true;
      }
    } finally {
      // A row that cannot be read at all must not stand before the others for ever.
      this.queue = this.queue.slice(at);
    }
    return [...rows];
  }

  get hasMore(): boolean {
    return this.queue.length > 0;
  }

  /** `renamed`: the row held another message before, so that "changed" would be said of the wrong one. */
  private readRow(row: Element): 'new' | 'same' | 'renamed' {
    const before = this.readings.get(row);
    this.forget(row);
    const { profile, utcOffset, now } = this.options;
    const reading = readRow(row, profile, utcOffset, now());
    this.readings.set(row, reading);
    if (reading?.uid) this.uids.set(reading.uid, (this.uids.get(reading.uid) ?? 0) + 1);
    if (!before) return before === null && reading ? 'renamed' : 'new';
    return reading && before.message.id !== null && before.message.id === reading.message.id
      ? 'same'
      : 'renamed';
  }

  private forget(row: Element): void {
    const uid = this.readings.get(row)?.uid;
    this.readings.delete(row);
    if (!uid) return;
    const left = (this.uids.get(uid) ?? 1) - 1;
    if (left > 0) this.uids.set(uid, left);
    else this.uids.delete(uid);
  }

  private messagesOf(rows: Element[]): Message[] {
    const seen = new Set<string>();
    const messages: Message[] = [];
    for (const row of rows) {
      const message = this.readings.get(row)?.message;
      // The same row drawn twice during a transition is one message.
      if (!message || (message.id !== null && seen.has(message.id))) continue;
      if (message.id !== null) seen.add(message.id);
      messages.push(message);
    }
    return this.options.profile.inheritTime ? inheritTimes(messages) : messages;
  }
}

/** Where only the first row of a group shows the time, the rows below share it. */
function inheritTimes(messages: Message[]): Message[] {
  let at: number | null = null;
  return messages.map((message) => {
    at = message.at ?? at;
    return message.at === at ? message : { ...message, at };
  });
}
