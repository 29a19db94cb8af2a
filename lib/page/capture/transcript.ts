import type { Message } from '../../conversation/types';
import type { Transcript } from '../../evidence/capture';

export interface ReadMessage {
  id: string;
  message: Message;
  isWhole: boolean;
}

interface Entry {
  id: string;
  message: Message;
  frames: Set<number>;
  /** Whether anything belongs between it and the one before is not known. */
  isSeam: boolean;
  isGone: boolean;
}

/** What a new look says about what was read before: ids of messages. */
export interface Changes {
  came: string[];
  gone: string[];
}

/** All messages that were in view, in the order of the conversation, merged by id over however often they were drawn. */
export class TranscriptLog {
  private readonly entries: Entry[] = [];
  /** Where rows go of which none is known. */
  private cursor = 0;

  constructor(private readonly inheritsTime: boolean) {}

  /** Where it stands among those read so far; -1: it is not among them. */
  indexOf(id: string): number {
    return this.entries.findLastIndex((entry) => entry.id === id);
  }

  get size(): number {
    return this.entries.length;
  }

  /** What comes next stands above all of it, unless its rows tell otherwise. */
  toTop(): void {
    this.cursor = 0;
  }

  /** Takes in the rows of one look, topmost first; `frame` null: of no frame. */
  take(rows: readonly ReadMessage[], frame: number | null): Changes {
    const changes: Changes = { came: [], gone: [] };
    let last = -1;
    for (const [turn, row] of rows.entries()) {
      const known = this.indexOf(row.id);
      if (known < 0) last = this.insert(row, last, rows.slice(turn + 1), changes);
      else {
        if (last >= 0) this.join(last, known, rows, changes);
        last = known;
      }
      const entry = this.entries[last];
      if (entry) this.read(entry, row, frame, changes);
    }
    if (rows.length > 0) this.cursor = last + 1;
    return changes;
  }

  private insert(row: ReadMessage, last: number, below: readonly ReadMessage[], changes: Changes): number {
    const { id, message } = row;
    const next = below.map((each) => this.indexOf(each.id)).find((at) => at >= 0);
    const at = last >= 0 ? last + 1 : (next ?? this.cursor);
    const follower = this.entries[at];
    const isLoose = last < 0 && next === undefined;
    // Between two that were seen side by side it is new; elsewhere it merely had not been seen.
    if (!isLoose && at > 0 && follower && !follower.isSeam) changes.came.push(id);
    const isSeam = at > 0 && last < 0 && (isLoose || follower?.isSeam === true);
    this.entries.splice(at, 0, { id, message, frames: new Set(), isSeam, isGone: false });
    // Until the next rows of this look have been put between, or stand side by side with it.
    if (follower && last < 0) follower.isSeam = true;
    return at;
  }

  /** Two rows stand side by side now: what was seen between them has gone. */
  private join(above: number, below: number, rows: readonly ReadMessage[], changes: Changes): void {
    const between = this.entries.slice(above + 1, below);
    const lower = this.entries[below];
    if (lower && between.length === 0) lower.isSeam = false;
    if (lower?.isSeam || between.some(({ isSeam }) => isSeam)) return;
    const shown = new Set(rows.map(({ id }) => id));
    for (const entry of between) {
      if (entry.isGone || shown.has(entry.id)) continue;
      entry.isGone = true;
      changes.gone.push(entry.id);
    }
  }

  /** The first words stay: what a message is changed into later (a recall) is told, and takes nothing back. */
  private read(entry: Entry, row: ReadMessage, frame: number | null, changes: Changes): void {
    const { message } = row;
    if (frame !== null && row.isWhole) entry.frames.add(frame);
    const had = entry.message;
    if (had.kind === null || (had.text === '' && !had.imageUrl)) entry.message = message;
    else if (!entry.isGone && message.kind !== null && had.text !== message.text) {
      entry.isGone = true;
      changes.gone.push(entry.id);
    }
  }

  /** The whole of it; words are made well-formed, since a cut emoji has no place in UTF-8. */
  transcript(conversation: string | null): Transcript {
    let at: number | null = null;
    const messages = this.entries.map(({ id, message, frames, isSeam }) => {
      // Where only the first row of a group shows its time, those below share it; never over a seam.
      at = message.at ?? (this.inheritsTime && !isSeam ? at : null);
      const text = wellFormed(message.text);
      return { ...message, id, text, at, frames: [...frames].sort((a, b) => a - b) };
    });
    return { schema: 'sellerside-transcript/1', conversation, messages };
  }

  /** The buyer's pictures. */
  pictures(): { message: string; url: string }[] {
    return this.entries.flatMap(({ id, message: { side, kind, imageUrl } }) =>
      side === 'buyer' && kind === 'image' && imageUrl ? [{ message: id, url: imageUrl }] : [],
    );
  }
}

/** As `String.prototype.toWellFormed`, which older browsers lack. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
