import { QUERY_LIMIT } from './form';
import { FEATURES, featuresOf, hasLatin, LATIN, type Side, type Sieve, startFeatures } from './sieve';
import type { Gap } from './slip-sieve';

/** Texts in a lane: one for each bit of a word. */
const LANE = 32;
/** Lanes in a block: a feature's words fill one line of the processor's cache. */
export const LANES = 16;
const BLOCK = LANE * LANES;

/** A word for each lane, a bit for each text: that of text n is bit n % 32 of word n / 32. */
export type Lanes = Int32Array<ArrayBuffer>;

/** The lanes of a block, by place in a sieve. */
type PlaceLanes = Int32Array;

/** Which of many texts may answer a form: true or "no", never a wrong "no". A bit for each feature and text. */
export class Filter {
  /** By feature, then by lane. */
  private readonly blocks: Int32Array[] = [];

  constructor(readonly side: Side) {}

  /** Words that a result needs. */
  get size(): number {
    return this.blocks.length * LANES;
  }

  /** One slot may be given several texts. */
  add(slot: number, text: string): void {
    this.mark(slot, featuresOf(text, this.side));
    if (hasLatin(text)) this.mark(slot, [LATIN]);
  }

  /** A shortcut's letters are no Latin words: they only count from its beginning on. */
  addCode(slot: number, code: string): void {
    this.mark(slot, featuresOf(code, this.side));
    this.addStart(slot, code, 0, 'code');
  }

  /** `at`: where the text begins for a reader. */
  addStart(slot: number, text: string, at: number, of: 'title' | 'code' = 'title'): void {
    if (at < text.length) this.mark(slot, startFeatures(text.charCodeAt(at), of));
  }

  clear(slot: number): void {
    const block = this.blocks[Math.floor(slot / BLOCK)];
    const others = ~(1 << (slot % LANE));
    const lane = Math.floor((slot % BLOCK) / LANE);
    for (let word = lane; block && word < block.length; word += LANES)
      block[word] = (block[word] as number) & others;
  }

  /** The texts that may answer any of the sieves. */
  sift(sieves: readonly Sieve[]): Lanes {
    const found: Lanes = new Int32Array(this.size);
    for (const sieve of sieves) {
      const reach = new Int32Array((sieve.length + 1) * LANES);
      this.blocks.forEach((words, block) => {
        reachFrom(words, sieve, reach);
        for (let lane = 0; lane < LANES; lane++) {
          const at = block * LANES + lane;
          found[at] = (found[at] as number) | (reach[lane] as number);
        }
      });
    }
    return found;
  }

  /** Whether the text has the feature. */
  has(feature: number, lane: number, bit: number): boolean {
    const words = this.blocks[Math.floor(lane / LANES)];
    return words !== undefined && ((words[feature * LANES + (lane % LANES)] as number) & bit) !== 0;
  }

  /**
   * The texts that may answer the form up to a place and those that may from there on, the two not side by side: block
   * by block, each with its first lane; what it is called with is good for that call only.
   */
  siftParts(sieve: Sieve, call: (lane: number, before: PlaceLanes, after: PlaceLanes) => void): void {
    const length = (sieve.length + 1) * LANES;
    const [before, after, joined] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
    this.blocks.forEach((words, block) => {
      reachTo(words, sieve, before, joined);
      reachFrom(words, sieve, after);
      call(block * LANES, before, after);
    });
  }

  /** The texts that may answer the form with something else in one of the gaps. */
  siftGaps(sieve: Sieve, gaps: readonly Gap[]): Lanes {
    const found: Lanes = new Int32Array(this.size);
    this.siftParts(sieve, (lane, before, after) => {
      const words = this.blocks[lane / LANES] as Int32Array;
      for (const { from, next, meant } of gaps) {
        for (let n = 0; n < LANES; n++) {
          const at = lane + n;
          const mask =
            (before[from * LANES + n] as number) &
            (after[next * LANES + n] as number) &
            ~(found[at] as number);
          if (mask !== 0) found[at] = (found[at] as number) | withAny(words, n, mask, meant);
        }
      }
    });
    return found;
  }

  private mark(slot: number, features: ArrayLike<number>): void {
    const index = Math.floor(slot / BLOCK);
    const block = this.blocks[index] ?? new Int32Array(FEATURES[this.side] * LANES);
    this.blocks[index] = block;
    const bit = 1 << (slot % LANE);
    const lane = Math.floor((slot % BLOCK) / LANE);
    for (let at = 0; at < features.length; at++) {
      const word = (features[at] as number) * LANES + lane;
      block[word] = (block[word] as number) | bit;
    }
  }
}

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
function withAny(
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

/** By place in the form: the texts of a block that may answer it from there to its end. */
function reachFrom(words: Int32Array, sieve: Sieve, reach: Int32Array): void {
  reach.fill(0).fill(-1, sieve.length * LANES);
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
function reachTo(words: Int32Array, sieve: Sieve, reach: Int32Array, joined: Int32Array): void {
  joined.fill(0).fill(-1, 0, LANES);
  reach.fill(0).fill(-1, 0, LANES);
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
