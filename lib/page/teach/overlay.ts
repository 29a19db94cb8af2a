import { frameOf } from './frames';
import { OVERLAY_CSS } from './overlay.css';

/** An element of the page that is framed. */
export interface Mark {
  element: Element;
  kind: 'buyer' | 'own' | 'part';
  /** On a frame's corner: a number of rows. */
  tag: string;
  /** Only as far as it is seen in here. */
  within?: Element;
}

interface Frame {
  box: HTMLElement;
  tag: HTMLElement;
  drawn: string;
}

type Rect = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/**
 * Frames over elements of the page. They lie in one element of our own, which takes no clicks; nothing of the page's is
 * touched. Where things are is asked anew for each picture while anything is framed: no event tells of every move.
 */
export class Overlay {
  private readonly host: HTMLElement;
  private readonly stage: ShadowRoot;
  private readonly aimFrame: Frame;
  private frames: Frame[] = [];
  private aimed: { element: Element; tag: string } | null = null;
  private marks: readonly Mark[] = [];
  private bars: { element: Element; frame: Frame }[] = [];
  private request = 0;

  constructor(private readonly root: Document) {
    this.host = root.createElement('sellerside-teach');
    // What it shows is said in the panel, to those who hear it.
    this.host.setAttribute('aria-hidden', 'true');
    this.stage = this.host.attachShadow({ mode: 'closed' });
    const style = root.createElement('style');
    style.textContent = OVERLAY_CSS;
    this.stage.append(style);
    this.aimFrame = this.makeFrame('aim');
    root.documentElement.append(this.host);
  }

  aim(element: Element | null, tag = ''): void {
    this.aimed = element && { element, tag };
    this.wake();
  }

  mark(marks: readonly Mark[]): void {
    for (const { box } of this.frames) box.remove();
    this.marks = marks;
    this.frames = marks.map(({ kind }) => this.makeFrame(kind));
    this.wake();
  }

  /** Over each of these lies something that takes the click in its place: no event comes out of a stranger's frame. */
  bar(elements: readonly Element[], onHit: () => void): void {
    for (const { frame } of this.bars) frame.box.remove();
    this.bars = elements.map((element) => ({ element, frame: this.makeFrame('bar') }));
    for (const { frame } of this.bars) {
      frame.box.addEventListener('click', (event) => event.isTrusted && onHit());
    }
    this.wake();
  }

  remove(): void {
    this.root.defaultView?.cancelAnimationFrame(this.request);
    this.aimed = null;
    this.marks = [];
    this.bars = [];
    this.host.remove();
  }

  /** Draws at once, and goes on while there is anything to draw. */
  private wake(): void {
    this.root.defaultView?.cancelAnimationFrame(this.request);
    this.draw();
  }

  private draw(): void {
    const bounds = rectOf(this.root.documentElement);
    const { aimed, aimFrame } = this;
    place(aimFrame, aimed?.element.isConnected ? rectOf(aimed.element) : null, aimed?.tag ?? '');
    const tagged = new Set<Mark['kind']>();
    this.marks.forEach(({ element, kind, tag, within }, at) => {
      const frame = this.frames[at];
      const room = within ?? frameOf(element.ownerDocument);
      const seen = element.isConnected ? meet(rectOf(element), room ? rectOf(room) : bounds) : null;
      // The number stands once: on the first row of its kind that is in view.
      if (frame) place(frame, seen, seen && !tagged.has(kind) ? tag : '');
      if (seen) tagged.add(kind);
    });
    for (const { element, frame } of this.bars)
      place(frame, element.isConnected ? rectOf(element) : null, '');
    if (!aimed && this.marks.length + this.bars.length === 0) return;
    // A page that clears its root element takes us along.
    if (!this.host.isConnected) this.root.documentElement.append(this.host);
    this.request = this.root.defaultView?.requestAnimationFrame(() => this.draw()) ?? 0;
  }

  private makeFrame(kind: string): Frame {
    const box = this.root.createElement('div');
    const tag = this.root.createElement('div');
    box.className = `frame ${kind}`;
    box.hidden = true;
    tag.className = 'tag';
    box.append(tag);
    this.stage.append(box);
    return { box, tag, drawn: '' };
  }
}

/** Writes only what has changed: a style set anew costs, even to the same. */
function place(frame: Frame, rect: Rect | null, tag: string): void {
  const { left = 0, top = 0, right = 0, bottom = 0 } = rect ?? {};
  const drawn = rect ? [left, top, right, bottom, tag].join() : '';
  if (drawn === frame.drawn) return;
  frame.drawn = drawn;
  frame.box.hidden = rect === null;
  frame.tag.textContent = tag;
  frame.box.classList.toggle('low', top < 20);
  frame.box.style.transform = `translate(${left}px, ${top}px)`;
  frame.box.style.width = `${right - left}px`;
  frame.box.style.height = `${bottom - top}px`;
}

/** As the page's own window has it, also for what lies in a frame. */
function rectOf(element: Element): Rect {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const frame = frameOf(element.ownerDocument);
  if (!frame) return { left, top, right, bottom };
  const around = frame.getBoundingClientRect();
  const [x, y] = [around.left + frame.clientLeft, around.top + frame.clientTop];
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/** The part of `a` that lies in `b`; null where there is none. */
function meet(a: Rect, b: Rect): Rect | null {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const right = Math.min(a.right, b.right);
  const bottom = Math.min(a.bottom, b.bottom);
  return right > left && bottom > top ? { left, top, right, bottom } : null;
}
