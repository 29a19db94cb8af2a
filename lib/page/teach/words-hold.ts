import type { Find, Read } from '../../profile/types';
import { PLACED } from '../../teach/rungs';
import { query } from '../find';
import { textOf } from '../text';
import type { Ground } from './ground';
import { rungsFor, wayInto } from './hold';
import type { Scan } from './scan';
import type { Sample } from './words';
import { boxMarks, cardMarks, noiseCuts, photoCuts } from './words-cuts';
import { type Held, hasWords, heldIn } from './words-held';

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

/** What was found in each row in which anything was. */
type Places = ReadonlyMap<Element, { box: Element; held: Held }>;

const MOST_RUNGS = 8;
const MOST_MARKS = 20;

/** How the boxes are found in every row; null where they can't be, or where they hold anything else in some row. */
export function holdWords(ground: Ground, scan: Scan, attempt: Attempt): Words | null {
  const { samples, boxes, isAnyHow } = attempt;
  if (isAnyHow && boxes.every((box, at) => box === samples[at]?.row)) {
    const rows = placesBy(scan, (row) => [row], attempt);
    return rows && finish(ground, scan, attempt, rows);
  }
  const both = ladder(ground, scan, attempt, [0, 1]);
  if (both) return finish(ground, scan, attempt, both.places, { css: both.css });
  if (!isAnyHow) return null;
  // Bubbles of two kinds, with nothing in common: a ladder for each.
  const [one, other] = [ladder(ground, scan, attempt, [0]), ladder(ground, scan, attempt, [1])];
  const places = one && other && new Map([...one.places, ...other.places]);
  if (!places || !coversAll(scan, attempt, places)) return null;
  return finish(ground, scan, attempt, places, { css: [...one.css, ...other.css].slice(0, MOST_RUNGS) });
}

function finish(ground: Ground, scan: Scan, attempt: Attempt, places: Places, from?: Find): Words | null {
  const all = (wanted: Held) =>
    [...places].flatMap(([row, { box, held }]) => (held === wanted ? [[row, box] as const] : []));
  const words = all('words');
  const cards = cardMarks(ground, all('card'), words);
  const cuts = attempt.isNoiseCut ? noiseCuts(ground, scan, words) : [];
  if (!cards || !cuts) return null;
  const without = [...cuts, ...photoCuts(all('photo'))];
  const read: Read = { ...(from ? { from } : {}), ...(without.length > 0 ? { without } : {}), take: 'text' };
  const boxes = from ? boxMarks(from.css, words) : [];
  return { element: new Map(words), cards: [...new Set([...cards, ...boxes])].slice(0, MOST_MARKS), read };
}

/** Rungs that find one box with words in each row where they find any, all of them the same. `which`: of the samples. */
function ladder(ground: Ground, scan: Scan, attempt: Attempt, which: readonly number[]) {
  const { boxes, samples, isAnyHow } = attempt;
  const targets = which.flatMap((at) => boxes[at] ?? []);
  const rows = which.flatMap((at) => samples[at]?.row ?? []);
  const [target] = targets;
  const [row] = rows;
  const way = target && row ? wayInto(ground, target, row) : '';
  let places: Places | null = null;
  const accepts = (css: string) => {
    const found = placesBy(scan, (each) => query(each, way + css), attempt);
    if (!found || rows.some((each, at) => found.get(each)?.box !== targets[at])) return false;
    if (which.length > 1 && !coversAll(scan, attempt, found)) return false;
    places ??= found;
    return isSame(found, places);
  };
  const rungs = rungsFor(ground, targets, accepts, { within: rows });
  const isFirm = rungs.every(({ rank }) => rank < PLACED);
  if (!places || rungs.length === 0 || !(isFirm || isAnyHow)) return null;
  return { css: rungs.map(({ css }) => way + css), places: places as Places };
}

/** Null where something is found in a row that may not be there. */
function placesBy(scan: Scan, find: (row: Element) => Element[], attempt: Attempt): Places | null {
  const places = new Map<Element, { box: Element; held: Held }>();
  for (const row of scan.rows) {
    const boxes = find(row).filter((box) => textOf(box) !== '');
    const [box] = boxes;
    if (!box) continue;
    const held = heldIn(scan, row, boxes, attempt);
    if (!held || (held === 'card' && !attempt.hasCards)) return null;
    places.set(row, { box: boxes.length > 1 ? row : box, held });
  }
  return places;
}

/** No row in which words were found by their kind goes without. */
const coversAll = (scan: Scan, { kinds }: Attempt, places: Places) =>
  scan.rows.every((row) => places.has(row) || !hasWords(scan, row, kinds));

const isSame = (a: Places, b: Places) =>
  a.size === b.size && [...a].every(([row, { box }]) => b.get(row)?.box === box);
