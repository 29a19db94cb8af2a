import { isLetter } from './fold';
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

/** Two neighbouring syllables whose last and first letter were typed in the wrong order (`fhauo` for `fahuo`). */
export interface Swap {
  first: number;
  second: number;
  /** Letters of the form that both take. */
  length: number;
}

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
  const isLong = letterCount(text) >= LETTERS_NEEDED || ideographCount(text) >= ALIKE_NEEDED;
  return isLong && text.length <= LONGEST;
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

/** The longest syllable, and one letter too many. */
const LONGEST_CHUNK = 7;
/** A syllable that is still being typed must show this much of itself. */
const UNFINISHED = 3;

function nearSyllables(run: string, isLast: boolean): Uint8Array | undefined {
  if (run.length < 2) return undefined;
  const near = new Uint8Array(SYLLABLES.length);
  const mark = (id: number, length: number) => {
    near[id] = (near[id] as number) | (1 << length);
  };
  for (let length = 2; length <= Math.min(run.length, LONGEST_CHUNK); length++) {
    for (const id of oneSlipFrom(run.slice(0, length))) mark(id, length);
  }
  if (!isLast || run.length < UNFINISHED || run.length > LONGEST_CHUNK) return near;
  for (const id of SYLLABLES_BY_LETTER[run.charCodeAt(0) - 0x61] ?? []) {
    const syllable = SYLLABLES[id] as string;
    if (syllable.length > run.length && isOneSlip(run, syllable.slice(0, run.length))) mark(id, run.length);
  }
  return near;
}

const without = (text: string): string[] =>
  Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1));

/** Syllables by themselves and by what is left of them without one letter. */
const neighbours = new Map<string, number[]>();

function oneSlipFrom(chunk: string): number[] {
  if (neighbours.size === 0) {
    SYLLABLES.forEach((syllable, id) => {
      // Of a single letter nothing is left.
      if (syllable.length < 2) return;
      for (const key of new Set([syllable, ...without(syllable)])) {
        const ids = neighbours.get(key);
        if (ids) ids.push(id);
        else neighbours.set(key, [id]);
      }
    });
  }
  const found = [chunk, ...without(chunk)].flatMap((key) => neighbours.get(key) ?? []);
  return found.filter((id) => isOneSlip(chunk, SYLLABLES[id] as string));
}

/** Whether one letter more, less, another, or two neighbours swapped make `a` to `b`. */
export function isOneSlip(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  if (a.length !== b.length) return a.length > b.length ? restA.slice(1) === restB : restA === restB.slice(1);
  const isSwap = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return restA !== '' && (restA.slice(1) === restB.slice(1) || isSwap);
}

function swapsIn(run: string): Swap[] {
  const swaps: Swap[] = [];
  for (let at = 0; at + 1 < run.length && at < LONGEST_CHUNK; at++) {
    const first = SYLLABLES.indexOf(run.slice(0, at) + run[at + 1]);
    if (first < 0) continue;
    const rest = run[at] + run.slice(at + 2);
    for (const second of SYLLABLES_BY_LETTER[rest.charCodeAt(0) - 0x61] ?? []) {
      const syllable = SYLLABLES[second] as string;
      if (rest.startsWith(syllable)) swaps.push({ first, second, length: at + 1 + syllable.length });
      else if (syllable.startsWith(rest)) swaps.push({ first, second, length: run.length });
    }
  }
  return swaps;
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
