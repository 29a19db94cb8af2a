import {
  characterFeature,
  initialsRun,
  LATIN,
  letterStarts,
  lowest,
  pairFeature,
  type Side,
  startFeatures,
  syllableRun,
} from './features';
import { isLetter } from './fold';
import { type Form, syllablesAt } from './form';
import { FIRST_READING, LETTERS, NEXT_READING, SYLLABLE_OF, SYLLABLES } from './pinyin';

/**
 * What a text must have to answer a form: every way to read the form, piece by piece, and the features that each
 * piece asks for. A text that answers has them; one that has them need not answer.
 */

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
const DEPTH = 10;

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
export function startSieveOf({ slips, units }: Form, of: 'title' | 'code'): Sieve {
  const piece = (needs: readonly number[]): Piece => ({ needs, joint: [], next: 1 });
  if (!slips) return [[piece(startFeatures(units[0] as number, of))]];
  const letters = letterStarts(slips.first, of);
  return [letters.length > 0 ? letters.map((letter) => piece([letter])) : [piece([])]];
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
