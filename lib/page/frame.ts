import type { Find } from '../profile/types';
import { findAll } from './find';

/**
 * Enters the document that a console lives in: the same-origin frame that `find` names, anew each time it has loaded;
 * where the page has no such frame, the page itself, since the frame's own address can be opened directly. The signal
 * of an earlier room aborts before the next is entered.
 */
export function followFrame(
  root: Document,
  find: Find | undefined,
  signal: AbortSignal,
  enter: (room: Document, signal: AbortSignal) => void,
): void {
  let room: Document | null = null;
  let leave = new AbortController();
  signal.addEventListener('abort', () => leave.abort());

  const look = () => {
    const next = find ? (roomOf(root, find) ?? root) : root;
    if (next === room || signal.aborted) return;
    leave.abort();
    leave = new AbortController();
    room = next;
    enter(next, leave.signal);
  };

  look();
  if (!find) return;
  // A frame is added empty and then loads; a load does not bubble, but it can be caught on the way down.
  root.addEventListener('load', look, { capture: true, signal });
  const observer = new MutationObserver(look);
  observer.observe(root, { subtree: true, childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Null while it is not there, not loaded, or of another origin; of several the console's cannot be told. */
export function roomOf(root: Document, find: Find): Document | null {
  const frames = findAll(root, find);
  const room = frames.length === 1 ? (frames[0] as HTMLIFrameElement).contentDocument : null;
  // The empty document that a frame begins with is thrown away by its first load.
  return room && room.URL !== 'about:blank' ? room : null;
}
