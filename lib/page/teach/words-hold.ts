import type { Find, Read } from '../../profile/types';
import { PLACED } from '../../teach/rungs';
import { query } from '../find';
import { textOf } from '../text';
import { type Ground, isIn, parentOf } from './ground';
import { rungsFor, wayInto } from './hold';
import type { Scan } from './scan';
import type { Sample } from './words';
import { cardMarks, noiseCuts } from './words-cuts';

export interface Words {
  read: Read;
  /** Marks of rows where something else stands in the place of words: a product, an order. */
  cards: string[];
  /** Where the words of a row are. */
  element: ReadonlyMap<Element, Element>;
}

/** One way of taking the page: these boxes are the words'. */
export interface Attempt {
  samples: readonly [Sample, Sample];
  /** In each sample. */
  boxes: readonly Element[];
  /** Of the words in the samples. */
  kinds: ReadonlySet<string>;
  /** By other names on each side will do, or by their place in the row. */
  isAnyHow: boolean;
  /** Times and the like stand in the boxes, and are cut out. */
  isNoiseCut: boolean;
  /** In some rows a card stands there. */
  hasCards: boolean;
}

/** The words' box by row; null where a row has several, which are no words. */
type Places = ReadonlyMap<Element, Element | null>;

/** Run on with the text around them. */
export const INLINE = /^(span|b|i|em|strong|a|font|u|s|small|label|code|mark|bdi|bdo)$/;
/** Several of these are one text; several of other elements are several messages. */
const PARAGRAPH = /^(p|li|pre|blockquote|h[1-6]|td)$/;
const MOST_RUNGS = 8;

/** How the boxes are found in every row; null where they can't be, or where they hold anything else in some row. */
export function holdWords(ground: Ground, scan: Scan, attempt: Attempt): Words | null {
  const { samples, boxes, isAnyHow } = attempt;
  if (isAnyHow && boxes.every((box, at) => box === samples[at]?.row))
    return finish(ground, scan, attempt, rowsThemselves(scan, attempt));
  const both = ladder(ground, scan, attempt, [0, 1]);
  if (both) return finish(ground, scan, attempt, both.places, { css: both.css });
  if (!isAnyHow) return null;
  // Bubbles of two kinds, with nothing in common: a ladder for each.
  const [one, other] = [ladder(ground, scan, attempt, [0]), ladder(ground, scan, attempt, [1])];
  const places = one && other && new Map([...one.places, ...other.places]);
  if (!places || !coversAll(scan, attempt, places)) return null;
  return finish(ground, scan, attempt, places, { css: [...one.css, ...other.css].slice(0, MOST_RUNGS) });
}

function rowsThemselves(scan: Scan, attempt: Attempt): Places | null {
  const rows = scan.rows.filter((row) => textOf(row) !== '');
  return rows.every((row) => isWhole(scan, row, row, attempt))
    ? new Map(rows.map((row) => [row, row]))
    : null;
}

function finish(
  ground: Ground,
  scan: Scan,
  attempt: Attempt,
  places: Places | null,
  from?: Find,
): Words | null {
  if (!places) return null;
  const words: (readonly [row: Element, box: Element])[] = [];
  const cards: (readonly [row: Element, box: Element])[] = [];
  for (const [row, box] of places) {
    const pieces = box ? piecesIn(scan, row, box) : [];
    const isSaid = pieces.length === 1 || pieces.some(({ kind }) => attempt.kinds.has(kind));
    (isSaid ? words : cards).push([row, box ?? row]);
  }
  const marks = cardMarks(ground, cards, words);
  const without = attempt.isNoiseCut ? noiseCuts(ground, scan, words) : [];
  if (!marks || !without) return null;
  const read: Read = { ...(from ? { from } : {}), ...(without.length > 0 ? { without } : {}), take: 'text' };
  return { element: new Map(words), cards: marks, read };
}

/** Rungs that find one box with words in each row where they find any, all of them the same. `which`: of the samples. */
function ladder(ground: Ground, scan: Scan, attempt: Attempt, which: readonly number[]) {
  const { boxes, samples } = attempt;
  const targets = which.flatMap((at) => boxes[at] ?? []);
  const [first] = targets;
  const rows = which.flatMap((at) => samples[at]?.row ?? []);
  const way = first ? wayInto(ground, first, rows[0] as Element) : '';
  let places: Places | null = null;
  const accepts = (css: string) => {
    const found = placesBy(scan, `${way}${css}`, attempt);
    if (!found || which.some((at) => found.get(samples[at]?.row as Element) !== boxes[at])) return false;
    if (which.length > 1 && !coversAll(scan, attempt, found)) return false;
    places ??= found;
    return isSame(found, places);
  };
  const rungs = rungsFor(ground, targets, accepts, { within: rows });
  return places && rungs.length > 0
    ? { css: rungs.map(({ css }) => way + css), places: places as Places }
    : null;
}

/** Null where a row has two boxes, or one that is not the words or not all of them. */
function placesBy(scan: Scan, css: string, attempt: Attempt): Places | null {
  const found = new Map<Element, Element | null>();
  for (const row of scan.rows) {
    const boxes = query(row, css).filter((box) => textOf(box) !== '');
    const [box] = boxes;
    if (!box) continue;
    if (boxes.length > 1 && (!attempt.hasCards || hasWords(scan, row, attempt))) return null;
    if (boxes.length === 1 && !isWhole(scan, row, box, attempt)) return null;
    found.set(row, boxes.length > 1 ? null : box);
  }
  return found;
}

const hasWords = ({ spoken }: Scan, row: Element, { kinds }: Attempt) =>
  spoken.get(row)?.some(({ kind }) => kinds.has(kind)) ?? false;

const piecesIn = ({ spoken }: Scan, row: Element, box: Element) =>
  (spoken.get(row) ?? []).filter(({ element }) => isIn(element, box));

function isWhole(scan: Scan, row: Element, box: Element, attempt: Attempt): boolean {
  const { kinds, isNoiseCut, hasCards } = attempt;
  const held = piecesIn(scan, row, box);
  const missed = (scan.spoken.get(row) ?? []).filter((piece) => !held.includes(piece));
  const words = held.filter(({ kind }) => kinds.has(kind));
  const hasNoise = scan.noise.get(row)?.some(({ element }) => isIn(element, box)) ?? false;
  if (words.length === 0) {
    // One piece of another kind may be a robot's words; several are a card.
    return hasCards || (missed.length === 0 && held.length === 1 && !hasNoise);
  }
  if (hasNoise && !isNoiseCut) return false;
  const isOneText = words.every(
    ({ element: { localName } }) => PARAGRAPH.test(localName) || INLINE.test(localName),
  );
  if (words.length > 1 && !isOneText) return false;
  // What runs on in the same line belongs to it; a quotation or a card beside it does not.
  const line = parentOf(box);
  const runsOn =
    INLINE.test(box.localName) && line !== null && missed.some(({ element }) => isIn(element, line));
  return !runsOn && !missed.some(({ kind }) => kinds.has(kind));
}

/** No row in which words were found by their kind goes without. */
const coversAll = (scan: Scan, attempt: Attempt, places: Places) =>
  scan.rows.every((row) => places.has(row) || !hasWords(scan, row, attempt));

const isSame = (a: Places, b: Places) =>
  a.size === b.size && [...a].every(([row, box]) => b.get(row) === box);
