import type { Desk } from './desk';

/** Where the agent was: at a message rather than at an offset, since rows come above and heights are guessed. */
export interface Place {
  /** A row in view and how far below the view's edge it stood, in CSS pixels; null: there were none. */
  anchor: { id: string; below: number } | null;
  isAtEnd: boolean;
  /** From the end of the list: what comes above does not change it. */
  fromEnd: number;
  focus: { element: HTMLElement; ranges: Range[]; caret: [number, number] | null } | null;
}

/** Moves towards a row that is not in the document: each brings others in, whose heights were only guessed. */
const TRIES = 8;
const NEAR = 2;

export function placeOf(desk: Desk): Place {
  const { scroller, view } = desk;
  const position = scroller?.position;
  const anchor = desk.seen().find(({ isWhole }) => isWhole);
  return {
    anchor: anchor ? { id: anchor.id, below: anchor.box.y - view.y } : null,
    isAtEnd: scroller?.isAtBottom(true) ?? true,
    fromEnd: position ? position.height - position.top : 0,
    focus: focusIn(desk.stage.room),
  };
}

/** Whether the agent is back where they were; the keyboard goes back only where nobody else has taken it. */
export async function restore(place: Place, desk: Desk): Promise<boolean> {
  const isBack = await scrollBack(place, desk);
  const { room } = desk.stage;
  const { focus } = place;
  if (focus?.element.isConnected && (room.activeElement === room.body || !room.activeElement)) {
    focus.element.focus({ preventScroll: true });
    const { element, caret } = focus;
    if (caret && 'setSelectionRange' in element) (element as HTMLInputElement).setSelectionRange(...caret);
    const selection = room.getSelection();
    if (focus.ranges.length > 0) selection?.removeAllRanges();
    for (const range of focus.ranges) selection?.addRange(range);
  }
  return isBack;
}

async function scrollBack({ anchor, isAtEnd, fromEnd }: Place, desk: Desk): Promise<boolean> {
  for (let turn = 0; turn < TRIES; turn++) {
    const { scroller } = desk;
    if (!scroller) return true;
    const { height } = scroller.position;
    const row = anchor && desk.elementOf(anchor.id);
    const off = row && anchor ? row.getBoundingClientRect().top - desk.view.y - anchor.below : null;
    if (isAtEnd && scroller.isAtBottom(false)) return true;
    if (!isAtEnd && off !== null && Math.abs(off) <= NEAR) return true;
    if (isAtEnd) scroller.moveTo(height);
    else if (off !== null) scroller.moveBy(off);
    else if (turn === 0 || !anchor) scroller.moveTo(height - fromEnd);
    else scroller.moveBy(desk.way(anchor.id));
    await desk.rest();
  }
  return false;
}

function focusIn(room: Document): Place['focus'] {
  const element = room.activeElement as HTMLElement | null;
  if (!element || element === room.body) return null;
  const selection = room.getSelection();
  const ranges: Range[] = [];
  for (let at = 0; at < (selection?.rangeCount ?? 0); at++) {
    const range = selection?.getRangeAt(at);
    if (range && element.contains(range.startContainer)) ranges.push(range.cloneRange());
  }
  const { selectionStart: from, selectionEnd: to } = element as HTMLInputElement;
  return {
    element,
    ranges,
    caret: typeof from === 'number' && typeof to === 'number' ? [from, to] : null,
  };
}
