import { patch } from '../shared/patch.js';
import { drawn, rows } from './message.js';

/** Rows beyond the view that are drawn all the same. */
const OVERSCAN = 60;

/**
 * Keeps those rows in the document that are in view, as ReactVirtualized does: after every change and every
 * scroll the same few elements are given the place and the words of other messages.
 */
export function virtualise(inner) {
  const redraw = () => {
    const box = document.querySelector(inner);
    if (!box || !drawn.conversation) return;
    const { scrollTop, clientHeight } = box.parentElement;
    const view = { top: scrollTop - OVERSCAN, bottom: scrollTop + clientHeight + OVERSCAN };
    patch(box, rows({ ...drawn.state, open: drawn.conversation }, view));
  };
  document.addEventListener('scroll', redraw, true);
  new MutationObserver(redraw).observe(document.body, { subtree: true, childList: true });
}
