import { eachFeature, FEATURES, type Sieve, startFeatures } from './sieve';

/** Texts in a lane: one for each bit of a word. */
export const LANE = 32;
/** Lanes in a block: a feature's words fill one line of the processor's cache. */
export const LANES = 16;
export const BLOCK = LANE * LANES;

/** A word for each lane of a block, a bit for each text. */
export type Lanes = Int32Array<ArrayBuffer>;

/** Which of many texts may answer a form: true or "no", never a wrong "no". About 200 bytes a text. */
export class Filter {
  /** By feature, then by lane. */
  private readonly blocks: Int32Array[] = [];

  /** One slot may be given several texts. */
  add(slot: number, text: string): void {
    eachFeature(text, this.marker(slot));
  }

  /** `at`: where the text begins for a reader. */
  addStart(slot: number, text: string, at: number): void {
    if (at < text.length) startFeatures(text.charCodeAt(at)).forEach(this.marker(slot));
  }

  clear(slot: number): void {
    const block = this.blocks[Math.floor(slot / BLOCK)];
    const others = ~(1 << (slot % LANE));
    const lane = Math.floor((slot % BLOCK) / LANE);
    for (let word = lane; block && word < block.length; word += LANES)
      block[word] = (block[word] as number) & others;
  }

  /** Adds to `found` the texts of the block that may answer the sieve. */
  sift(block: number, sieve: Sieve, found: Lanes): void {
    const words = this.blocks[block];
    if (!words) return;
    /** By place in the form: the texts that may answer it from there to its end. */
    const reach = new Int32Array((sieve.length + 1) * LANES).fill(-1, sieve.length * LANES);
    for (let from = sieve.length - 1; from >= 0; from--) {
      for (const { needs, next } of sieve[from] ?? []) {
        for (let lane = 0; lane < LANES; lane++) {
          let may = reach[next * LANES + lane] as number;
          for (const feature of needs) may &= words[feature * LANES + lane] as number;
          reach[from * LANES + lane] = (reach[from * LANES + lane] as number) | may;
        }
      }
    }
    for (let lane = 0; lane < LANES; lane++) found[lane] = (found[lane] as number) | (reach[lane] as number);
  }

  private marker(slot: number): (feature: number) => void {
    const index = Math.floor(slot / BLOCK);
    const block = this.blocks[index] ?? new Int32Array(FEATURES * LANES);
    this.blocks[index] = block;
    const bit = 1 << (slot % LANE);
    const lane = Math.floor((slot % BLOCK) / LANE);
    return (feature) => {
      block[feature * LANES + lane] = (block[feature * LANES + lane] as number) | bit;
    };
  }
}
