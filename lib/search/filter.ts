import { FEATURES, features, featuresOf, hasLatin, LATIN, type Side, startFeatures } from './features';
import {
  BLOCK,
  LANE,
  LANES,
  type Lanes,
  type PlaceLanes,
  reachFrom,
  reachLanes,
  reachTo,
  withAny,
} from './reach';
import type { Sieve } from './sieve';
import { maySlip } from './slip';
import type { Gap } from './slip-sieve';

/** What a sieve leaves of the block at hand; there is one at a time. */
const [before, after, joined] = [reachLanes(), reachLanes(), reachLanes()];

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
    if (hasLatin(text)) this.markOne(slot, LATIN);
  }

  /** A shortcut's letters are no Latin word, save where it is long enough to be typed with a slip. */
  addCode(slot: number, code: string): void {
    this.mark(slot, featuresOf(code, this.side));
    if (maySlip(code)) this.markOne(slot, LATIN);
    this.addStart(slot, code, 0, 'code');
  }

  /** `at`: where the text begins for a reader. */
  addStart(slot: number, text: string, at: number, of: 'title' | 'code' = 'title'): void {
    if (at >= text.length) return;
    for (const feature of startFeatures(text.charCodeAt(at), of)) this.markOne(slot, feature);
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
      this.blocks.forEach((words, block) => {
        reachFrom(words, sieve, after);
        for (let lane = 0; lane < LANES; lane++) {
          const at = block * LANES + lane;
          found[at] = (found[at] as number) | (after[lane] as number);
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

  /** The first so many of `features`. */
  private mark(slot: number, count: number): void {
    const block = this.blockOf(slot);
    const bit = 1 << (slot % LANE);
    const lane = Math.floor((slot % BLOCK) / LANE);
    for (let at = 0; at < count; at++) {
      const word = (features[at] as number) * LANES + lane;
      block[word] = (block[word] as number) | bit;
    }
  }

  private markOne(slot: number, feature: number): void {
    const block = this.blockOf(slot);
    const word = feature * LANES + Math.floor((slot % BLOCK) / LANE);
    block[word] = (block[word] as number) | (1 << (slot % LANE));
  }

  private blockOf(slot: number): Int32Array {
    const index = Math.floor(slot / BLOCK);
    const block = this.blocks[index] ?? new Int32Array(FEATURES[this.side] * LANES);
    this.blocks[index] = block;
    return block;
  }
}
