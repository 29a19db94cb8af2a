import { QUERY_LIMIT } from './form';
import type { Sieve } from './sieve';

/** How far the texts of a block get through a sieve: 512 at a time, a bit each. */

/** Texts in a lane: one for each bit of a word. */
export const LANE = 32;
/** Lanes in a block: a feature's words fill one line of the processor's cache. */
export const LANES = 16;
export const BLOCK = LANE * LANES;

/** A word for each lane, a bit for each text: that of text n is bit n % 32 of word n / 32. */
export type Lanes = Int32Array<ArrayBuffer>;

/** The lanes of a block, by place in a sieve. */
export type PlaceLanes = Int32Array;

const NOTHING: readonly number[] = [];
const scratch = new Int32Array(LANES);

/** Into `scratch`, the texts of `from` that have all features; false: none has. */
function withAll(
  words: Int32Array,
  from: Int32Array,
  place: number,
  needs: readonly number[],
  joint = NOTHING,
): boolean {
  let any = 0;
  for (let lane = 0; lane < LANES; lane++) {
    let may = from[place * LANES + lane] as number;
    for (let at = 0; at < needs.length && may !== 0; at++)
      may &= words[(needs[at] as number) * LANES + lane] as number;
    for (let at = 0; at < joint.length && may !== 0; at++)
      may &= words[(joint[at] as number) * LANES + lane] as number;
    scratch[lane] = may;
    any |= may;
  }
  return any !== 0;
}

/** Those texts of a lane that have all features of any of the lists. */
export function withAny(
  words: Int32Array,
  lane: number,
  mask: number,
  lists: readonly (readonly number[])[],
): number {
  let found = 0;
  for (const needs of lists) {
    let may = mask;
    for (let at = 0; at < needs.length; at++) may &= words[(needs[at] as number) * LANES + lane] as number;
    found |= may;
  }
  return found;
}

function addTo(reach: Int32Array, place: number): void {
  for (let lane = 0; lane < LANES; lane++) {
    const at = place * LANES + lane;
    reach[at] = (reach[at] as number) | (scratch[lane] as number);
  }
}

/** By place: whether any text of the block gets there. Most don't get far, and the rest of the way is spared. */
const alive = new Uint8Array(QUERY_LIMIT + 1);

/** For `reachFrom` and `reachTo`, of any sieve: made once, since the collector would be felt between two keys. */
export const reachLanes = (): PlaceLanes => new Int32Array((QUERY_LIMIT + 1) * LANES);

/** Nothing in all lanes of all places, everything in those of one. */
function clear(reach: Int32Array, sieve: Sieve, all: number): void {
  reach.fill(0, 0, (sieve.length + 1) * LANES).fill(-1, all * LANES, (all + 1) * LANES);
}

/** By place in the form: the texts of a block that may answer it from there to its end. */
export function reachFrom(words: Int32Array, sieve: Sieve, reach: Int32Array): void {
  clear(reach, sieve, sieve.length);
  alive.fill(0).fill(1, sieve.length);
  for (let from = sieve.length - 1; from >= 0; from--) {
    for (const { needs, joint, next } of sieve[from] ?? []) {
      if (!alive[next] || !withAll(words, reach, next, needs, joint)) continue;
      addTo(reach, from);
      alive[from] = 1;
    }
  }
}

/** By place in the form: the texts of a block that may answer its beginning up to there. */
export function reachTo(words: Int32Array, sieve: Sieve, reach: Int32Array, joined: Int32Array): void {
  clear(joined, sieve, 0);
  clear(reach, sieve, 0);
  alive.fill(0).fill(1, 0, 1);
  for (let from = 0; from < sieve.length; from++) {
    for (const { needs, joint, next } of (alive[from] && sieve[from]) || []) {
      if (!withAll(words, joined, from, needs)) continue;
      addTo(reach, next);
      if (!withAll(words, joined, from, needs, joint)) continue;
      addTo(joined, next);
      alive[next] = 1;
    }
  }
}
