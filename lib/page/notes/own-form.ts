import type { NoteMark } from '../../notes/write';
import { HAND } from './hands';

/** A form for an order, and what of it we know. */
export interface Own {
  element: Element;
  orderId: string;
  /** Our own click has opened it; else it stood open and named its order. */
  isOpened: boolean;
  /** The conversation that was open then. */
  key: string | null;
  /** What opened it said that there is no note (true) or that there is one (false); null: it says nothing. */
  isBlank: boolean | null;
  /** What stood in it before we wrote, and what we wrote; null: nothing was written. */
  draft: { before: NoteMark; written: NoteMark } | null;
}

/**
 * Remembers the form that was written into and that stands open still: what our own text in it stands for, and, where
 * our click has opened it, that it need not name its order. A hand beside it may open another order's in the same
 * element: then it is nobody's. Scripts' clicks are the console's own.
 */
export class OwnForm {
  private own: Own | null = null;
  private isTouched = false;
  private over = new AbortController();

  keep(own: Own): void {
    this.forget();
    this.own = own;
    const notice = (event: Event) => {
      if (!event.isTrusted) return;
      if (event.composedPath().includes(own.element)) this.isTouched = true;
      else this.forget();
    };
    const options = { capture: true, passive: true, signal: this.over.signal };
    for (const type of HAND) own.element.ownerDocument.addEventListener(type, notice, options);
  }

  /** `isTouched`: the agent was at work in it. */
  find(element: Element, orderId: string, key: string | null): (Own & { isTouched: boolean }) | null {
    const { own, isTouched } = this;
    const isIt = own?.element === element && own.orderId === orderId && own.key === key;
    return own && isIt ? { ...own, isTouched } : null;
  }

  wrote(draft: Own['draft']): void {
    if (this.own) this.own.draft = draft;
  }

  forget(): void {
    this.over.abort();
    this.over = new AbortController();
    this.own = null;
    this.isTouched = false;
  }
}
