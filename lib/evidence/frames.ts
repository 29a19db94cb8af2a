import type { ShownRow } from './capture';
import type { Box, PageStand } from './types';

/** Part of what is in view that a step goes on by, before any step has been seen. */
const FIRST_STEP = 0.85;

/**
 * How many frames it will be, from how far `frames` of them have come since `from`; null where the page has no
 * scroller. All lengths are CSS pixels.
 */
export function expectedFrames(
  frames: number,
  from: PageStand['scroll'],
  scroll: PageStand['scroll'],
): number | null {
  if (!scroll || scroll.client <= 0) return null;
  const rest = Math.max(0, scroll.height - scroll.top - scroll.client);
  const gone = from && frames > 1 ? (scroll.top - from.top) / (frames - 1) : 0;
  const step = gone > 0 ? gone : scroll.client * FIRST_STEP;
  return frames + Math.ceil(rest / step);
}

/**
 * Ids of the messages that a frame shows, topmost first: those that are whole in it, and those that are too high to be
 * whole in any. A row that is cut off says less than its message does.
 */
export function messagesIn(rows: readonly ShownRow[], scroller: Box | null): string[] {
  const isShown = ({ isWhole, box }: ShownRow) =>
    isWhole || (scroller !== null && box.height > scroller.height);
  return rows.filter(isShown).map(({ id }) => id);
}

/** Whether a step has come nowhere: the same rows at the same places. */
export function isSameView(before: readonly ShownRow[], after: readonly ShownRow[]): boolean {
  if (before.length !== after.length) return false;
  return before.every((row, index) => {
    const other = after[index];
    return other?.id === row.id && Math.abs(other.box.y - row.box.y) < 1;
  });
}
