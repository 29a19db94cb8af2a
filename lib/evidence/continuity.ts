import type { ShownRow } from './capture';
import type { Box, Continuity } from './types';

/** Least height, in CSS pixels, of the part of one row that two frames must both show where neither shows all of it. */
const SLICE = 16;

/**
 * Whether two frames that follow each other hang together: they share a whole row or, of a row higher than the view,
 * the same part of it. An id proves that only where each frame shows it once. Rows whose ids are made up may look
 * alike without being the same; what rests on such rows alone is unknown, as is everything about a frame without rows.
 * `view`: where the rows are read (`FrameReady.scroller`); null: parts of rows prove nothing.
 */
export function continuityOf(
  before: readonly ShownRow[],
  after: readonly ShownRow[],
  view: Box | null = null,
): Continuity {
  if (before.length === 0 || after.length === 0) return 'unknown';
  const known = unique(before);
  const shares = [...unique(after)].some(([id, now]) => {
    const then = known.get(id);
    if (!then) return false;
    return (then.isWhole && now.isWhole) || (view !== null && commonPart(then.box, now.box, view) >= SLICE);
  });
  if (shares) return 'ok';
  const likes = new Set(before.map(({ id }) => lookOf(id)));
  return after.some(({ id }) => id.startsWith('~') && likes.has(lookOf(id))) ? 'unknown' : 'gap';
}

/** Rows of which there is one. */
function unique(rows: readonly ShownRow[]): Map<string, ShownRow> {
  const counts = new Map<string, number>();
  for (const { id } of rows) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map(rows.filter(({ id }) => counts.get(id) === 1).map((row) => [row.id, row]));
}

/** Made-up ids of rows that look alike differ in the number behind the point. */
const lookOf = (id: string): string => id.replace(/^(~[^.]+)\.\d+$/, '$1');

/** Height of the part of a row that the view showed then and shows now; 0 where the row has changed its height. */
function commonPart(then: Box, now: Box, view: Box): number {
  if (Math.abs(then.height - now.height) > 1) return 0;
  const parts = [then, now].map(({ y, height }) => ({
    from: Math.max(0, view.y - y),
    to: Math.min(height, view.y + view.height - y),
  }));
  return Math.min(...parts.map(({ to }) => to)) - Math.max(...parts.map(({ from }) => from));
}
