import { hooksOf, quoted } from '../../teach/hooks';
import { PLACED } from '../../teach/rungs';
import { fits, hasMark, query } from '../find';
import { type Ground, inside, isIn, traitsOf } from './ground';
import { rungsFor } from './hold';
import type { Scan } from './scan';
import { INLINE } from './words-held';

/** A row and the box in it. */
type Place = readonly [row: Element, box: Element];

/** Elements that nobody writes words with. */
const CARD = /^(table|article|section|figure|dl|ul|ol)$/;

const BOXES = ':is(div, table, ul, ol, dl, section)';
const DEEPEST = 3;

/** Nobody writes words in boxes: what lies in the words' place and has more of them in one another is a card. */
export function boxMarks(css: readonly string[], words: readonly Place[]): string[] {
  if (words.every(([, { localName }]) => INLINE.test(localName) || localName === 'p')) return [];
  return css.flatMap((rung) => {
    const marks = Array.from({ length: DEEPEST }, (_, at) => [rung, ...Array(at + 1).fill(BOXES)].join(' '));
    return marks.find((mark) => !words.some(([row]) => hasMark(row, [mark]))) ?? [];
  });
}

/** Marks that every card has and no row with words; null where a card has none. */
export function cardMarks(
  { names }: Ground,
  cards: readonly Place[],
  words: readonly Place[],
): string[] | null {
  const marks: string[] = [];
  for (const [row, box] of cards) {
    if (hasMark(row, marks)) continue;
    const tried = [...inside(box)].flatMap((element) => [
      ...hooksOf(traitsOf(element), names).map(({ css }) => css),
      ...(CARD.test(element.localName) ? [element.localName] : []),
    ]);
    const mark = tried.find((css) => !words.some(([spoken]) => hasMark(spoken, [css])));
    if (mark === undefined) return null;
    marks.push(mark);
  }
  return marks;
}

/** Marks of what stands in the words' boxes and is no part of them; null where one of those has none. */
export function noiseCuts(ground: Ground, { noise }: Scan, words: readonly Place[]): string[] | null {
  const held = words.flatMap(([row, box]) =>
    (noise.get(row) ?? []).filter(({ element }) => element !== box && isIn(element, box)),
  );
  const isNoise = new Set(held.map(({ element }) => element));
  const isOnlyNoise = (css: string) =>
    words.every(([, box]) => query(box, css).every((found) => isNoise.has(found)));
  const within = words.map(([, box]) => box);
  const cuts = [...new Set(held.map(({ kind }) => kind))].map((kind) => {
    const pieces = held.filter((piece) => piece.kind === kind).map(({ element }) => element);
    // The same link in many messages is a part of each.
    if (pieces.some(({ localName }) => localName === 'a')) return undefined;
    const finds = (css: string) => isOnlyNoise(css) && pieces.every((piece) => fits(piece, css));
    const [firm] = rungsFor(ground, pieces, finds, { within }).filter(({ rank }) => rank < PLACED);
    // Without a name, what always stands at the end; anywhere else it might be a part of what is said.
    const atEnd = `${pieces[0]?.localName}:last-child`;
    return firm?.css ?? (finds(atEnd) ? atEnd : undefined);
  });
  return cuts.every((cut) => cut !== undefined) ? [...new Set(cuts)] : null;
}

/** The alt texts of pictures that are no words. */
export function photoCuts(photos: readonly Place[]): string[] {
  const alts = photos.flatMap(([, box]) =>
    [...box.querySelectorAll('img[alt]')].map((photo) => photo.getAttribute('alt')),
  );
  return [...new Set(alts)].flatMap((alt) => (alt ? [`img[alt=${quoted(alt)}]`] : []));
}
