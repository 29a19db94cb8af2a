import { isDigit } from '../search/fold';
import { isWordSign } from './fold';
import { endOfNumber, isNumberSign, startOfNumber } from './number';

/** The words of one segment, ready to be looked for at a place of a folded text, in both directions. */
export class Words {
  private made: Made | null = null;

  constructor(private readonly words: readonly string[]) {}

  /** Where words that begin at a place end. */
  ends(text: string, from: number): number[] {
    this.made ??= make(this.words);
    const { plain, lengths, firsts, withNumber } = this.made;
    const ends: number[] = [];
    if (firsts.has(text.charCodeAt(from))) {
      for (const length of lengths) {
        const to = from + length;
        if (plain.has(text.slice(from, to)) && isWhole(text, from, to)) ends.push(to);
      }
    }
    for (const word of withNumber) {
      const to = endOf(word, text, from);
      if (to !== null && isWhole(text, from, to)) ends.push(to);
    }
    return ends;
  }

  /** Where words that end at a place begin. */
  starts(text: string, to: number): number[] {
    this.made ??= make(this.words);
    const { plain, lengths, lasts, withNumber } = this.made;
    const starts: number[] = [];
    if (lasts.has(text.charCodeAt(to - 1))) {
      for (const length of lengths) {
        const from = to - length;
        if (from >= 0 && plain.has(text.slice(from, to)) && isWhole(text, from, to)) starts.push(from);
      }
    }
    for (const word of withNumber) {
      const from = startOf(word, text, to);
      if (from !== null && isWhole(text, from, to)) starts.push(from);
    }
    return starts;
  }
}

/** Made at the first use: most segments of a pack are looked for in no message of a conversation. */
interface Made {
  plain: ReadonlySet<string>;
  /** Of the plain words, the longest first: the longest match is the one to show. */
  lengths: readonly number[];
  withNumber: readonly string[];
  /** What plain words begin and end with: nearly all places are done with by a look at one unit. */
  firsts: ReadonlySet<number>;
  lasts: ReadonlySet<number>;
}

function make(words: readonly string[]): Made {
  const plain = words.filter((word) => !word.includes('#'));
  return {
    plain: new Set(plain),
    lengths: [...new Set(plain.map(({ length }) => length))].sort((a, b) => b - a),
    withNumber: words.filter((word) => word.includes('#')),
    firsts: new Set(plain.map((word) => word.charCodeAt(0))),
    lasts: new Set(plain.map((word) => word.charCodeAt(word.length - 1))),
  };
}

/** A number is taken whole: `#块` in 1300块 is 1300块, from its first digit on. */
export function endOf(word: string, text: string, from: number): number | null {
  let at = from;
  for (const sign of word) {
    if (sign !== '#') {
      if (text[at] !== sign) return null;
      at++;
      continue;
    }
    if (!beginsNumber(text, at)) return null;
    at = endOfNumber(text, at);
  }
  return at;
}

/** Whether a number begins here, and not further back. */
const beginsNumber = (text: string, at: number) =>
  isNumberSign(text[at]) && !isNumberSign(text[at - 1]) && startOfNumber(text, at) === at;

function startOf(word: string, text: string, to: number): number | null {
  let at = to;
  for (const sign of [...word].reverse()) {
    if (sign !== '#') {
      if (text[at - 1] !== sign) return null;
      at--;
      continue;
    }
    if (isNumberSign(text[at])) return null;
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
