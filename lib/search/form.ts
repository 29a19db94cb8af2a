import { isLetter } from './fold';
import { KIND, type Kind } from './kind';
import { letterBit, SYLLABLES, SYLLABLES_BY_LETTER } from './pinyin';
import { type Slips, slipsOf } from './slip';

/** Longer queries are pasted text, not a search; the rest is left out. */
export const QUERY_LIMIT = 120;

export interface Leniency {
  /** What one ideograph alone counts that is meant by pinyin (`huo`, `hu` → 货). */
  lone: Kind;
  /** One or two letters or digits count in the middle of a word or number. */
  inside: boolean;
}

/** One way to read a term; all forms of a term are tried. */
export interface Form extends Leniency {
  /**
   * `exact`: as typed. `slip`: with exactly one slip in it. `stem`: any Latin word of this stem, and nothing else.
   */
  reading: 'exact' | 'slip' | 'stem';
  /** Folded, never empty. */
  text: string;
  units: Uint16Array;
  /** Has a Latin letter, so it may be pinyin. */
  spelled: boolean;
  /** Ideographs only: nothing else folds to it, so that text can be searched as it is. */
  plain: boolean;
  /** By unit: its bit if it is a letter, else 0. */
  letters: Uint32Array;
  /** The initials with which text may begin that answers; 0: any. */
  first: number;
  /** By number of syllable: how many units at the beginning it accounts for; 0 if it can't stand there. */
  openings: Uint8Array;
  slips: Slips | null;
}

export const isIdeograph = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

/** Numbers of the syllables that could begin with what the text begins with. */
export function syllablesAt(text: string): readonly number[] {
  return SYLLABLES_BY_LETTER[text.charCodeAt(0) - 0x61] ?? [];
}

/** How much of the text's beginning one ideograph read so accounts for. */
export function opening(text: string, syllable: string): number {
  if (text.length > syllable.length) return text.startsWith(syllable) ? syllable.length : 0;
  return syllable.startsWith(text) ? text.length : 0;
}

export function formOf(text: string, leniency: Leniency, reading: Form['reading'] = 'exact'): Form {
  const units = new Uint16Array(text.length);
  const letters = new Uint32Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    units[at] = unit;
    if (isLetter(unit)) letters[at] = letterBit(unit);
  }
  const openings = new Uint8Array(SYLLABLES.length);
  for (const id of syllablesAt(text)) openings[id] = opening(text, SYLLABLES[id] as string);
  const slips = reading === 'slip' ? slipsOf(text, leniency.lone === KIND.none) : null;
  return {
    ...leniency,
    reading,
    text,
    units,
    spelled: units.some(isLetter),
    plain: reading === 'exact' && units.every(isIdeograph),
    letters,
    first: slips ? slips.first : (letters[0] as number),
    openings,
    slips,
  };
}
