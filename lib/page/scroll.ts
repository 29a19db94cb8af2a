import type { MessageProfile } from '../profile/types';
import { findAll } from './find';

/** A list this close to its end (CSS pixels) is at its end: heights are rounded. */
const NEAR = 4;

/**
 * Holds the conversation at its newest message while the page gets narrower or wider: its rows then wrap anew, and
 * the last words would slip out of sight. Returns what puts it back; nothing where the agent has scrolled up.
 */
export function holdEnd(root: Document, messages: MessageProfile | undefined): () => void {
  const row = messages && findAll(root, messages.row).at(-1);
  let box = row?.parentElement;
  while (
    box &&
    (box.scrollHeight <= box.clientHeight || !/auto|scroll/.test(getComputedStyle(box).overflowY))
  ) {
    box = box.parentElement;
  }
  const scroller = box;
  if (!scroller || scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - NEAR) return () => {};
  return () => {
    scroller.scrollTop = scroller.scrollHeight;
  };
}
