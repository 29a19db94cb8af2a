import { hooksOf } from '../../teach/hooks';
import { hasMark, query } from '../find';
import { type Ground, inside, isIn, traitsOf } from './ground';
import type { Scan } from './scan';

/** A row and the box in it. */
type Place = readonly [row: Element, box: Element];

/** Elements that nobody writes words with. */
const CARD = /^(table|article|section|figure|dl|ul|ol)$/;

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
export function noiseCuts({ names }: Ground, { noise }: Scan, words: readonly Place[]): string[] | null {
  const held = words.flatMap(([row, box]) =>
    (noise.get(row) ?? []).filter(({ element }) => element !== box && isIn(element, box)),
  );
  const isNoise = new Set(held.map(({ element }) => element));
  const cuts = new Map<string, string | undefined>();
  for (const { kind, element } of held) {
    if (cuts.has(kind)) continue;
    const hooks = hooksOf(traitsOf(element), names).map(({ css }) => css);
    const isOnlyNoise = (css: string) =>
      words.every(([, box]) => query(box, css).every((found) => isNoise.has(found)));
    cuts.set(kind, [...hooks, element.localName].find(isOnlyNoise));
  }
  const found = [...cuts.values()];
  return found.every((cut) => cut !== undefined) ? [...new Set(found)] : null;
}
