import type { CaptureEvent } from '../../evidence/types';
import type { Desk } from './desk';
import type { Changes } from './transcript';

/** Messages at the list's end that are looked through for new ones. */
const NEWEST = 50;
/** A list's end is in the document where no more than this, in CSS pixels, lies below its last row: no row is lower. */
const NEAR_END = 24;

/** What happens while a capture runs, kept until it is told. */
export class CaptureWatch {
  private events: CaptureEvent[] = [];
  /** The tab was out of sight since this was last asked. */
  private wasAway = false;
  private readonly told = new Set<string>();
  private tail: string | null;
  private sizes: ReturnType<typeof sizesOf>;

  constructor(
    private readonly desk: Desk,
    signal: AbortSignal,
  ) {
    this.sizes = sizesOf(desk);
    this.tail = tailOf(desk);
    const { outer } = desk.stage;
    const onChange = () => {
      const { isInSight } = desk.stage;
      this.wasAway ||= !isInSight;
      this.note(isInSight ? 'tab-back' : 'tab-left');
    };
    outer.addEventListener('visibilitychange', onChange, { signal });
  }

  note(name: CaptureEvent['name'], detail = ''): void {
    this.events.push({ name, at: this.desk.stage.now(), frame: null, detail });
  }

  noteChanges({ came, gone }: Changes): void {
    for (const id of came) this.once('message-came', id);
    for (const id of gone) this.once('message-gone', id);
  }

  private once(name: 'message-came' | 'message-gone', id: string): void {
    if (this.told.has(`${name} ${id}`)) return;
    this.told.add(`${name} ${id}`);
    this.note(name, id);
  }

  /** Looks at what no event of the page's tells: its size, its zoom, and what has come at the end of the list. */
  look(): void {
    const before = this.sizes;
    const now = sizesOf(this.desk);
    this.sizes = now;
    if (now.dpr !== before.dpr) this.note('zoomed', `${before.dpr} → ${now.dpr}`);
    else if (now.size !== before.size) this.note('resized', `${before.size} → ${now.size}`);
    if (this.tail === null) return;
    const newest = this.desk.newest(NEWEST);
    const since = newest.indexOf(this.tail);
    // Out of the document: nobody can tell what came after it.
    if (since < 0) return;
    for (const id of newest.slice(0, since).reverse()) this.once('message-came', id);
    this.tail = newest[0] ?? this.tail;
  }

  takeAway(): boolean {
    const { wasAway } = this;
    this.wasAway = false;
    return wasAway;
  }

  take(): CaptureEvent[] {
    const { events } = this;
    this.events = [];
    return events;
  }
}

/** Of the window, and of what the rows are read in: the agent may fold the sidebar, too. */
function sizesOf({ stage, view }: Desk) {
  const { dpr, viewport } = stage.stand(null);
  const sizes = [viewport.width, viewport.height, Math.round(view.width), Math.round(view.height)];
  return { dpr, size: `${sizes[0]}x${sizes[1]} (${sizes[2]}x${sizes[3]})` };
}

/** The conversation's newest message; null where it is not in the document, or has no id. */
function tailOf(desk: Desk): string | null {
  const { rows, scroller, view } = desk;
  const last = rows.at(-1);
  if (!last) return null;
  const end = last.getBoundingClientRect().bottom - view.y;
  const isEnd = !scroller || scroller.position.height - scroller.position.top - end <= NEAR_END;
  return isEnd ? (desk.newest(1)[0] ?? null) : null;
}
