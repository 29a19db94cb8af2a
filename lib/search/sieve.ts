import { FOLD, isDigit, isLetter } from './fold';
import { FIRST_READING, LETTERS, NEXT_READING, SYLLABLE_OF, SYLLABLES } from './pinyin';
import type { Form } from './term';

/**
 * Features: small facts of a text, numbered, by which a query passes over most texts unread. A text that answers a
 * form has the features that the form's sieve asks for; one that has them need not answer it.
 *
 * By number: syllables that stand in the text · pairs of initials side by side · single characters and pairs of
 * them, hashed · the letters or digit that a title or shortcut begins with · whether there is a Latin letter.
 */
const PAIRS = SYLLABLES.length;
const CHARACTERS = PAIRS + 26 * 26;
const CHARACTER_HASHES = 512;
const STARTS = CHARACTERS + CHARACTER_HASHES;
const LATIN = STARTS + 26 + 10;
export const FEATURES = LATIN + 1;

const pairFeature = (first: number, second: number): number => PAIRS + first * 26 + second;

function characterFeature(unit: number, previous = 0): number {
  return (
    CHARACTERS + ((Math.imul(unit + Math.imul(previous, 0x9e3779b1), 0x85ebca6b) >>> 20) % CHARACTER_HASHES)
  );
}

const lowest = (letters: number): number => 31 - Math.clz32(letters & -letters);

/** Calls `mark` with every feature of the text but its start. */
export function eachFeature(text: string, mark: (feature: number) => void): void {
  let lettersBefore = 0;
  let unitBefore = 0;
  for (let at = 0; at < text.length; at++) {
    const original = text.charCodeAt(at);
    const unit = FOLD[original] as number;
    const letters = LETTERS[original] as number;
    for (let chain = FIRST_READING[original] as number; chain; chain = NEXT_READING[chain] as number) {
      mark(SYLLABLE_OF[chain] as number);
    }
    for (let first = lettersBefore; first; first &= first - 1) {
      for (let second = letters; second; second &= second - 1)
        mark(pairFeature(lowest(first), lowest(second)));
    }
    if (isLetter(unit)) mark(LATIN);
    mark(characterFeature(unit));
    if (at > 0) mark(characterFeature(unit, unitBefore));
    lettersBefore = letters;
    unitBefore = unit;
  }
}

/** For the unit that a title or shortcut begins with. */
export function startFeatures(unit: number): number[] {
  const features: number[] = [];
  const folded = FOLD[unit] as number;
  if (isDigit(folded)) features.push(STARTS + 26 + folded - 0x30);
  for (let letters = LETTERS[unit] as number; letters; letters &= letters - 1)
    features.push(STARTS + lowest(letters));
  return features;
}

/** A way from one place in the form to a later one, as one character of text: what the text then needs. */
interface Piece {
  needs: number[];
  next: number;
}

/** Every way to cut a form into pieces: those at [n] begin at its nth unit. */
export type Sieve = Piece[][];

/**
 * Of the initials of two neighbours, one of each will do: a text is marked with all that its characters may have,
 * and a letter typed for a character has to be among those.
 */
function pairNeeds({ units }: Form, from: number, next: number): number[] {
  const first = LETTERS[units[from] ?? 0] as number;
  const second = LETTERS[units[next] ?? 0] as number;
  return first && second ? [pairFeature(lowest(first), lowest(second))] : [];
}

function piecesAt(form: Form, from: number, allowLone: boolean): Piece[] {
  const { text, units, spelled } = form;
  const unit = units[from] as number;
  const following = units[from + 1];
  const piece = (length: number, needs: number[] = []): Piece => {
    const next = from + length;
    return { needs: [...needs, ...pairNeeds(form, from, next)], next };
  };
  if (!spelled || !isLetter(unit)) {
    // A letter after it may be pinyin, which any character may answer.
    const known = following !== undefined && !(spelled && isLetter(following));
    return [piece(1, [characterFeature(unit), ...(known ? [characterFeature(following, unit)] : [])])];
  }
  const rest = text.slice(from);
  const pieces = [piece(1)];
  if (/^[zcs]h./.test(rest)) pieces.push(piece(2));
  SYLLABLES.forEach((syllable, id) => {
    const whole = rest.startsWith(syllable);
    const begun = rest.length > 1 && syllable.startsWith(rest);
    const lone = from === 0 && syllable.length >= rest.length;
    if ((whole || begun) && (allowLone || !lone))
      pieces.push(piece(Math.min(syllable.length, rest.length), [id]));
  });
  return pieces;
}

/** A longer form is sieved by its beginning: that leaves few texts already. */
const DEPTH = 10;

/** @param allowLone whether one ideograph, meant by pinyin, may answer the whole form */
export function sieveOf(form: Form, allowLone: boolean): Sieve {
  const depth = Math.min(form.units.length, DEPTH);
  return Array.from({ length: depth }, (_, from) =>
    piecesAt(form, from, allowLone).map(({ needs, next }) => ({ needs, next: Math.min(next, depth) })),
  );
}

/** For the very beginning. */
export function startSieveOf({ units }: Form): Sieve {
  return [[{ needs: startFeatures(units[0] as number), next: 1 }]];
}

/** Texts with Latin letters in them. */
export const LATIN_SIEVE: Sieve = [[{ needs: [LATIN], next: 1 }]];
