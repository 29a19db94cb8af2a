import { endOfNumber, isNumberSign } from './number';
import { isWhole } from './words';

/** The words that phrases are found by, in one tree: a text is walked once, however many phrases there are. */
export class Trie {
  /** Node and unit → node. */
  private readonly edges = new Map<number, number>();
  /** Node → the owners of the word that ends there. */
  private readonly ends: (number[] | undefined)[] = [undefined];
  /** Units that some word begins with: nearly all places of a text are done with here. */
  private readonly starts = new Uint8Array(0x10000);
  private startsWithNumber = false;

  /** @param word folded; `#` for a number */
  add(word: string, owner: number): void {
    let node = 0;
    for (let at = 0; at < word.length; at++) {
      const key = node * 0x10000 + word.charCodeAt(at);
      let next = this.edges.get(key);
      if (next === undefined) {
        next = this.ends.push(undefined) - 1;
        this.edges.set(key, next);
      }
      node = next;
    }
    const ends = this.ends[node];
    if (ends) ends.push(owner);
    else this.ends[node] = [owner];
    if (word[0] === '#') this.startsWithNumber = true;
    else this.starts[word.charCodeAt(0)] = 1;
  }

  /** Tells the owners of every word that begins at a place of the text, with where it ends. */
  at(text: string, from: number, found: (owners: readonly number[], to: number) => void): void {
    if (this.starts[text.charCodeAt(from)] || (this.startsWithNumber && isNumberSign(text[from])))
      this.walk(text, from, from, 0, found);
  }

  private walk(
    text: string,
    from: number,
    at: number,
    node: number,
    found: (owners: readonly number[], to: number) => void,
  ): void {
    const ends = this.ends[node];
    if (ends && isWhole(text, from, at)) found(ends, at);
    if (at >= text.length) return;
    const next = this.edges.get(node * 0x10000 + text.charCodeAt(at));
    if (next !== undefined) this.walk(text, from, at + 1, next, found);
    const number = this.edges.get(node * 0x10000 + 0x23);
    if (number === undefined || !isNumberSign(text[at]) || isNumberSign(text[at - 1])) return;
    this.walk(text, from, endOfNumber(text, at), number, found);
  }
}
