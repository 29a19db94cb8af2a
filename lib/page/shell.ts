import type { PageWords } from '../messaging/ports';
import { PANEL_WIDTH, type PanelPlace, RAIL_WIDTH } from '../messaging/settings';
import { Dock } from './dock';
import { SHELL_CSS } from './shell.css';

export interface ShellOptions {
  root: Document;
  /** The sidebar's address with the word that proves that we mounted it. */
  frameUrl: string;
  words: PageWords;
  theme: 'auto' | 'light' | 'dark';
  place: PanelPlace;
  signal: AbortSignal;
  /** Called before the page's width changes; what it returns, after. */
  holdEnd: () => () => void;
  /** The agent moved, folded or opened the panel. */
  onPlace: (change: Partial<PanelPlace>) => void;
}

/** At or below this window width (a 1366×768 desk) the panel begins at its narrowest. */
const SMALL_DESK = 1440;
const WIDE_DEFAULT = 320;

/** The host is put back when the page throws it out, this often at most: a page that insists wins. */
const MAX_RETURNS = 5;

/**
 * Our one element in the page: the rail when folded, the sidebar's frame when open. A child of the root element,
 * outside what the console's framework draws; the shadow root is closed, so the page cannot read the frame's word.
 */
export class Shell {
  private readonly host: HTMLElement;
  private readonly box: HTMLElement;
  private readonly rail: HTMLButtonElement;
  private readonly count: HTMLElement;
  private readonly dock: Dock;
  private readonly grip: HTMLElement;
  private readonly label: HTMLElement;
  private frame: HTMLIFrameElement | null = null;
  private place: PanelPlace;
  private words: PageWords;
  private waiting = 0;

  constructor(private readonly options: ShellOptions) {
    const { root, signal } = options;
    this.place = options.place;
    this.words = options.words;
    this.dock = new Dock(root, signal);
    this.host = root.createElement('sellerside-panel');
    this.box = make(root, 'div', 'box');
    this.rail = this.makeRail();
    this.count = make(root, 'span', 'count');
    this.label = make(root, 'span', 'label');
    this.rail.append(this.count, this.label);
    this.count.hidden = true;
    this.grip = this.makeGrip();
    const style = root.createElement('style');
    style.textContent = SHELL_CSS;
    this.box.append(this.grip, this.rail);
    this.host.attachShadow({ mode: 'closed' }).append(style, this.box);
    root.documentElement.append(this.host);
    this.stayIn(signal);
    root.defaultView?.addEventListener('resize', (event) => event.isTrusted && this.draw(), { signal });
    signal.addEventListener('abort', () => this.destroy());
    this.draw();
    this.dress(options.words, options.theme);
  }

  /** Another language or theme, without taking the frame and what is typed in it away. */
  dress(words: PageWords, theme: ShellOptions['theme']): void {
    this.words = words;
    this.host.dataset.theme = theme;
    this.label.textContent = words.name;
    this.grip.setAttribute('aria-label', words.resize);
    if (this.frame) this.frame.title = words.name;
    this.nameRail();
  }

  setPlace(place: PanelPlace): void {
    this.place = place;
    this.draw();
  }

  /** Conversations with something unread, or waiting; red when one is over the console's own clock. */
  setMark(count: number, isLate: boolean): void {
    this.count.hidden = count === 0;
    this.count.textContent = count > 99 ? '99+' : String(count);
    this.count.toggleAttribute('data-late', isLate);
    this.waiting = count;
    this.nameRail();
  }

  private nameRail(): void {
    const { open, waiting } = this.words;
    this.rail.title = this.waiting > 0 ? `${open} · ${waiting} ${this.waiting}` : open;
    this.rail.setAttribute('aria-label', this.rail.title);
  }

  /** Has the sidebar come up behind the rail: it knows the replies, and is needed in the page. */
  load(): void {
    if (!this.frame) this.mountFrame();
  }

  /** Gives the keyboard to the sidebar. */
  focus(): void {
    this.frame?.focus();
  }

