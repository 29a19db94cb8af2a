import type { PickerList, PickerRow } from '../../messaging/ports';
import { LIST_CSS } from './list.css';
import type { Box, Place } from './place';
import { placeAt } from './place';

/** CSS pixels, as in its style. */
const WIDTH = 320;

/** What is drawn: rows of which one is on, or a sentence. */
export type Drawn = { list: PickerList; active: number } | { note: string };

/**
 * The list as it is seen: one element of ours in the page, in a closed shadow root. It never has the keyboard, which
 * stays in the console's box, so that the row that is on is told by a live region.
 */
export class ListView {
  private readonly host: HTMLElement;
  private readonly stage: ShadowRoot;
  private readonly box: HTMLElement;
  private readonly spoken: HTMLElement;
  private side: Place['side'] | null = null;

  constructor(
    private readonly root: Document,
    private readonly pick: (index: number) => void,
  ) {
    this.host = root.createElement('sellerside-picker');
    this.host.hidden = true;
    this.stage = this.host.attachShadow({ mode: 'closed' });
    const style = root.createElement('style');
    style.textContent = LIST_CSS;
    this.box = this.make('div', 'box');
    this.spoken = this.make('div', 'spoken');
    this.spoken.setAttribute('aria-live', 'polite');
    this.stage.append(style, this.box, this.spoken);
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
      this.box.addEventListener(type, (event) => this.onPointer(event));
    }
  }

  get isShown(): boolean {
    return !this.host.hidden;
  }

  show(drawn: Drawn, theme: string): void {
    this.host.dataset.theme = theme;
    if ('note' in drawn) {
      this.box.replaceChildren(this.make('div', 'note', drawn.note));
      this.spoken.textContent = drawn.note;
    } else this.draw(drawn.list, drawn.active);
    // A page that clears its root element takes us along.
    if (!this.host.isConnected) this.root.documentElement.append(this.host);
    this.host.hidden = false;
  }

  /** Beside the line, in the part of the window that the sidebar leaves; `line` is asked while we are laid out. */
  place(line: (stage: ShadowRoot) => Box): void {
    const { innerWidth, innerHeight } = this.root.defaultView ?? window;
    const root = this.root.documentElement.getBoundingClientRect();
    this.style('--height', 'none');
    const { height } = this.box.getBoundingClientRect();
    const room = {
      left: Math.max(0, root.left),
      right: Math.min(innerWidth, root.right),
      top: 0,
      bottom: innerHeight,
    };
    const place = placeAt(line(this.stage), { width: WIDTH, height }, room, this.side);
    this.side = place.side;
    this.style('left', `${place.left}px`);
    this.style('top', place.side === 'below' ? `${place.edge}px` : 'auto');
    this.style('bottom', place.side === 'above' ? `${innerHeight - place.edge}px` : 'auto');
    this.style('--height', `${place.height}px`);
  }

  hide(): void {
    this.host.hidden = true;
    this.side = null;
    this.spoken.textContent = '';
  }

  remove(): void {
    this.host.remove();
  }

  private draw({ label, rows, none, keys }: PickerList, active: number): void {
    const list = this.make('div', 'rows');
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', label);
    list.append(...rows.map((row, index) => this.row(row, index, index === active)));
    const on = rows[active];
    if (on)
      this.box.replaceChildren(list, this.make('div', 'whole', on.text), this.make('div', 'keys', keys));
    else this.box.replaceChildren(this.make('div', 'note', none));
    list.children[active]?.scrollIntoView({ block: 'nearest' });
    this.spoken.textContent = on
      ? `${on.title} ${on.gaps}${on.text} ${active + 1}/${rows.length}`
      : `${label} ${none}`;
  }

  private row({ title, text, code, gaps }: PickerRow, index: number, isOn: boolean): HTMLElement {
    const row = this.make('div', 'row');
    row.setAttribute('role', 'option');
    row.setAttribute('aria-selected', String(isOn));
    row.dataset.index = String(index);
    row.append(
      this.make('span', 'digit', String(index + 1)),
      this.make('span', 'title', title),
      this.make('span', 'text', text.replaceAll('\n', ' ')),
      ...(gaps ? [this.make('span', 'gaps', gaps)] : []),
      ...(code ? [this.make('span', 'code', code)] : []),
    );
    return row;
  }

  /** A press takes the keyboard from nobody, and is nothing to the page behind; a click picks. */
  private onPointer(event: Event): void {
    if (event.type === 'mousedown') event.preventDefault();
    event.stopPropagation();
    const row = (event.composedPath()[0] as Element).closest<HTMLElement>('.row');
    if (event.type === 'click' && event.isTrusted && row) this.pick(Number(row.dataset.index));
  }

  private style(property: string, value: string): void {
    this.host.style.setProperty(property, value, 'important');
  }

  private make(tag: 'div' | 'span', className: string, text = ''): HTMLElement {
    const element = this.root.createElement(tag);
    element.className = className;
    element.textContent = text;
    return element;
  }
}
