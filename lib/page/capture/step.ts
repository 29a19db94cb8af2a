import { continuityOf } from '../../evidence/continuity';
import type { Desk, NamedRow } from './desk';

/** Least part of the view that a step by whole rows must bring; else a high row is passed by the part. */
const LEAST = 0.25;
/** CSS pixels of such a row that are seen again. */
const SLICE = 64;
/** Rows above change their height as they are drawn: then the last one that was seen is brought back into view. */
const TRIES = 3;

/**
 * Scrolls on by what is in view, so that the last row that was seen whole is the first of the next frame, below
 * whatever sticks to the top there. What did not come to rest.
 */
export async function stepOn(desk: Desk, before: readonly NamedRow[]): ReturnType<Desk['rest']> {
  const { scroller, view, covered } = desk;
  if (!scroller) return null;
  const last = before.filter(({ isWhole }) => isWhole).at(-1);
  const edge = view.y + covered;
  const byRow = last ? last.box.y - edge : 0;
  const down = byRow >= view.height * LEAST ? byRow : view.height - covered - SLICE;
  scroller.moveBy(down);
  let failed = await desk.rest();
  const shown = before.map((row) => desk.shown(row));
  for (let turn = 1; turn < TRIES; turn++) {
    const after = desk.seen().map((row) => desk.shown(row));
    if (continuityOf(shown, after, desk.stage.outside(view)) === 'ok') break;
    const { scroller: now } = desk;
    const row = last && desk.elementOf(last.id);
    if (row) now?.moveBy(row.getBoundingClientRect().top - desk.view.y - desk.covered);
    else now?.moveBy(-down / 2);
    failed = await desk.rest();
  }
  return failed;
}
