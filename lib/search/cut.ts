import type { Placed } from '../replies/order';
import { isDigit } from './fold';
import { formOf, isIdeograph, syllablesAt } from './form';
import { KIND } from './kind';
import { SYLLABLES } from './pinyin';
import type { Filters } from './plan';
import { quality, SAID } from './quality';
import type { Best } from './rank';
import { LANES, type Lanes } from './reach';
import { type Budget, eachSlot, type Shelf } from './scan';
import { sieveOf } from './sieve';
import { partOf, type Term } from './term';

/**
 * Words typed together: nobody types a space between 发票 and 抬头, and a reply has one in its title, the other in
 * its text. The term is cut in two at every place, and both parts may stand anywhere.
 */

/** Shorter ones have no two words in them, longer ones are sentences. */
const [LEAST, LONGEST] = [3, 24];

/** A part of a cut term, and the replies that may answer it: in their head, in their body. */
interface Part {
  term: Term;
  head: Lanes;
  body: Lanes;
}
type Cut = readonly [Part, Part];

/** Where a term may be cut: not within a number, no letter alone, and not into two syllables, which any text has. */
function placesIn(text: string): number[] {
  const isInNumber = (at: number) => isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at));
  return Array.from({ length: text.length - 1 }, (_, at) => at + 1).filter((at) => {
    const [first, second] = [text.slice(0, at), text.slice(at)];
    return (
      isWord(first, false) && isWord(second, true) && !isInNumber(at) && !(isLone(first) && isLone(second))
    );
  });
}

const isLone = (text: string): boolean =>
  syllablesAt(text).some((id) => (SYLLABLES[id] as string).startsWith(text));

/** Ideographs; or letters that are whole syllables, the last perhaps unfinished, or initials. */
function isWord(text: string, isLast: boolean): boolean {
  if ([...text].some((sign) => isIdeograph(sign.charCodeAt(0)))) return true;
  if (text.length < 2) return false;
  if (!/[aeiouv]/.test(text)) return true;
  return syllablesAt(text).some((id) => {
    const syllable = SYLLABLES[id] as string;
    if (isLast && syllable.startsWith(text)) return true;
    const rest = text.slice(syllable.length);
    return text.startsWith(syllable) && (rest === '' || isWord(rest, isLast));
  });
}

function cutsOf({ text }: Term, { head, body }: Filters): Cut[] {
  const part = (of: string): Part => ({
    term: partOf(of),
    head: new Int32Array(head.size),
    body: new Int32Array(head.size),
  });
  const places = placesIn(text);
  const cuts = places.map((at): Cut => [part(text.slice(0, at)), part(text.slice(at))]);
  if (cuts.length === 0) return [];
  const form = formOf(text, { lone: KIND.lone, inside: false });
  for (const [filter, of] of [
    [head, 'head'],
    [body, 'body'],
  ] as const) {
    filter.siftParts(sieveOf(form, { side: of, allowLone: true, depth: LONGEST }), (lane, before, after) => {
      cuts.forEach((cut, n) => {
        const from = (places[n] as number) * LANES;
        for (let at = 0; at < LANES; at++) {
          cut[0][of][lane + at] = before[from + at] as number;
          cut[1][of][lane + at] = after[from + at] as number;
        }
      });
    });
  }
  return cuts;
}

const at32 = (lanes: Lanes, lane: number): number => lanes[lane] as number;

/** What a part is worth; 0 unless a title or tag answers it, or a body holds more than one ideograph of it. */
function worthOf({ term, head, body }: Part, placed: Placed, lane: number, bit: number): number {
  const inBody = term.text.length > 1 && (at32(body, lane) & bit) !== 0;
  const worth = quality(term, placed, (at32(head, lane) & bit) !== 0, inBody ? KIND.literal : KIND.none);
  return worth < SAID ? 0 : worth;
}

/**
 * Offers the replies that hold both parts of the term, by what the two are worth on average.
 * @returns by slot: the parts that it was found by
 */
export function scanCuts(
  term: Term,
  filters: Filters,
  shelf: Shelf,
  { best, budget }: { best: Best; budget: Budget },
): Map<number, readonly Term[]> {
  const found = new Map<number, readonly Term[]>();
  if (term.text.length < LEAST || term.text.length > LONGEST) return found;
  const cuts = cutsOf(term, filters);
  const both = ([a, b]: Cut, lane: number) =>
    (at32(a.head, lane) | at32(a.body, lane)) & (at32(b.head, lane) | at32(b.body, lane));
  const any = new Int32Array(filters.head.size);
  for (const cut of cuts)
    for (let lane = 0; lane < any.length; lane++) any[lane] = at32(any, lane) | both(cut, lane);
  eachSlot(any, (lane, bit, slot) => {
    const placed = shelf.placed[slot];
    const change = placed ? shelf.handicap(placed, slot) : null;
    if (!placed || change === null || !budget.take()) return;
    let value = 0;
    for (const cut of cuts) {
      if ((both(cut, lane) & bit) === 0) continue;
      const first = worthOf(cut[0], placed, lane, bit);
      const second = first && worthOf(cut[1], placed, lane, bit);
      if (second === 0 || (first + second) / 2 <= value) continue;
      value = (first + second) / 2;
      found.set(slot, [cut[0].term, cut[1].term]);
    }
    if (value > 0)
      best.offer(slot, shelf.ranks[slot] as number, value + (shelf.habits[slot] as number) + change);
  });
  return found;
}
