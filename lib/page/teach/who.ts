import { hooksOf, RANK } from '../../teach/hooks';
import { saysState } from '../../teach/names';
import { type Mark, type SidesQuestion, tellApart } from '../../teach/sides';
import { hasMark } from '../find';
import { type Ground, inside, isIn, traitsOf, upTo } from './ground';
import type { Scan, Scrap } from './scan';
import type { Sample } from './words';
import type { Words } from './words-hold';

/** Pixels by which a message must be nearer to one edge of its list to stand on that side. */
const ASIDE = 24;

/** How the page shows who speaks. `rowCss` is a selector of the rows; null where it can't be told surely. */
export function findSides(
  ground: Ground,
  list: Element,
  rows: readonly Element[],
  rowCss: string,
  words: Words,
  noise: Scan['noise'],
  [buyer, agent]: readonly [Sample, Sample],
): { buyer: string[]; agent: string[] } | null {
  const spoken = new Set(rows.flatMap((row, at) => (words.element.has(row) ? [at] : [])));
  const marksOf = (own: Sample, other: Sample) => {
    const theirs = new Set(hooksOn(ground, list, rowCss, words, other).map(({ css }) => css));
    return hooksOn(ground, list, rowCss, words, own)
      .filter(({ css }) => !theirs.has(css))
      .map(({ css, rank }): Mark => ({ css, rank, rows: rowsWith(rows, (row) => hasMark(row, [css])) }))
      .filter((mark) => !mark.rows.has(rows.indexOf(other.row)));
  };
  const question: SidesQuestion = {
    marks: { buyer: marksOf(buyer, agent), agent: marksOf(agent, buyer) },
    witnesses: witnesses(
      rows.map((row) => thingsOf(list, row, words.element.get(row), noise.get(row))),
      [rows.indexOf(buyer.row), rows.indexOf(agent.row)],
    ),
    spoken,
  };
  return tellApart(question);
}

function rowsWith(rows: readonly Element[], has: (row: Element) => boolean): Set<number> {
  return new Set(rows.flatMap((row, at) => (has(row) ? [at] : [])));
}

/**
 * From the row to its words: there a page writes whose they are. What the words hold (a link, a picture) is of one
 * message only. Boxes around several rows count too, where the page groups the rows of one speaker.
 */
function hooksOn({ names }: Ground, list: Element, rowCss: string, words: Words, { row, pointed }: Sample) {
  const end = words.element.get(row) ?? pointed;
  const own = upTo(end, row)
    .concat(row)
    .flatMap((element) => hooksOf(traitsOf(element), names));
  const around = upTo(row, list)
    .slice(1)
    .flatMap((group) => hooksOf(traitsOf(group), names))
    .map(({ css, rank }) => ({ css: `${css} ${rowCss}`, rank: rank + 0.5 }));
  return [...own, ...around].filter(({ rank }) => rank !== RANK.holds).sort((a, b) => a.rank - b.rank);
}

/** Everything in which the two rows differ, by the rows that have it. */
function witnesses(all: readonly ReadonlySet<string>[], [buyer, agent]: readonly [number, number]) {
  const only = (own: number, other: number) =>
    [...(all[own] ?? [])]
      .filter((thing) => !all[other]?.has(thing))
      .map((thing) => new Set(all.flatMap((things, at) => (things.has(thing) ? [at] : []))));
  return { buyer: only(buyer, agent), agent: only(agent, buyer) };
}

/** What a row looks like: names, pictures, colours, place. Whether it has a time or a name above says nothing of whose it is. */
function thingsOf(
  list: Element,
  row: Element,
  words: Element | undefined,
  noise: readonly Scrap[] = [],
): Set<string> {
  const things = new Set<string>();
  const isFrame = (element: Element) => {
    if (words && (isIn(words, element) || isIn(element, words))) return isIn(words, element);
    return !noise.some((scrap) => isIn(scrap.element, element)) || element.querySelector('img') !== null;
  };
  for (const element of [...upTo(row, list), ...[...inside(row)].filter(isFrame)]) {
    for (const name of element.classList) if (!saysState(name)) things.add(`.${name}`);
    for (const { name, value } of element.attributes)
      if (/^(src|style|align|bgcolor)$/.test(name)) things.add(value);
  }
  const stand = words && standOf(list, words);
  if (stand) things.add(`stands ${stand}`);
  return things;
}

/** On which side of the list the words stand; null in the middle, and where nothing is laid out. */
function standOf(list: Element, words: Element): 'left' | 'right' | null {
  const box = list.getBoundingClientRect();
  const own = words.getBoundingClientRect();
  const lean = own.left - box.left - (box.right - own.right);
  return Math.abs(lean) < ASIDE ? null : lean < 0 ? 'left' : 'right';
}
