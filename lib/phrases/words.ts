import { isDigit } from '../search/fold';
import { isWordSign } from './fold';
import { endOfNumber, startOfNumber } from './number';

/** The words of one segment, ready to be looked for at a place of a folded text, in both directions. */
export class Words {
  private readonly plain = new Set<string>();
  /** Of the plain words, the longest first: the longest match is the one to show. */
  private readonly lengths: readonly number[];
  private readonly withNumber: readonly string[];
  /** What plain words begin and end with: nearly all places are done with by a look at one unit. */
  private readonly firsts = new Set<number>();
  private readonly lasts = new Set<number>();

  constructor(words: readonly string[]) {
    const lengths = new Set<number>();
    for (const word of words) {
      if (word.includes('#')) continue;
      this.plain.add(word);
      lengths.add(word.length);
      this.firsts.add(word.charCodeAt(0));
      this.lasts.add(word.charCodeAt(word.length - 1));
    }
    this.lengths = [...lengths].sort((a, b) => b - a);
    this.withNumber = words.filter((word) => word.includes('#'));
  }

  /** Where words that begin at a place end. */
  ends(text: string, from: number): number[] {
    const ends: number[] = [];
    if (this.firsts.has(text.charCodeAt(from))) {
      for (const length of this.lengths) {
        const to = from + length;
        if (this.plain.has(text.slice(from, to)) && isWhole(text, from, to)) ends.push(to);
      }
    }
    for (const word of this.withNumber) {
      const to = endOf(word, text, from);
      if (to !== null && isWhole(text, from, to)) ends.push(to);
    }
    return ends;
  }

  /** Where words that end at a place begin. */
  starts(text: string, to: number): number[] {
    const starts: number[] = [];
    if (this.lasts.has(text.charCodeAt(to - 1))) {
      for (const length of this.lengths) {
        const from = to - length;
        if (from >= 0 && this.plain.has(text.slice(from, to)) && isWhole(text, from, to)) starts.push(from);
      }
    }
    for (const word of this.withNumber) {
      const from = startOf(word, text, to);
      if (from !== null && isWhole(text, from, to)) starts.push(from);
    }
    return starts;
  }
}

/** A number is taken whole: `#块` in 1300块 is 1300块, from its first digit on. */
function endOf(word: string, text: string, from: number): number | null {
  let at = from;
  for (const sign of word) {
    if (sign !== '#') {
      if (text[at] !== sign) return null;
      at++;
      continue;
    }
    const end = endOfNumber(text, at);
    if (end === at || (at > 0 && startOfNumber(text, at) !== at)) return null;
    at = end;
  }
  return at;
}

function startOf(word: string, text: string, to: number): number | null {
  let at = to;
  for (const sign of [...word].reverse()) {
    if (sign !== '#') {
      if (text[at - 1] !== sign) return null;
      at--;
      continue;
    }
    const start = startOfNumber(text, at);
    if (start === at || endOfNumber(text, at) !== at) return null;
    at = start;
  }
  return at;
}

/** Latin words and numbers as wholes: `rude` is not in `crude`, 12315 not in a telephone number. */
export function isWhole(text: string, from: number, to: number): boolean {
  return !joins(text[from - 1], text[from]) && !joins(text[to - 1], text[to]);
}

function joins(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  if (!isWordSign(before) || !isWordSign(after)) return false;
  return isDigit(before.charCodeAt(0)) === isDigit(after.charCodeAt(0));
}
