import type { Message } from '../../conversation/types';
import type { FrameReady, ShownRow } from '../../evidence/capture';
import type { Box } from '../../evidence/types';
import type { Profile } from '../../profile/types';
import { readRow } from '../message';
import { keyOf, RowNames } from './names';
import { coveredTop, mountedRows, type SeenRow, seenRows } from './rows';
import { Scroller } from './scroller';
import { settle } from './settle';
import type { Stage } from './stage';
import type { TranscriptLog } from './transcript';

export interface NamedRow extends SeenRow {
  id: string;
}

/** How long a page may take to come to rest. */
const REST_MS = 2_000;

/** The conversation as it stands on the screen at this moment: its rows, what they scroll in, and what is in view. */
export class Desk {
  private readonly names = new RowNames();

  constructor(
    readonly stage: Stage,
    private readonly profile: Profile,
    private readonly log: TranscriptLog,
  ) {}

  get rows(): Element[] {
    return mountedRows(this.stage.room, this.profile);
  }

  /** Asked each time: consoles replace their list at will. */
  get scroller(): Scroller | null {
    const [row] = this.rows;
    return row ? Scroller.around(row) : null;
  }

  /** Where rows are read, in the viewport of the console's document. */
  get view(): Box {
    const { innerWidth, innerHeight } = this.stage.room.defaultView ?? window;
    return this.scroller?.view ?? { x: 0, y: 0, width: innerWidth, height: innerHeight };
  }

  seen(): NamedRow[] {
    const rows = seenRows(this.rows, this.view, this.profile, this.stage.now());
    const ids = this.names.of(rows.map(({ message }) => message));
    return rows.map((row, at) => ({ ...row, id: ids[at] ?? keyOf(row.message) }));
  }

  /** These were told: later rows are named after them. */
  keep(rows: readonly NamedRow[]): void {
    this.names.keep(
      rows.map(({ message }) => message),
      rows.map(({ id }) => id),
    );
  }

  /** The element that shows this message now; null where none does, or its id was made up and it is out of view. */
  elementOf(id: string): Element | null {
    if (id.startsWith('~')) return this.seen().find((row) => row.id === id)?.element ?? null;
    return this.rows.find((row) => this.messageIn(row)?.id === id) ?? null;
  }

  /** The newest messages that are in the document, newest first, as far as they have ids. */
  newest(count: number): string[] {
    const newest = this.rows.slice(-count).reverse();
    return newest.flatMap((row) => this.messageIn(row)?.id ?? []);
  }

  private messageIn(row: Element): Message | null {
    const { messages, utcOffset } = this.profile;
    return (messages && readRow(row, messages, utcOffset, this.stage.now())?.message) || null;
  }

  /** Height of what sticks to the top of the view. */
  get covered(): number {
    return coveredTop(this.rows, this.view);
  }

  /** CSS pixels towards a message that was read and is out of the document: by its place among those read. */
  way(id: string): number {
    const seen = this.seen();
    const here = seen.find((row) => this.log.indexOf(row.id) >= 0);
    const there = this.log.indexOf(id);
    const most = this.view.height;
    if (!here || there < 0) return -most;
    const high = seen.reduce((sum, { box }) => sum + box.height, 0) / seen.length;
    const guess = (there - this.log.indexOf(here.id)) * high;
    // Never nothing, and never past where it could be.
    return Math.abs(guess) < high ? Math.sign(guess || -1) * high : guess;
  }

  /** Waits for rest. What did not come to it. */
  rest(ms = REST_MS): ReturnType<typeof settle> {
    const pictures = () =>
      seenRows(this.rows, this.view, this.profile, this.stage.now()).flatMap(({ element }) => [
        ...element.querySelectorAll('img'),
      ]);
    return settle({ stage: this.stage, look: () => this.look(), pictures, ms });
  }

  /** Whatever would make a picture another one, as far as rows tell. */
  look(): string {
    const { scroller } = this;
    const rows = seenRows(this.rows, this.view, this.profile, this.stage.now());
    const places = rows.map(({ message, box }) => [
      keyOf(message),
      Math.round(box.y),
      Math.round(box.height),
    ]);
    const { x, y, width, height } = this.view;
    return JSON.stringify([scroller?.position.height, [x, y, width, height].map(Math.round), places]);
  }

  frame(rows: readonly NamedRow[]): Omit<FrameReady, 'events'> {
    const { scroller, stage } = this;
    const last = this.rows.at(-1);
    const endsInView = rows.some(({ element, isWhole }) => isWhole && element === last);
    return {
      page: stage.stand(scroller),
      rows: rows.map((row) => this.shown(row)),
      atTop: scroller?.isAtTop ?? true,
      atBottom: scroller?.isAtBottom(endsInView) ?? true,
      scroller: scroller && stage.outside(scroller.view),
    };
  }

  shown({ id, box, isWhole }: NamedRow): ShownRow {
    return { id, box: this.stage.outside(box), isWhole };
  }
}
