import type { OrderBadges, PageAsks } from '../messaging/ports';
import type { Order } from '../orders/types';
import { BADGES_CSS } from './badges.css';
import type { OrdersInPage, OrdersModule } from './modules';

type Options = Pick<Parameters<OrdersModule['watch']>[0], 'root' | 'signal' | 'later'>;

/** A console that moves its rows without a scroll (a filter unfolds, a picture comes) tells nobody. */
const PLACE_MS = 500;
/** How long a row is framed after it was chosen. */
const FRAMED_MS = 1500;
/** From a row's left edge, in CSS pixels: to its badges, and to the point at which it must be seen. */
const INSET = { badges: 8, seen: { x: 3, y: 12 } };
/** How much of a badge (18 high) stands above the row: on the edge between two rows, where tables have no words. */
const ABOVE = 12;

interface Group {
  element: HTMLElement;
  /** What it was drawn of. */
  of: OrderBadges;
}

/**
 * Badges at the rows of a console's orders, laid over the page: nothing of the page's own changes or moves, and what
 * lies over a row (a dialog, a fixed head, the edge of its box) hides its badges as it hides the row. Only rows on the
 * screen have any, so that it costs the same in a list of any length.
 */
export class OrderBadgeLayer implements OrdersInPage {
  private readonly host: HTMLElement;
  private readonly layer: HTMLElement;
  private rows: ReadonlyMap<Element, Order | null> = new Map();
  private told = new Map<string, OrderBadges>();
  private readonly groups = new Map<Element, Group>();
  private framed: { row: Element; element: HTMLElement } | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;
  private isAsked = false;

  constructor(private readonly options: Options) {
    const { root, signal } = options;
    this.host = root.createElement('sellerside-badges');
    const stage = this.host.attachShadow({ mode: 'closed' });
    const style = root.createElement('style');
    style.textContent = BADGES_CSS;
    this.layer = root.createElement('div');
    // A press on a badge is no reason to take the keyboard out of the console's box.
    this.layer.addEventListener('mousedown', (event) => event.preventDefault());
    stage.append(style, this.layer);
    const view = root.defaultView ?? window;
    for (const type of ['scroll', 'resize']) {
      view.addEventListener(type, () => this.ask(), { capture: true, passive: true, signal });
    }
    signal.addEventListener('abort', () => {
      clearInterval(this.timer);
      this.host.remove();
    });
  }

  /** The rows as the watcher has found them, and the orders in them; looked at until others come. */
  follow(rows: ReadonlyMap<Element, Order | null>): void {
    this.rows = rows;
    this.ask();
  }

  badges({ badges }: PageAsks['badges']['args']): null {
    this.told = new Map(badges.filter(({ texts }) => texts.length > 0).map((each) => [each.orderId, each]));
    this.ask();
    return null;
  }

  'show-order'({ orderId }: PageAsks['show-order']['args']): { shown: boolean } {
    const found = [...this.rows].find(([row, order]) => order?.id === orderId && row.isConnected);
    if (!found || this.options.signal.aborted) return { shown: false };
    const [row] = found;
    row.scrollIntoView({ block: 'center', inline: 'nearest' });
    this.unframe();
    const element = this.layer.appendChild(this.options.root.createElement('div'));
    element.className = 'frame';
    const framed = { row, element };
    this.framed = framed;
    this.options.later(() => this.framed === framed && this.unframe(), FRAMED_MS);
    this.ask();
    return { shown: true };
  }

  private unframe(): void {
    this.framed?.element.remove();
    this.framed = null;
  }

  /** Once a frame, when the page is laid out for it anyway, and not at all in a tab that nobody sees. */
  private ask(): void {
    const { root, signal } = this.options;
    if (this.isAsked || signal.aborted) return;
    this.isAsked = true;
    (root.defaultView ?? window).requestAnimationFrame(() => {
      this.isAsked = false;
      this.place();
    });
  }

  private place(): void {
    const { root, signal } = this.options;
    if (signal.aborted) return;
    const isNeeded = this.told.size > 0 || this.framed !== null;
    if (isNeeded && this.timer === undefined) this.timer = setInterval(() => this.ask(), PLACE_MS);
    if (!isNeeded) {
      clearInterval(this.timer);
      this.timer = undefined;
    }
    // A page that clears its root element takes us along. Once there it stays: the watcher looks at all rows anew when
    // something comes or goes beside the body.
    if (isNeeded && !this.host.isConnected) root.documentElement.append(this.host);
    const seen = isNeeded ? this.seenRows() : new Map<Element, DOMRect>();
    for (const [row, { element }] of this.groups) {
      if (seen.has(row)) continue;
      element.remove();
      this.groups.delete(row);
    }
    for (const [row, rect] of seen) this.placeGroup(row, rect);
    this.placeFrame();
  }

  /** All is measured before anything is moved: one layout, not one a row. */
  private seenRows(): Map<Element, DOMRect> {
    const view = this.options.root.defaultView ?? window;
    const seen = new Map<Element, DOMRect>();
    for (const [row, order] of this.rows) {
      if (!order || !this.told.has(order.id)) continue;
      const rect = row.getBoundingClientRect();
      const isOnScreen = rect.bottom > 0 && rect.top < view.innerHeight && rect.width > 0;
      if (isOnScreen && isOnTop(row, rect)) seen.set(row, rect);
    }
    return seen;
  }

  private placeGroup(row: Element, { left, top }: DOMRect): void {
    const of = this.told.get(this.rows.get(row)?.id ?? '');
    if (!of) return;
    const group = this.groups.get(row);
    // A new element would lose the pointer that rests on it, and the keyboard.
    const element = group && isSame(group.of, of) ? group.element : this.draw(of);
    if (group?.element !== element) group?.element.remove();
    this.groups.set(row, { element, of });
    const view = this.options.root.defaultView ?? window;
    element.className = top > view.innerHeight / 2 ? 'group up' : 'group';
    element.style.transform = `translate(${Math.round(left + INSET.badges)}px, ${Math.round(top - ABOVE)}px)`;
  }

  private draw({ texts }: OrderBadges): HTMLElement {
    const { root } = this.options;
    const group = root.createElement('div');
    for (const { text, title, tone } of texts) {
      const badge = group.appendChild(root.createElement('span'));
      badge.className = `badge ${tone}`;
      badge.textContent = text;
      badge.tabIndex = 0;
      badge.setAttribute('role', 'note');
      badge.setAttribute('aria-label', `${text} ${title}`);
      const why = badge.appendChild(root.createElement('span'));
      why.className = 'why';
      why.textContent = title;
    }
    return this.layer.appendChild(group);
  }

  private placeFrame(): void {
    if (!this.framed) return;
    const { row, element } = this.framed;
    const { left, top, width, height } = row.getBoundingClientRect();
    Object.assign(element.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
  }
}

/** Whether the row itself is seen at its upper left corner; in a shadow tree, its own root is asked. */
function isOnTop(row: Element, { left, top, height }: DOMRect): boolean {
  const room = row.getRootNode() as Document | ShadowRoot;
  const { x, y } = INSET.seen;
  const hit = room.elementFromPoint(left + x, top + Math.min(y, height / 2));
  return row.contains(hit);
}

const isSame = (a: OrderBadges, b: OrderBadges): boolean =>
  a.orderId === b.orderId && JSON.stringify(a.texts) === JSON.stringify(b.texts);