  /** The extension was updated or removed under this page: its frame is dead. */
  retire(): void {
    const { root } = this.options;
    const note = make(root, 'div', 'note', this.words.updated);
    const button = make(root, 'button', '', this.words.reload);
    button.addEventListener('click', () => root.defaultView?.location.reload());
    note.append(button);
    this.frame?.remove();
    this.frame = null;
    this.rail.title = this.words.updated;
    if (this.place.open) {
      this.rail.hidden = true;
      this.box.append(note);
    }
  }

  private destroy(): void {
    this.dock.clear();
    this.host.remove();
  }

  private draw(): void {
    const { open, mode, side } = this.place;
    const width = open ? this.width() : RAIL_WIDTH;
    this.host.dataset.side = side;
    this.host.dataset.mode = mode;
    this.host.style.setProperty('width', `${width}px`, 'important');
    this.rail.hidden = open;
    if (open && !this.frame) this.mountFrame();
    if (this.frame) this.frame.hidden = !open;
    // The rail, too, takes its own room when docked: what it would cover is the console's scroll bar.
    const putBack = this.options.holdEnd();
    this.dock.set(side, mode === 'dock' ? width : 0);
    putBack();
  }

  private width(): number {
    const wanted = this.place.width || (innerWidth <= SMALL_DESK ? PANEL_WIDTH.min : WIDE_DEFAULT);
    return Math.min(Math.max(wanted, PANEL_WIDTH.min), PANEL_WIDTH.max, innerWidth - RAIL_WIDTH);
  }

  private mountFrame(): void {
    const { root, frameUrl } = this.options;
    this.frame = root.createElement('iframe');
    // For the buttons that copy; the console's page may forbid it all the same.
    this.frame.allow = 'clipboard-write';
    this.frame.src = frameUrl;
    this.frame.title = this.words.name;
    this.frame.hidden = !this.place.open;
    this.box.append(this.frame);
  }

  private makeRail(): HTMLButtonElement {
    const { root, onPlace } = this.options;
    const rail = make(root, 'button', 'rail');
    rail.type = 'button';
    rail.append(make(root, 'span', 'mark', '侧'));
    rail.addEventListener('click', () => onPlace({ open: true }));
    return rail;
  }

  /** The inner edge: dragged, or moved by the arrow keys. */
  private makeGrip(): HTMLElement {
    const { root, onPlace } = this.options;
    const grip = make(root, 'div', 'grip');
    grip.tabIndex = 0;
    grip.setAttribute('role', 'separator');
    grip.setAttribute('aria-orientation', 'vertical');
    const towards = () => (this.place.side === 'right' ? -1 : 1);
    const resize = (width: number) => {
      this.place = { ...this.place, width: Math.round(width) };
      this.draw();
    };
    grip.addEventListener('pointerdown', (down) => {
      const from = this.width();
      grip.setPointerCapture(down.pointerId);
      this.box.classList.add('dragging');
      const move = (event: PointerEvent) => resize(from + towards() * (event.clientX - down.clientX));
      grip.addEventListener('pointermove', move);
      grip.addEventListener(
        'lostpointercapture',
        () => {
          grip.removeEventListener('pointermove', move);
          this.box.classList.remove('dragging');
          onPlace({ width: this.width() });
        },
        { once: true },
      );
    });
    grip.addEventListener('keydown', (event) => {
      const step = event.key === 'ArrowLeft' ? -16 : event.key === 'ArrowRight' ? 16 : 0;
      if (step === 0) return;
      event.preventDefault();
      resize(this.width() + towards() * step);
      onPlace({ width: this.width() });
    });
    return grip;
  }

  private stayIn(signal: AbortSignal): void {
    const { root } = this.options;
    let returns = 0;
    const observer = new MutationObserver(() => {
      if (this.host.isConnected || returns >= MAX_RETURNS) return;
      returns += 1;
      root.documentElement.append(this.host);
    });
    observer.observe(root.documentElement, { childList: true });
    signal.addEventListener('abort', () => observer.disconnect());
  }
}

function make<K extends keyof HTMLElementTagNameMap>(
  root: Document,
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = root.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
