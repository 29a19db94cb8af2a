import { FOLD, isDigit, isLetter } from './fold';
import { type Form, isIdeograph, syllablesAt } from './form';
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

function characterFeature(unit: number, previous = 0): number {
  return (
    CHARACTERS + ((Math.imul(unit + Math.imul(previous, 0x9e3779b1), 0x85ebca6b) >>> 20) % CHARACTER_HASHES)
  );
}

const runFeature = (hash: number): number => RUNS + ((Math.imul(hash, 0x9e3779b1) >>> 12) % RUN_HASHES);
const syllableRun = (syllable: number, next: number): number => runFeature(syllable * SYMBOLS + next);
const initialsRun = (first: number, second: number, third: number): number =>
  runFeature(0x10000 + (first * SYMBOLS + second) * SYMBOLS + third);

export const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);

/** Of one text, so that marking them calls nothing: filling the index is one loop. Some are told twice. */
let features = new Uint16Array(4096);
/** A character of many readings has no more than this, together with the two before it. */
const MOST_AT_ONCE = 1024;

/** All features of the text but its start and `LATIN`; good until the next call. */
export function featuresOf(text: string, side: Side): Uint16Array {
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
  return features.subarray(0, count);
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
  const base = of === 'title' ? TITLE_STARTS : CODE_STARTS;
  const folded = FOLD[unit] as number;
  if (isDigit(folded)) return [base + 26 + folded - 0x30];
  return bitsOf(LETTERS[unit] as number).map((letter) => base + letter);
}

function bitsOf(bits: number): number[] {
  const found: number[] = [];
  for (let left = bits; left; left &= left - 1) found.push(lowest(left));
  return found;
}

/** A way from one place in the form to a later one, as one character of text. */
export interface Piece {
  /** What the text then needs. */
  needs: readonly number[];
  /** What it needs, too, if the next piece stands right behind it. */
  joint: readonly number[];
  next: number;
}

/** Every way to cut a form into pieces: those at [n] begin at its nth place; the last place is that of the end. */
export type Sieve = readonly (readonly Piece[])[];

/** A longer form is sieved by its beginning: that leaves few texts already. */
export const DEPTH = 10;

export interface SieveOptions {
  side: Side;
  /** One ideograph, meant by pinyin, may answer the whole form. */
  allowLone: boolean;
  /** Only whole syllables, the last one perhaps just begun: no initials. */
  whole?: boolean;
  /** Places of the form that count. */
  depth?: number;
}

export function sieveOf(form: Form, options: SieveOptions): Sieve {
  const { side, depth: most = DEPTH } = options;
  const depth = Math.min(form.units.length, most);
  const within = (piece: Piece): Piece => (piece.next > depth ? { ...piece, next: depth } : piece);
  return Array.from({ length: depth }, (_, from) => {
    if (form.reading === 'stem') return [within({ ...asItStands(form, from, side), needs: [LATIN] })];
    return piecesAt(form, from, options).map(within);
  });
}

/** For the characters themselves, Latin letters as such. */
export function literalSieveOf({ units, reading }: Form): Sieve {
  if (reading !== 'exact') return [[]];
  return Array.from(units.subarray(0, DEPTH), (unit, from) => {
    const following = units[from + 1];
    const joint = following === undefined || from + 1 >= DEPTH ? [] : [characterFeature(following, unit)];
    return [{ needs: [characterFeature(unit)], joint, next: from + 1 }];
  });
}

/** For the very beginning. */
export function startSieveOf(form: Form, of: 'title' | 'code'): Sieve {
  const { slips, units } = form;
  if (!slips) return [[{ needs: startFeatures(units[0] as number, of), joint: [], next: 1 }]];
  const base = of === 'title' ? TITLE_STARTS : CODE_STARTS;
  // 0: any. A slip is no reason to look for another digit.
  const letters = bitsOf(slips.first).filter((letter) => letter < 26);
  const needs = letters.length > 0 ? letters.map((letter) => [base + letter]) : [[]];
  return [needs.map((each) => ({ needs: each, joint: [], next: 1 }))];
}

