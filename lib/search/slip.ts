import { isLetter } from './fold';
import { nearSyllables, type Swap, swapsIn } from './near';
import {
  FIRST_READING,
  LETTERS,
  letterBit,
  NEXT_READING,
  SYLLABLE_OF,
  SYLLABLES,
  SYLLABLES_BY_LETTER,
} from './pinyin';

/**
 * One slip of the hand in a term: a letter wrong, missing, too many, or two swapped; a character that sounds like the
 * one that is meant (what an input method offers first), or, in a longer run, any one character.
 */

export interface Slips {
  /** By place in the form, then by number of syllable: bit n is set if n letters are that syllable with a slip. */
  near: readonly (Uint8Array | undefined)[];
  swapped: readonly (readonly Swap[])[];
  /** Slips of letters count: there are enough of them. */
  letters: boolean;
  /** Letters are pinyin, too. */
  pinyin: boolean;
  /** Any one ideograph may be a wrong one. */
  anyCharacter: boolean;
  /** By number of syllable: 1 if text that answers may begin so. */
  opens: Uint8Array;
  /** Initials with which text may begin that answers; 0: any. */
  first: number;
}

/** With fewer, too much would be one slip away. */
const LETTERS_NEEDED = 4;
/** Two syllables with a slip stand in any long text. */
const LETTERS_NEEDED_IN_LONG = 9;
const IDEOGRAPHS_NEEDED = 3;
/** A character that sounds alike is less of a guess. */
const ALIKE_NEEDED = 2;
/** Nobody types more than this without looking. */
const LONGEST = 32;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
const letterCount = (text: string) => count(text, /[a-z]/g);
const ideographCount = (text: string) => count(text, /[\u4e00-\u9fff]/g);

/** Whether a term is long enough to be read as one with a slip. */
export function maySlip(text: string): boolean {
  if (text.length < ALIKE_NEEDED || text.length > LONGEST) return false;
  return letterCount(text) >= LETTERS_NEEDED || ideographCount(text) >= ALIKE_NEEDED;
}

/** @param inLong whether it is for long texts, such as bodies */
export function slipsOf(text: string, inLong: boolean): Slips {
  const letters = letterCount(text) >= LETTERS_NEEDED;
  const anyCharacter = ideographCount(text) >= IDEOGRAPHS_NEEDED;
  const pinyin = letters && (!inLong || letterCount(text) >= LETTERS_NEEDED_IN_LONG);
  const at = [...text].map((_, from) => (pinyin ? /^[a-z]+/.exec(text.slice(from))?.[0] : undefined) ?? '');
  const near = at.map((run, from) => nearSyllables(run, from + run.length === text.length));
  const swapped = at.map(swapsIn);
  const opens = openings(text, near[0], swapped[0] ?? [], pinyin);
  return {
    near,
    swapped,
    letters,
    pinyin,
    anyCharacter,
    opens,
    first: firstInitials(text, opens, anyCharacter),
  };
}

function openings(
  text: string,
  near: Uint8Array | undefined,
  swaps: readonly Swap[],
  pinyin: boolean,
): Uint8Array {
  const opens = new Uint8Array(SYLLABLES.length);
  for (const id of pinyin ? (SYLLABLES_BY_LETTER[text.charCodeAt(0) - 0x61] ?? []) : []) {
    const syllable = SYLLABLES[id] as string;
    if (text.startsWith(syllable) || syllable.startsWith(text)) opens[id] = 1;
  }
  near?.forEach((lengths, id) => {
    if (lengths > 0) opens[id] = 1;
  });
  for (const { first } of swaps) opens[first] = 1;
  const unit = text.charCodeAt(0);
  for (let chain = FIRST_READING[unit] as number; chain; chain = NEXT_READING[chain] as number)
    opens[SYLLABLE_OF[chain] as number] = 1;
  return opens;
}

function firstInitials(text: string, opens: Uint8Array, anyCharacter: boolean): number {
  const unit = text.charCodeAt(0);
  if (!isLetter(unit)) return anyCharacter ? 0 : (LETTERS[unit] as number);
  // In a Latin word the first two may be swapped.
  let first = letterBit(unit) | (isLetter(text.charCodeAt(1)) ? letterBit(text.charCodeAt(1)) : 0);
  opens.forEach((isOpen, id) => {
    if (isOpen) first |= letterBit((SYLLABLES[id] as string).charCodeAt(0));
  });
  return first;
}

/** Whether both ideographs can be read the same. */
export function soundsAlike(a: number, b: number): boolean {
  for (let one = FIRST_READING[a] as number; one; one = NEXT_READING[one] as number) {
    for (let other = FIRST_READING[b] as number; other; other = NEXT_READING[other] as number) {
      if (SYLLABLE_OF[one] === SYLLABLE_OF[other]) return true;
    }
  }
  return false;
}
