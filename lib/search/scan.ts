import type { Placed } from '../replies/order';
import { BLOCK, LANE, LANES } from './filter';
import { answer, ceiling, type Filters, type Plan, type Sifted, sift } from './plan';
import { BEST, BEST_IN_BODY } from './quality';
import type { Best } from './rank';

/** What a search runs over, by slot. */
export interface Shelf {
  placed: readonly (Placed | null)[];
  filters: Filters;
  /** Each reply's habit, 0 to under 1. */
  habits: Float64Array;
  fits: (placed: Placed) => boolean;
}

/** Offers the replies that answer all terms, of which there is at least one. */
export function scan(plans: Plan[], shelf: Shelf, best: Best): void {
  scanPart(plans, 'heads', shelf, best);
  // Bodies are most of the text, and none of them gets past a full list of titles.
  const mostOfRest = (plans.length - 1) * BEST + BEST_IN_BODY + 1;
  if (best.isOpenAt(mostOfRest)) scanPart(plans, 'rest', shelf, best);
}

function scanPart(plans: Plan[], part: keyof Sifted, shelf: Shelf, best: Best): void {
  const { placed: all, filters, habits, fits } = shelf;
  for (let block = 0; block * BLOCK < all.length; block++) {
    const sifted = sift(plans, block, filters)[part];
    for (let lane = 0; lane < LANES; lane++) {
      for (let left = sifted[lane] as number; left; left &= left - 1) {
        const bit = left & -left;
        const slot = block * BLOCK + lane * LANE + 31 - Math.clz32(bit);
        const placed = all[slot];
        const habit = habits[slot] as number;
        if (!placed || !fits(placed) || !best.admits(placed, ceiling(plans, lane, bit) + habit)) continue;
        const value = answer(plans, placed, lane, bit);
        if (value !== null) best.offer(placed, value + habit);
      }
    }
  }
}
