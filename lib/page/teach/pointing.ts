import type { TeachStep } from '../../teach/types';
import { isElement } from '../find';
import { aimAt } from './aim';
import { framesIn } from './frames';
import { isIn } from './ground';
import { type Direction, Steps } from './steps';

export interface PointingOptions {
  root: Document;
  signal: AbortSignal;
  onAim: (element: Element | null) => void;
  onChoose: (step: TeachStep, element: Element) => void;
  onCancel: () => void;
}

const POINTER = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'touchstart',
  'touchend',
] as const;

const MOVES: Readonly<Record<string, Direction>> = {
  ArrowUp: 'out',
  ArrowDown: 'in',
  ArrowLeft: 'before',
  ArrowRight: 'after',
};

/** The rest of a double click comes this many milliseconds after a choice at most. */
const AFTERMATH = 500;
/** Our own elements in the page stay usable meanwhile. */
const OURS = /^sellerside-/;

/**
 * Lets a person point at one element of the page, by mouse, touch or keys, without the page seeing any of it: it would
 * open, send or follow what was clicked. A page that caught the same events at the window before us still sees them.
 */
export class Pointing {
  step: TeachStep | null = null;
  private aimed: Element | null = null;
  /** What the pointer is on, before it is taken for what is meant there. */
  private hit: Element | null = null;
  private readonly steps: Steps;
  private readonly watched = new WeakSet<Document>();
  /** Time stamp of events up to which the pointer still belongs to the last choice. */
  private until = 0;
  /** A key that chose or cancelled and is not up yet. */
  private held: string | null = null;

  constructor(private readonly options: PointingOptions) {
    this.steps = new Steps(options.root);
    this.watch(options.root);
    options.signal.addEventListener('abort', () => this.stop());
  }

  /** A frame's events never reach the page around it, and each of its loads brings another document. */
  private watch(room: Document): void {
    const view = room.defaultView;
    if (this.watched.has(room)) return;
    this.watched.add(room);
    const { signal } = this.options;
    const how = { capture: true, passive: false, signal };
    for (const type of POINTER) view?.addEventListener(type, (event) => this.onPointer(event), how);
    for (const type of ['keydown', 'keypress', 'keyup'] as const) {
      view?.addEventListener(type, (event) => this.onKey(event), how);
    }
    view?.addEventListener('pointermove', (event) => this.onMove(event), {
      capture: true,
      passive: true,
      signal,
    });
  }

  begin(step: TeachStep): void {
    for (const room of framesIn(this.options.root).open) this.watch(room);
    this.step = step;
    this.hit = null;
    this.aim(null);
  }

  stop(): void {
    this.step = null;
    this.aim(null);
  }

  move(to: Direction): void {
    if (!this.step) return;
    this.aim(this.aimed ? this.steps.from(this.aimed, to) : this.steps.start);
    this.aimed?.scrollIntoView?.({ block: 'nearest' });
  }

  choose(): void {
    const { step, aimed } = this;
    if (!step || !aimed) return;
    this.stop();
    this.options.onChoose(step, aimed);
  }

  private cancel(): void {
    this.stop();
    this.options.onCancel();
  }

  private aim(element: Element | null): void {
    if (element === null) this.steps.forget();
    this.aimed = element;
    this.options.onAim(element);
  }

  /** A move within one element changes nothing, also not what the keys have moved to since. */
  private onMove(event: PointerEvent): void {
    const hit = this.hitBy(event);
    if (!this.step || !hit || hit === this.hit) return;
    this.hit = hit;
    this.steps.forget();
    this.aim(aimAt(this.step, hit));
  }

  private onPointer(event: Event): void {
    const hit = this.hitBy(event);
    if (!hit || (!this.step && event.timeStamp > this.until)) return;
    swallow(event);
    if (!this.step || event.type !== 'click') return;
    this.until = event.timeStamp + AFTERMATH;
    // Moved by keys since the pointer came: then that is what is meant.
    const isMoved = this.aimed && hit === this.hit && isIn(hit, this.aimed);
    if (!isMoved) this.aim(aimAt(this.step, hit));
    this.choose();
  }

  /** Only the keys that mean something here, and until they are let go: pages send on `keyup`, too. */
  private onKey(event: KeyboardEvent): void {
    const { key } = event;
    if (!event.isTrusted || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const isOurs = key in MOVES || key === 'Enter' || key === 'Escape';
    const isHeld = key === this.held;
    if (isHeld && event.type === 'keyup') this.held = null;
    if (!isOurs || !(this.step || isHeld)) return;
    swallow(event);
    if (!this.step || event.type !== 'keydown' || (isHeld && event.repeat)) return;
    const move = MOVES[key];
    if (move) this.move(move);
    else {
      this.held = key;
      if (key === 'Enter') this.choose();
      else this.cancel();
    }
  }

  /** What a person's event is about; null where it is not a person's, or is for us. */
  private hitBy(event: Event): Element | null {
    // The innermost of an open shadow tree; at the window, `target` is its host.
    const [target] = event.composedPath();
    const isHit = event.isTrusted && isElement(target as Node) && !OURS.test((target as Element).localName);
    return isHit ? (target as Element) : null;
  }
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
