import type { Signs } from './signs';

/** A feature of a text, and where it stands; once for each place. */
export type Visit = (feature: string, from: number, to: number) => void;

/** Signs in a row that make one feature. */
const LONGEST_GRAM = 4;
/** Up to so many signs, with the space at either end: how long a text is says whether it can say much at all. */
const LENGTHS = [4, 6, 9, 14, 24];

/**
 * Runs of one to four signs; families, as `=name`; the length, as `=0` to `=5`. Runs of spaces alone are none.
 */
export function eachFeature({ signs, from, to, families }: Signs, visit: Visit): void {
  for (let at = 0; at < signs.length; at++) {
    let gram = '';
    for (let next = at; next < at + LONGEST_GRAM && next < signs.length; next++) {
      gram += signs[next];
      if (gram !== ' ') visit(gram, from[at] as number, to[next] as number);
    }
  }
  for (const { family, from: start, to: end } of families) visit(`=${family}`, start, end);
  const bucket = LENGTHS.findIndex((length) => signs.length <= length);
  visit(`=${bucket < 0 ? LENGTHS.length : bucket}`, 0, 0);
}
