import type { Order } from '../orders/types';
import { attributesOf } from './attributes';
import { Binding } from './binding';
import { afresh, fits, isElement, isWithin, query } from './find';
import type { OrdersModule } from './modules';
import { readNote } from './note';
import { orderFacts, orderRows, readRow } from './orders';

type Options = Parameters<OrdersModule['watch']>[0] & {
  /** The rows as they stand after each look; null: none could be read in it. */
  onRows?: (rows: ReadonlyMap<Element, Order | null>) => void;
};

/** The page is looked at again at most this often, however much of it moves. */
const PAUSE = 150;
/** Milliseconds of reading in one go, so that no task of ours takes long. */
const BUDGET = 8;

/**
 * Watches a console's orders. A change inside one row costs that row, a change around the rows (a pane is hidden, a
 * row comes) costs all of them, in slices; any other only a look at which rows there are, and at the note's form.
 */
export class OrdersWatcher {
  private readonly observer: MutationObserver;
  private readonly binding: Binding;
  private rows = new Set<Element>();
  /** What the rows lie in. */
  private around = new Set<Node>();
  /** Of those rows that have been read since they changed. */
  private readonly readings = new Map<Element, Order | null>();
  /** Rows that have changed since the last look began. */
  private changed: Set<Element> | 'all' = new Set();
  /** The conversation that was open when the rows last moved: what stands there is that buyer's. */
  private key: string | null;
  /** As it was when the look began: what is being read is that buyer's, whoever's rows move meanwhile. */
  private lookedFor: string | null;
  private said = '';
  /** From the moment that a look is put off until all of it has been read. */
  private isBusy = true;
  /** Something has moved since that look began. */
  private isAsked = false;

  constructor(private readonly options: Options) {
    const { root, profile, signal } = options;
    this.binding = new Binding(afresh(root), profile);
    this.key = this.binding.key();
    this.lookedFor = this.key;
    this.observer = new MutationObserver((records) => this.onChange(records));
    this.observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: attributesOf({ orders: profile.orders, note: profile.note }),
    });
    signal.addEventListener('abort', () => this.observer.disconnect());
    if (profile.note) {
      // What is typed or ticked in the note's form changes no element.
      for (const type of ['input', 'change']) {
        root.addEventListener(type, () => this.ask(), { capture: true, passive: true, signal });
      }
    }
    this.look();
  }

  /** Takes in what the observer has not delivered yet. */
  flush(): void {
    this.onChange(this.observer.takeRecords());
  }

  private onChange(records: MutationRecord[]): void {
    // Asked when they move, not when they are read: by then the next conversation may be open, and its orders on the
    // way. Orders that a console draws before its header are thus the last buyer's, and shown to nobody.
    if (records.some((record) => this.movesRows(record))) this.key = this.binding.key();
    for (const record of records) {
      const row = this.rowAround(record.target);
      if (!row && this.isTalk(record)) continue;
      if (this.rows.has(record.target as Element) || this.around.has(record.target)) this.changed = 'all';
      else if (row && this.changed !== 'all') this.changed.add(row);
      this.ask();
    }
  }

  /** Something in a row changed, or rows came or went. */
  private movesRows({ target, addedNodes, removedNodes }: MutationRecord): boolean {
    const css = this.options.profile.orders?.row.css ?? [];
    const element = isElement(target) ? target : target.parentElement;
    // By the selectors: a row that came a moment ago and changes again has not been looked at yet.
    if (element && css.some((each) => isWithin(element, each))) return true;
    return [...addedNodes, ...removedNodes].some(
      (node) =>
        isElement(node) &&
        (this.rows.has(node) || css.some((each) => fits(node, each) || query(node, each).length > 0)),
    );
  }

  private rowAround(target: Node): Element | null {
    for (let at = target.parentElement; at; at = at.parentElement) if (this.rows.has(at)) return at;
    return null;
  }

  /** Something in the message list, where messages come and go all day; no order came with it. */
  private isTalk({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
    // The list as a console marks it may hold its side panel too, which is hidden by an attribute of its box.
    if (type === 'attributes' && this.around.has(target)) return false;
    const { messages, orders, note } = this.options.profile;
    const element = isElement(target) ? target : target.parentElement;
    if (!element || !messages?.list.css.some((css) => isWithin(element, css))) return false;
    const parts = [orders?.list, orders?.row, note?.dialog].flatMap((find) => find?.css ?? []);
    return ![...addedNodes, ...removedNodes].some(
      (node) => isElement(node) && parts.some((css) => fits(node, css) || query(node, css).length > 0),
    );
  }

  private ask(): void {
    this.isAsked = true;
    if (this.isBusy) return;
    this.isBusy = true;
    this.options.later(() => this.look(), PAUSE);
  }

  /** Finds the rows as they stand now, and reads those that are new or have changed. */
  private look(): void {
    const { root, profile } = this.options;
    this.isAsked = false;
    this.lookedFor = this.key;
    this.rows = new Set(profile.orders ? orderRows(root, profile.orders) : []);
    this.around = ancestorsOf(this.rows);
    for (const row of this.readings.keys()) {
      if (this.changed === 'all' || this.changed.has(row) || !this.rows.has(row)) this.readings.delete(row);
    }
    this.changed = new Set();
    this.readSlice();
  }

  private readSlice(): void {
    const { profile, signal, now, later } = this.options;
    if (signal.aborted) return;
    const until = performance.now() + BUDGET;
    for (const row of this.rows) {
      if (this.readings.has(row)) continue;
      this.readings.set(row, readRow(row, profile, { utcOffset: profile.utcOffset, now: now() }));
      if (performance.now() < until) continue;
      later(() => this.readSlice(), 0);
      return;
    }
    // The next conversation's rows have moved since: they have asked for a look of their own.
    if (this.key === this.lookedFor) this.tell();
    this.isBusy = false;
    if (this.isAsked) this.ask();
  }

  private tell(): void {
    const { root, profile, emit, onRows } = this.options;
    // Also where all is told already: the same orders may stand in other elements now.
    onRows?.(this.readings);
    const readings = Array.from(this.rows, (row) => this.readings.get(row) ?? null);
    const note = profile.note ? readNote(root, profile.note) : null;
    const facts = { ...orderFacts(readings), note };
    const said = JSON.stringify([this.key, facts]);
    if (said === this.said) return;
    this.said = said;
    emit(facts, this.key);
  }
}

function ancestorsOf(elements: Iterable<Element>): Set<Node> {
  const ancestors = new Set<Node>();
  for (const element of elements) {
    for (let at = element.parentNode; at && !ancestors.has(at); at = at.parentNode) ancestors.add(at);
  }
  return ancestors;
}