/**
 * Of the initials of two neighbours, one of each will do: a text is marked with all that its characters may have,
 * and a letter typed for a character has to be among those.
 */
export function pairNeeds(first: number, second: number): number[] {
  return first && second ? [pairFeature(lowest(first), lowest(second))] : [];
}

export const initialsAt = ({ units }: Form, at: number): number => LETTERS[units[at] ?? 0] as number;

/** The unit itself. */
export function asItStands(form: Form, from: number, side: Side): Piece {
  const { units, spelled } = form;
  const unit = units[from] as number;
  const following = units[from + 1];
  const joint = pairNeeds(initialsAt(form, from), initialsAt(form, from + 1));
  if (spelled && isLetter(unit))
    return { needs: side === 'body' ? initialsNeeds(form, from) : [], joint, next: from + 1 };
  const readings = readingsOf(unit);
  const needs = [characterFeature(unit), ...readings];
  if (side === 'body' && readings[0] !== undefined) joint.push(...runNeeds(form, readings[0], from + 1));
  // A letter after it may be pinyin, which any character may answer.
  const isKnown = following !== undefined && !(spelled && isLetter(following));
  return { needs, joint: isKnown ? [...joint, characterFeature(following, unit)] : joint, next: from + 1 };
}

/** Three letters that can't be but three characters: no syllable is without a vowel, save a few exclamations. */
function initialsNeeds({ text, letters }: Form, from: number): number[] {
  const three = text.slice(from, from + 3);
  if (!/^[bcdfghj-np-tw-z]{3}$/.test(three) || /[zcs]h|ng|hm/.test(three)) return [];
  const [a, b, c] = [0, 1, 2].map((n) => lowest(letters[from + n] as number));
  return [initialsRun(a as number, b as number, c as number)];
}

/** Numbers of the syllables that the unit may be read as. */
export function readingsOf(unit: number): number[] {
  const found: number[] = [];
  for (let chain = FIRST_READING[unit] as number; chain; chain = NEXT_READING[chain] as number)
    found.push(SYLLABLE_OF[chain] as number);
  return found;
}

function runNeeds(form: Form, syllable: number, next: number): number[] {
  const initials = initialsAt(form, next);
  return initials ? [syllableRun(syllable, lowest(initials))] : [];
}

function piecesAt(form: Form, from: number, { side, allowLone, whole = false }: SieveOptions): Piece[] {
  const itself = asItStands(form, from, side);
  const spelled = syllablePieces(form, from, side, allowLone);
  const isLast = from + 1 === form.units.length;
  if (whole && isLetter(form.units[from] as number)) {
    return [isLast ? itself : { ...itself, needs: [LATIN] }, ...spelled];
  }
  if (!/^[zcs]h./.test(form.text.slice(from))) return [itself, ...spelled];
  const joint = pairNeeds(initialsAt(form, from), initialsAt(form, from + 2));
  return [itself, { needs: [], joint, next: from + 2 }, ...spelled];
}

/** A whole syllable, or at the end one just begun, as one ideograph. */
export function syllablePieces(form: Form, from: number, side: Side, allowLone: boolean): Piece[] {
  const rest = form.text.slice(from);
  return syllablesAt(rest).flatMap((id) => {
    const syllable = SYLLABLES[id] as string;
    const isWhole = rest.startsWith(syllable);
    const isBegun = rest.length > 1 && syllable.startsWith(rest);
    const isLone = from === 0 && syllable.length >= rest.length;
    if (!(isWhole || isBegun) || (isLone && !allowLone)) return [];
    const next = from + Math.min(syllable.length, rest.length);
    const joint = pairNeeds(initialsAt(form, from), initialsAt(form, next));
    if (side === 'body') joint.push(...runNeeds(form, id, next));
    return [{ needs: [id], joint, next }];
  });
}
