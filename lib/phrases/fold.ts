import { foldAt, isDigit, isLetter } from '../search/fold';
import { simplified } from './traditional';

/**
 * A text as phrases see it. Units may be dropped or stand for several, so each knows where it came from: what is shown
 * to people is always the text as it was written.
 */
export interface Folded {
  /** The folded text; NUMBER stands for a masked number. */
  text: string;
  /** Where each unit of `text` begins in the original, and (one place further) the original's end. */
  from: readonly number[];
  /** Where each unit ends in the original. */
  to: readonly number[];
  /** Counts clauses: units of one clause have the same number. A mark that ends a clause belongs to it. */
  clause: readonly number[];
  /** Counts sentences in the same way. */
  sentence: readonly number[];
  /** Distance from the start: a Chinese character and a Latin word count one each, spaces nothing. */
  steps: readonly number[];
}

/** A private unit for `[订单x]`, `[金额x]`, `<num>`: corpora and consoles mask numbers in such ways. */
export const NUMBER = '\uE000';
const MASK = /^(?:\[(?:数字|金额|订单|电话|日期|时间|价格|手机|单号|链接)[^\]]{0,3}\]|<num>)/;

const ENDS_SENTENCE = new Set('。!?;\n\r');
const ENDS_CLAUSE = new Set(',、:~…—。!?;\n\r');

/** Longer than what anybody types; a pasted novel is read this far. */
const LONGEST = 4000;

export function foldText(original: string): Folded {
  const text: string[] = [];
  const folded = {
    from: [] as number[],
    to: [] as number[],
    clause: [] as number[],
    sentence: [] as number[],
    steps: [] as number[],
  };
  let clause = 0;
  let sentence = 0;
  let steps = 0;
  const end = Math.min(original.length, LONGEST);
  for (let at = 0; at < end; at++) {
    const raw = original.charCodeAt(at);
    if (isInvisible(raw)) continue;
    const mask = (raw === 0x5b || raw === 0x3c) && MASK.exec(original.slice(at, at + 12))?.[0];
    const sign = mask ? NUMBER : String.fromCharCode(simplified(foldAt(original, at)));
    const last = text[text.length - 1];
    if (isSpace(sign)) {
      // Between Latin words a space parts; elsewhere it is how people pause, or how they hide 微 信 from a filter.
      const follows = original[at + 1];
      if (!last || last === ' ' || !isWordSign(last) || !follows || !isWordSign(fold(follows))) continue;
    }
    if (last === sign && text[text.length - 2] === sign && !isDigit(sign.charCodeAt(0))) {
      // 差差差差评: a key held down counts twice at most.
      folded.to[folded.to.length - 1] = at + 1;
      continue;
    }
    const length = mask ? mask.length : 1;
    if (sign !== ' ' && !(last && isWordSign(last) && isWordSign(sign))) steps++;
    text.push(sign);
    folded.from.push(at);
    folded.to.push(at + length);
    folded.clause.push(clause);
    folded.sentence.push(sentence);
    folded.steps.push(steps);
    // A point between digits or letters is part of a number or an address.
    const next = original.charCodeAt(at + 1);
    if (ENDS_CLAUSE.has(sign) || (sign === '.' && !isDigit(next))) clause++;
    if (ENDS_SENTENCE.has(sign) || (sign === '.' && !(next > 0x20))) sentence++;
    at += length - 1;
  }
  return { text: text.join(''), ...folded };
}

/** Words of phrases are folded like texts, so that both meet in one form. */
export function foldWords(words: string): string {
  return isPlain(words) ? words : foldText(words).text;
}

/** Simplified characters, none twice in a row: nearly all words of phrases, and nothing to fold in them. */
function isPlain(words: string): boolean {
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    if (unit < 0x4e00 || unit > 0x9fff || simplified(unit) !== unit) return false;
    if (unit === words.charCodeAt(at - 1)) return false;
  }
  return true;
}

export const isWordSign = (sign: string) => isWordUnit(sign.charCodeAt(0));
const isWordUnit = (unit: number) => isLetter(unit) || isDigit(unit);
const isSpace = (sign: string) => sign === ' ' || sign === '\t' || sign === '\u00A0';
const fold = (sign: string) => String.fromCharCode(foldAt(sign, 0));

/** Zero-width spaces and joiners, direction marks, variation selectors, the byte order mark. */
function isInvisible(unit: number): boolean {
  return (
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x2064) ||
    (unit >= 0xfe00 && unit <= 0xfe0f) ||
    unit === 0xfeff ||
    unit === 0xad
  );
}
