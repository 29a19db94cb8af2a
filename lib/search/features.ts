import { FOLD, isDigit, isLetter } from './fold';
import { FIRST_READING, LETTERS, NEXT_READING, SYLLABLE_OF, SYLLABLES } from './pinyin';

/**
 * Features: small facts of a text, numbered, by which a query passes over most texts unread. A text that answers a
 * form has the features that the form's sieve asks for; one that has them need not answer it.
 *
 * By number: syllables that stand in the text · pairs of initials (or digits) side by side · single characters and
 * pairs of them, hashed · whether there is a Latin letter. Then, of a head: the letters or digit that its title begins
 * with, its shortcut begins with. Of a body, which has so much in it that those would let too many through: syllables
 * with the initial behind them, and three initials in a row, hashed.
 */
const PAIRS = SYLLABLES.length;
const SYMBOLS = 27;
const CHARACTERS = PAIRS + SYMBOLS * SYMBOLS;
const CHARACTER_HASHES = 512;
export const LATIN = CHARACTERS + CHARACTER_HASHES;
const TITLE_STARTS = LATIN + 1;
const STARTS = 26 + 10;
const CODE_STARTS = TITLE_STARTS + STARTS;
const RUNS = LATIN + 1;
const RUN_HASHES = 1536;

/** Titles with what else says what a reply is about, or its long texts. */
export type Side = 'head' | 'body';
export const FEATURES: Record<Side, number> = { head: CODE_STARTS + STARTS, body: RUNS + RUN_HASHES };

export const pairFeature = (first: number, second: number): number => PAIRS + first * SYMBOLS + second;

export function characterFeature(unit: number, previous = 0): number {
  return (
    CHARACTERS + ((Math.imul(unit + Math.imul(previous, 0x9e3779b1), 0x85ebca6b) >>> 20) % CHARACTER_HASHES)
  );
}

const runFeature = (hash: number): number => RUNS + ((Math.imul(hash, 0x9e3779b1) >>> 12) % RUN_HASHES);
export const syllableRun = (syllable: number, next: number): number => runFeature(syllable * SYMBOLS + next);
export const initialsRun = (first: number, second: number, third: number): number =>
  runFeature(0x10000 + (first * SYMBOLS + second) * SYMBOLS + third);

export const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);

/** Where `featuresOf` puts them: filling the index makes nothing anew for each text. */
export let features = new Uint16Array(4096);
/** A character of many readings has no more than this, together with the two before it. */
const MOST_AT_ONCE = 1024;

/**
 * Puts all features of the text but its start and `LATIN` into `features`, some of them twice.
 * @returns how many
 */
export function featuresOf(text: string, side: Side): number {
  let count = 0;
  let lettersBefore = 0;
  let lettersTwoBefore = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    if (count + MOST_AT_ONCE > features.length) features = grown(features);
    const original = text.charCodeAt(at);
    const unit = FOLD[original] as number;
    const letters = LETTERS[original] as number;
    for (let chain = FIRST_READING[original] as number; chain; chain = NEXT_READING[chain] as number)
      features[count++] = SYLLABLE_OF[chain] as number;
    for (let second = letters; second; second &= second - 1) {
      const initial = lowest(second);
      for (let first = lettersBefore; first; first &= first - 1) {
        const from = lowest(first);
        features[count++] = pairFeature(from, initial);
        if (side === 'head') continue;
        for (let zeroth = lettersTwoBefore; zeroth; zeroth &= zeroth - 1)
          features[count++] = initialsRun(lowest(zeroth), from, initial);
      }
      if (side === 'head') continue;
      for (let chain = FIRST_READING[before] as number; chain; chain = NEXT_READING[chain] as number)
        features[count++] = syllableRun(SYLLABLE_OF[chain] as number, initial);
    }
    features[count++] = characterFeature(unit);
    if (at > 0) features[count++] = characterFeature(unit, FOLD[before]);
    lettersTwoBefore = lettersBefore;
    lettersBefore = letters;
    before = original;
  }
  return count;
}

function grown(array: Uint16Array): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(array.length * 2);
  larger.set(array);
  return larger;
}

export function hasLatin(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (isLetter(FOLD[text.charCodeAt(at)] as number)) return true;
  }
  return false;
}

/** For the unit that a title or a shortcut begins with. */
export function startFeatures(unit: number, of: 'title' | 'code'): number[] {
  const folded = FOLD[unit] as number;
  if (!isDigit(folded)) return letterStarts(LETTERS[unit] as number, of);
  return [(of === 'title' ? TITLE_STARTS : CODE_STARTS) + 26 + folded - 0x30];
}

/** For each of the letters (as bits) that it may begin with. */
export function letterStarts(letters: number, of: 'title' | 'code'): number[] {
  const base = of === 'title' ? TITLE_STARTS : CODE_STARTS;
  const found: number[] = [];
  for (let left = letters & 0x3ffffff; left; left &= left - 1) found.push(base + lowest(left));
  return found;
}
