import { byOrder, byPlace, type Placed } from '../replies/order';
import type { Usage } from '../replies/types';

/** A habit fades: a use counts half after two weeks. */
const HALF_LIFE_MS = 14 * 24 * 60 * 60 * 1000;
/** What was used in conversations like this one goes before what is used elsewhere. */
const HERE = 0.7;

export type Situation = keyof NonNullable<Usage['situations']>;
export type Habit = Pick<Usage, 'count' | 'lastAt' | 'situations'>;

/**
 * 0 (never used) to just under 1: less than any step of match quality, so that habit only settles ties.
 * @param situation of the conversation; absent where nobody can tell
 */
export function habit(usage: Habit, now: number, situation?: Situation): number {
  // A clock set back must not make a use count more than fresh.
  const age = Math.max(0, now - usage.lastAt);
  const faded = 0.5 ** (age / HALF_LIFE_MS);
  const share = (uses: number) => (uses * faded) / (1 + uses * faded);
  const anywhere = share(usage.count);
  if (situation === undefined) return anywhere;
  return HERE * share(usage.situations?.[situation] ?? 0) + (1 - HERE) * anywhere;
}

/** What a pinned reply scores while nothing is asked for: more than any habit. */
export const PINNED = 2;
/** Ranks below its equals, whatever their habit, and above what answers worse. */
export const UNFILLABLE = -1;

/**
 * By slot: its place in the library's order. Numbers, because ties are settled for thousands at every keystroke;
 * sorted category by category, because sorting a large library at one go would be felt.
 */
export function ranksOf(placed: readonly (Placed | null)[]): Int32Array {
  const groups = new Map<string, number[]>();
  placed.forEach((each, slot) => {
    if (!each) return;
    const key = `${each.reply.setId} ${each.reply.categoryId}`;
    const group = groups.get(key);
    if (group) group.push(slot);
    else groups.set(key, [slot]);
  });
  const at = (slot: number | undefined) => placed[slot as number] as Placed;
  const ranks = new Int32Array(placed.length);
  let rank = 0;
  for (const group of [...groups.values()].sort((a, b) => byPlace(at(a[0]), at(b[0])))) {
    for (const slot of group.sort((a, b) => byOrder(at(a), at(b)))) ranks[slot] = rank++;
  }
  return ranks;
}

export interface Scored {
  slot: number;
  /** In the library's order. */
  rank: number;
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
  admits(rank: number, score: number): boolean {
    if (this.list.length < this.limit) return true;
    const last = this.list.at(-1);
    return last !== undefined && comesBefore(rank, score, last);
  }

  offer(slot: number, rank: number, score: number): void {
    if (!this.admits(rank, score)) return;
    let low = 0;
    let high = this.list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comesBefore(rank, score, this.list[middle] as Scored)) high = middle;
      else low = middle + 1;
    }
    this.list.splice(low, 0, { slot, rank, score });
    if (this.list.length > this.limit) this.list.pop();
  }
}

function comesBefore(rank: number, score: number, other: Scored): boolean {
  return score > other.score || (score === other.score && rank < other.rank);
}
