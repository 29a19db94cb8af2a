import { isDigit } from '../search/fold';
import { NUMBER } from './fold';

/** What `#` in a phrase stands for: digits, Chinese digits, a masked number. */

const CHINESE_DIGITS = new Set('零〇一二两三四五六七八九十百千万亿几半');

export function isNumberSign(sign: string | undefined): boolean {
  return sign !== undefined && (sign === NUMBER || isDigit(sign.charCodeAt(0)) || CHINESE_DIGITS.has(sign));
}

/** A point or a comma within a number: 12.5, 1,000. */
const isWithin = (text: string, at: number) =>
  (text[at] === '.' || text[at] === ',') && isNumberSign(text[at - 1]) && isNumberSign(text[at + 1]);

/** Longer than any number that somebody means; 1,1,1,1 over pages would be read to its end from every place. */
const LONGEST = 30;

/** Where the number that begins here ends; the place itself where none begins. */
export function endOfNumber(text: string, from: number): number {
  let at = from;
  while (at - from < LONGEST && (isNumberSign(text[at]) || (at > from && isWithin(text, at)))) at++;
  return at;
}

/** Where the number that ends here begins. */
export function startOfNumber(text: string, to: number): number {
  let at = to;
  while (to - at < LONGEST && at > 0 && (isNumberSign(text[at - 1]) || (at < to && isWithin(text, at - 1))))
    at--;
  return at;
}
