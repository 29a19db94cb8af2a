import { query } from '../find';
import type { Ground } from './ground';
import { rungsFor } from './hold';

/** Rows of a list that one selector finds. */
export interface RowSet {
  css: string;
  rows: Element[];
}

/** Sets tried: the more, the longer a pick takes. */
const MOST_SETS = 6;

/**
 * What the rows of the list may be, by two of them: all that have in common what these two have. Different selectors may
 * find different sets (with the dividers, without); the most reliable first.
 */
export function rowSets(ground: Ground, list: Element, samples: readonly [Element, Element]): RowSet[] {
  const sets: RowSet[] = [];
  const note = (css: string) => {
    const rows = rowsBy(list, css, samples);
    if (rows && !sets.some((set) => isSame(set.rows, rows))) sets.push({ css, rows });
    return false;
  };
  rungsFor(ground, samples, note, { within: [list] });
  return sets.slice(0, MOST_SETS);
}

/** A ladder of selectors of which the page accepts what they find. */
export function rowLadder(
  ground: Ground,
  list: Element,
  samples: readonly [Element, Element],
  accepts: (rows: Element[]) => boolean,
): string[] {
  const isRight = (css: string) => {
    const rows = rowsBy(list, css, samples);
    return rows !== null && accepts(rows);
  };
  // What else stands among the rows has no marks of a side.
  return rungsFor(ground, samples, isRight, { mayBePlaced: true, within: [list] }).map(({ css }) => css);
}

/** Null where they miss a sample, or where one lies in another: then it is no row. */
function rowsBy(list: Element, css: string, samples: readonly Element[]): Element[] | null {
  const rows = query(list, css);
  if (!samples.every((sample) => rows.includes(sample))) return null;
  // In the order of the page: what lies in a row comes right after it.
  return rows.some((row, at) => rows[at - 1]?.contains(row)) ? null : rows;
}

const isSame = (a: readonly Element[], b: readonly Element[]) =>
  a.length === b.length && a.every((row, at) => row === b[at]);
