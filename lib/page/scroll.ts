import type { MessageProfile } from '../profile/types';
import { findAll } from './find';

/** A list this close to its end (CSS pixels) is at its end: heights are rounded. */
const NEAR = 4;

const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowY);

/** The nearest box around it that scrolls; null: if anything does, it is the page itself. */
export function scrollBoxOf(inner: Element): HTMLElement | null {
  const { body, documentElement } = inner.ownerDocument;
  for (let box = inner.parentElement; box && box !== documentElement; box = box.parentElement) {
    // What the body says of scrolling counts for the page, unless the root has said something itself.
    const isPage = box === body && getComputedStyle(documentElement).overflowY === 'visible';
    if (!isPage && box.scrollHeight > box.clientHeight && scrolls(box)) return box;
  }
  return null;
}

/**
 * Holds the conversation at its newest message while the page gets narrower or wider: its rows then wrap anew, and
 * the last words would slip out of sight. Returns what puts it back; nothing where the agent has scrolled up.
 */
export function holdEnd(root: Document, messages: MessageProfile | undefined): () => void {
  const row = messages && findAll(root, messages.row).at(-1);
  const scroller = row && scrollBoxOf(row);
  if (!scroller || scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - NEAR) return () => {};
  return () => {
    scroller.scrollTop = scroller.scrollHeight;
  };
}
