import type { Placed } from '../replies/order';
import type { Plan } from './plan';
import { BEST, BEST_IN_BODY } from './quality';
import type { Best } from './rank';
import type { Lanes } from './reach';

/** What a search runs over, by slot. */
export interface Shelf {
  placed: readonly (Placed | null)[];
  /** In the library's order. */
  ranks: Int32Array;
  /** Each reply's habit, 0 to under 1. */
  habits: Float64Array;
  /** What its score is changed by; null: it is out of the scope, or must not come again. */
  handicap: (placed: Placed, slot: number) => number | null;
}

/** How many replies may be read. What so many may answer by a guess is no guess worth telling. */
export class Budget {
  constructor(private left = Number.POSITIVE_INFINITY) {}

  /** False when it is spent. */
  take(): boolean {
    this.left -= 1;
    return this.left >= 0;
  }
}

/** Calls with every slot that is set: its lane, its bit there, and its number. */
export function eachSlot(lanes: Lanes, call: (lane: number, bit: number, slot: number) => void): void {
  for (let lane = 0; lane < lanes.length; lane++) {
    for (let left = lanes[lane] as number; left; left &= left - 1) {
      const bit = left & -left;
      call(lane, bit, lane * 32 + 31 - Math.clz32(bit));
    }
  }
}

/** Offers the replies that answer all terms, of which there is at least one. */
export function scan(plans: readonly Plan[], shelf: Shelf, best: Best, budget = new Budget()): void {
  const inHead = inAll(plans.map((plan) => plan.inHead));
  const inTitle = inHead.map(
    (word, at) => word & plans.reduce((any, plan) => any | at32(plan.inTitle, at), 0),
  );
  const failed = visit(plans, inTitle, shelf, best, budget);
  const others = visit(
    plans,
    inHead.map((word, at) => word & ~at32(inTitle, at)),
    shelf,
    best,
    budget,
  );
  // Bodies are most of the text, and none of them gets past a full list of titles.
  if (!best.isOpenAt((plans.length - 1) * BEST + BEST_IN_BODY + 1)) return;
  const anywhere = inAll(
    plans.map(({ inHead, inBody }) => inHead.map((word, at) => word | at32(inBody, at))),
  );
  const isLeft = (at: number) => ~at32(inHead, at) | at32(failed, at) | at32(others, at);
  visit(
    plans,
    anywhere.map((word, at) => word & isLeft(at)),
    shelf,
    best,
    budget,
  );
}

const at32 = (lanes: Lanes, at: number): number => lanes[at] as number;

const inAll = (all: readonly Lanes[]): Lanes =>
  all.reduce((found, lanes) => found.map((word, at) => word & at32(lanes, at)));

/** @returns those that do not answer by what is known of them so far */
function visit(plans: readonly Plan[], lanes: Lanes, shelf: Shelf, best: Best, budget: Budget): Lanes {
  const { placed, ranks, habits, handicap } = shelf;
  const failed: Lanes = new Int32Array(lanes.length);
  eachSlot(lanes, (lane, bit, slot) => {
    const rank = ranks[slot] as number;
    const habit = habits[slot] as number;
    let most = habit;
    for (const plan of plans) most += plan.ceiling(lane, bit, slot);
    if (!best.admits(rank, most)) return;
    const each = placed[slot];
    const change = each ? handicap(each, slot) : null;
    if (!each || change === null || !best.admits(rank, most + change) || !budget.take()) return;
    let value = 0;
    for (const plan of plans) {
      const worth = plan.quality(each, lane, bit);
      if (worth === 0) {
        failed[lane] = at32(failed, lane) | bit;
        return;
      }
      value += worth;
    }
    best.offer(slot, rank, value + habit + change);
  });
  return failed;
}
