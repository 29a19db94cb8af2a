import { viewOf } from '../realm';
import { selectionIn } from '../selection';
import { Reading } from './reading';

/** Browsers tell of a moved caret with the next frame; where none comes, as in a hidden tab, this is waited for. */
const NOTICE_MS = 60;

const aTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Selects what lies between two offsets of the text, and waits until the editor has heard of it: most write at the
 * selection that they know of, not at the one on the screen. That holds also where the agent has just put the caret.
 */
export async function select(editor: HTMLElement, from: number, to: number): Promise<void> {
  const hadFocus = editor.matches(':focus');
  editor.focus({ preventScroll: true });
  // Its own focus handler may put the caret where it was last, at once or a little later; ours comes after that.
  if (!hadFocus) await aTask();
  // A framework that draws meanwhile may put the selection back that it knows of: then once more, and no further.
  if (!(await place(editor, from, to))) await place(editor, from, to);
}

/** Whether the selection is still there when the editor has heard of it. */
async function place(editor: HTMLElement, from: number, to: number): Promise<boolean> {
  const reading = new Reading(editor);
  const [start, end] = [reading.pointAt(from), reading.pointAt(to)];
  const now = selectionIn(editor);
  // The agent's own caret is left as it is, but for one beside the lines: editors write nothing there.
  const isBeside = now?.anchorNode === editor && start.node !== editor;
  const isThere = !isBeside && reading.isSelected(from, to);
  const noticed = caretNoticed(editor, !isThere);
  if (!isThere) {
    const selection = now ?? editor.ownerDocument.getSelection();
    selection?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
  }
  await noticed;
  // The editor's own listener may come after ours, and tell its framework a task later.
  await aTask();
  const after = new Reading(editor);
  // Other text is for the caller to judge: the agent may have typed on.
  return after.text !== reading.text || after.isSelected(from, to);
}

/** With `surely`, the event is known to come; else nothing may be on its way. */
function caretNoticed(editor: HTMLElement, surely: boolean): Promise<void> {
  const done = new AbortController();
  return new Promise<void>((resolve) => {
    editor.ownerDocument.addEventListener('selectionchange', () => resolve(), { signal: done.signal });
    if (!surely) viewOf(editor).requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, NOTICE_MS);
  }).finally(() => done.abort());
}
