import { hooksOf, RANK } from '../../teach/hooks';
import { type Mark, tellApart } from '../../teach/sides';
import { hasMark } from '../find';
import { type Ground, traitsOf, upTo } from './ground';
import { coreOf, lookOf } from './looks';
import type { Scan } from './scan';
import type { Sample } from './words';
import type { Words } from './words-hold';

export interface SidesPicks {
  list: Element;
  /** A selector of the rows. */
  rowCss: string;
  words: Words;
  scan: Scan;
  samples: readonly [buyer: Sample, own: Sample];
}

/** How the page shows who speaks; null where it can't be told surely. */
export function findSides(ground: Ground, picks: SidesPicks): { buyer: string[]; agent: string[] } | null {
  const { list, words, scan, samples } = picks;
  const { rows } = scan;
  const [buyer, own] = samples.map(({ row }) => rows.indexOf(row)) as [number, number];
  const looks = rows.map((row) => lookOf(list, row, words, scan));
  const numbers = (has: (at: number) => boolean) => new Set([...rows.keys()].filter(has));

  const only = (one: number, other: number) =>
    [...(looks[one]?.things ?? [])]
      .filter((thing) => !looks[other]?.things.has(thing))
      .map((thing) => numbers((at) => looks[at]?.things.has(thing) ?? false));
  const marks = (one: 0 | 1, other: number) =>
    hooksAround(ground, picks, samples[one])
      .map(
        ({ css, rank }): Mark => ({ css, rank, rows: numbers((at) => hasMark(rows[at] as Element, [css])) }),
      )
      .filter((mark) => !mark.rows.has(other));

  return tellApart({
    marks: { buyer: marks(0, own), agent: marks(1, buyer) },
    witnesses: { buyer: only(buyer, own), agent: only(own, buyer) },
    labels: new Map(looks.flatMap(({ label }, at) => (label === null ? [] : [[at, label] as const]))),
    spoken: numbers((at) => words.element.has(rows[at] as Element)),
  });
}

/**
 * From the row to its words: there a page writes whose they are. Boxes around several rows count too, where the page
 * groups the rows of one speaker.
 */
function hooksAround({ names }: Ground, { list, rowCss, words, scan }: SidesPicks, { row, pointed }: Sample) {
  const path = [...upTo(coreOf(scan, words, row) ?? pointed, row), row];
  const own = path.flatMap((element) => hooksOf(traitsOf(element), names));
  const around = upTo(row, list)
    .slice(1)
    .flatMap((group) => hooksOf(traitsOf(group), names))
    .map(({ css, rank }) => ({ css: `${css} ${rowCss}`, rank: rank + 0.5 }));
  return [...own, ...around].filter(({ rank }) => rank !== RANK.holds).sort((a, b) => a.rank - b.rank);
}
