import { isNumberSign } from './number';
import { endOf, isWhole } from './words';

/**
 * The words that phrases are found by: a text is walked once, however many phrases there are. A tree would take longer
 * to build than a conversation takes to read.
 */
export class WordIndex {
  /** Word → the owners of it. */
  private readonly plain = new Map<string, number[]>();
  /** First unit → the lengths of plain words that begin with it; nearly all places of a text are done with here. */
  private readonly lengths = new Map<number, number[]>();
  /** First unit → words with a number in them, and whose they are. */
  private readonly withNumber = new Map<number, { word: string; owner: number }[]>();

  /** @param word folded; `#` for a number */
  add(word: string, owner: number): void {
    const first = word.charCodeAt(0);
    if (word.includes('#')) {
      listAt(this.withNumber, first).push({ word, owner });
      return;
    }
    const owners = this.plain.get(word);
    if (owners) {
      owners.push(owner);
      return;
    }
    this.plain.set(word, [owner]);
    const lengths = listAt(this.lengths, first);
    if (!lengths.includes(word.length)) lengths.push(word.length);
  }

  /** Tells the owners of every word that begins at a place of the text, with where it ends. */
  at(text: string, from: number, found: (owners: readonly number[], to: number) => void): void {
    const first = text.charCodeAt(from);
    for (const length of this.lengths.get(first) ?? NONE) {
      const to = from + length;
      const owners = to > text.length ? undefined : this.plain.get(text.slice(from, to));
      if (owners && isWhole(text, from, to)) found(owners, to);
    }
    this.numbered(text, from, this.withNumber.get(first), found);
    // Within a number no other one begins: a row of 4,000 ones would be read from each of them.
    if (isNumberSign(text[from]) && !isNumberSign(text[from - 1]))
      this.numbered(text, from, this.withNumber.get(NUMBER_SIGN), found);
  }

  private numbered(
    text: string,
    from: number,
    words: readonly { word: string; owner: number }[] | undefined,
    found: (owners: readonly number[], to: number) => void,
  ): void {
    if (!words) return;
    for (const { word, owner } of words) {
      const to = endOf(word, text, from);
      if (to !== null && isWhole(text, from, to)) found([owner], to);
    }
  }
}

const NUMBER_SIGN = 0x23;
const NONE: readonly number[] = [];

function listAt<T>(lists: Map<number, T[]>, key: number): T[] {
  const known = lists.get(key);
  if (known) return known;
  const list: T[] = [];
  lists.set(key, list);
  return list;
}
