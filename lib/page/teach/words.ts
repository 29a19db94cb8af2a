import type { TeachProblem } from '../../teach/types';
import { boxAround, type Ground, isIn, upTo } from './ground';
import type { Scan, Scrap } from './scan';
import { INLINE } from './words-held';
import { type Attempt, holdWords, type Words } from './words-hold';

/** A message that was pointed at: its row, and where in it. */
export interface Sample {
  row: Element;
  pointed: Element;
}

/** Null: it is no fault of one of the two. */
type Failure = { problem: TeachProblem; sample: Sample | null };

/** How many boxes around the words are tried for being theirs. */
const MOST_BOXES = 6;

/**
 * What may be the matter with the words' boxes, from the best: none; not called the same on both sides, or without a
 * name; in the place of a card in other rows; with times and the like in them.
 */
const LENIENCE: readonly Pick<Attempt, 'isAnyHow' | 'hasCards' | 'isNoiseCut'>[] = [
  { isAnyHow: false, hasCards: false, isNoiseCut: false },
  { isAnyHow: true, hasCards: false, isNoiseCut: false },
  { isAnyHow: true, hasCards: true, isNoiseCut: false },
  { isAnyHow: true, hasCards: false, isNoiseCut: true },
  { isAnyHow: true, hasCards: true, isNoiseCut: true },
];

/**
 * Finds where in a row its words are, by the two messages pointed at. Whether the bubble was pointed at, its text or a
 * link in it: what counts is the piece of text that is no time, no name and no button, and the nearest box around it
 * that holds all of the words in every row and nothing else.
 */
export function findWords(ground: Ground, scan: Scan, samples: readonly [Sample, Sample]): Words | Failure {
  const scraps: (readonly Scrap[])[] = [];
  for (const sample of samples) {
    const said = saidIn(scan, sample);
    if (typeof said === 'string') return { problem: said, sample };
    scraps.push(said);
  }
  const kinds = new Set(scraps.flat().map(({ kind }) => kind));
  const around = scraps.map((own, at) => boxesAround(own, samples[at]?.row as Element));
  const line = Math.min(
    ...around.map((boxes, at) => lineOf(boxes, scan.noise.get(samples[at]?.row as Element))),
  );
  const paths = around.map((boxes) => [...boxes.slice(0, line + 1).reverse(), ...boxes.slice(line + 1)]);
  for (const lenience of LENIENCE) {
    for (let out = 0; out < MOST_BOXES; out += 1) {
      const boxes = paths.flatMap((path) => path[out] ?? []);
      if (boxes.length < samples.length) break;
      const words = holdWords(ground, scan, { samples, kinds, boxes, ...lenience });
      if (words) return words;
    }
  }
  return { problem: 'no-hold', sample: null };
}

/** The pieces of the row that the pointing means. */
function saidIn({ spoken }: Scan, { row, pointed }: Sample): readonly Scrap[] | TeachProblem {
  const all = spoken.get(row) ?? [];
  const near = all.filter(({ element }) => isIn(pointed, element) || isIn(element, pointed));
  const meant = near.length > 0 ? near : all;
  const [first] = meant;
  if (!first) return 'no-text';
  if (meant.every(({ kind }) => kind === first.kind)) return meant;
  // A link in the text is rare, the text is in every row.
  const counts = new Map(meant.map(({ kind }) => [kind, rowsWith(spoken, kind)]));
  const most = Math.max(...counts.values());
  const best = [...counts].filter(([, count]) => count === most);
  return best.length === 1 ? meant.filter(({ kind }) => kind === best[0]?.[0]) : 'several';
}

const rowsWith = (spoken: Scan['spoken'], kind: string) =>
  [...spoken.values()].filter((scraps) => scraps.some((scrap) => scrap.kind === kind)).length;

/** Boxes that may be the words' own, outwards. */
function boxesAround(scraps: readonly Scrap[], row: Element): Element[] {
  return upTo(boxAround(scraps.map(({ element }) => element)) ?? row, row).concat(row);
}

/** Which of the boxes is tried first: not the `span` in a line, of which another message has several, but the line. */
function lineOf(boxes: readonly Element[], noise: readonly Scrap[] = []): number {
  const isFree = (box: Element | undefined) => box && !noise.some(({ element }) => isIn(element, box));
  let line = 0;
  while (INLINE.test(boxes[line]?.localName ?? '') && line + 2 < boxes.length && isFree(boxes[line + 1]))
    line += 1;
  return line;
}
