import { byOrder, type Placed } from '../replies/order';
import type { Usage } from '../replies/types';

/** A habit fades: a use counts half after two weeks. */
const HALF_LIFE_MS = 14 * 24 * 60 * 60 * 1000;

/** 0 (never used) to just under 1: less than any step of match quality, so that habit only settles ties. */
export function habit(usage: Pick<Usage, 'count' | 'lastAt'>, now: number): number {
  // A clock set back must not make a use count more than fresh.
  const age = Math.max(0, now - usage.lastAt);
  const uses = usage.count * 0.5 ** (age / HALF_LIFE_MS);
  return uses / (1 + uses);
}

/** What a pinned reply scores while nothing is asked for: more than any habit. */
export const PINNED = 2;

export interface Scored {
  placed: Placed;
  score: number;
}

/** Keeps the best few of many, best first; equal scores in the library's order. */
export class Best {
  readonly list: Scored[] = [];

  constructor(private readonly limit: number) {}

  /** Whether anything with this score might come in. */
  isOpenAt(score: number): boolean {
    const last = this.list.at(-1);
    return this.list.length < this.limit || (last !== undefined && score >= last.score);
  }

  /** Whether the reply would come in with this score. */
  admits(placed: Placed, score: number): boolean {
    if (this.list.length < this.limit) return true;
    const last = this.list.at(-1);
    return last !== undefined && comesBefore(placed, score, last);
  }

  offer(placed: Placed, score: number): void {
    if (!this.admits(placed, score)) return;
    let low = 0;
    let high = this.list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comesBefore(placed, score, this.list[middle] as Scored)) high = middle;
      else low = middle + 1;
    }
    this.list.splice(low, 0, { placed, score });
    if (this.list.length > this.limit) this.list.pop();
  }
}

function comesBefore(placed: Placed, score: number, other: Scored): boolean {
  return score > other.score || (score === other.score && byOrder(placed, other.placed) < 0);
}
