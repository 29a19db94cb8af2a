import { fold, isLetter } from './fold';
import { letterBit, SYLLABLES } from './pinyin';

/** Longer queries are pasted text, not a search; the rest is left out. */
export const QUERY_LIMIT = 120;

/** How text answers a term, by the weakest piece. */
export const KIND = {
  none: 0,
  /** One ideograph by pinyin in a long text, or by a consonant alone: by chance, most likely. */
  lone: 1,
  /** First letters (`fh` → 发货), or the middle of a Latin word or a number. */
  initials: 2,
  /** Whole syllables, the last one perhaps unfinished (`fahu` → 发货). */
  syllables: 3,
  /** The characters themselves. */
  literal: 4,
} as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

interface Leniency {
  /** What one ideograph alone counts that is meant by pinyin (`huo`, `hu` → 货). */
  lone: Kind;
  /** One or two letters or digits count in the middle of a word or number. */
  inside: boolean;
}

/** One way to read a term. All forms of a term are tried; a later kind of leniency is one more form. */
export interface Form extends Leniency {
  /** Folded, never empty. */
  text: string;
  units: Uint16Array;
  /** Has a Latin letter, so it may be pinyin. */
  spelled: boolean;
  /** Ideographs only: nothing else folds to it, so that text can be searched as it is. */
  plain: boolean;
  /** By unit: its bit if it is a letter, else 0. */
  letters: Uint32Array;
  /** By number of syllable: how many units at the beginning it accounts for; 0 if it can't stand there. */
  openings: Uint8Array;
}

/** What stands between two spaces; a reply must answer every term. */
export interface Term {
  /** For the beginning of a title or shortcut. */
  start: Form[];
  /** For title, tags and category. None for a single letter, which stands in nearly all of them. */
  head: Form[];
  /** For bodies, which are long enough to hold any two initials somewhere. */
  body: Form[];
  /** The best kind of match with a body that holds no Latin letters. */
  reachable: Kind;
}

/** How much of the text's beginning one ideograph read so accounts for. */
function opening(text: string, syllable: string): number {
  if (text.length > syllable.length) return text.startsWith(syllable) ? syllable.length : 0;
  return syllable.startsWith(text) ? text.length : 0;
}

function formOf(text: string, leniency: Leniency): Form {
  const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return {
    ...leniency,
    text,
    units,
    spelled: units.some(isLetter),
    plain: units.every((unit) => unit >= 0x4e00 && unit <= 0x9fff),
    letters: Uint32Array.from(units, (unit) => (isLetter(unit) ? letterBit(unit) : 0)),
    openings: Uint8Array.from(SYLLABLES, (syllable) => opening(text, syllable)),
  };
}

const FIRST_LETTERS = new Set(SYLLABLES.map((syllable) => syllable[0]));

/** The best way to read the text from `from` on as ideographs, whatever the ideographs. */
function reachableFrom(text: string, from = 0, known: Kind[] = []): Kind {
  if (from === text.length) return KIND.literal;
  const found = known[from];
  if (found !== undefined) return found;
  const rest = text.slice(from);
  let best: Kind = KIND.none;
  const take = (count: number, kind: Kind) => {
    best = Math.max(best, Math.min(kind, reachableFrom(text, from + count, known))) as Kind;
  };
  if (!isLetter(rest.charCodeAt(0))) take(1, KIND.literal);
  if (rest.length > 1 && FIRST_LETTERS.has(rest[0])) take(1, KIND.initials);
  if (/^[zcs]h./.test(rest)) take(2, KIND.initials);
  for (const syllable of SYLLABLES) {
    const count = opening(rest, syllable);
    if (count > 0) take(count, count === text.length ? KIND.lone : KIND.syllables);
  }
  known[from] = best;
  return best;
}

const CONSONANT = /^([a-z]|[zcs]h)$/;

/**
 * Input methods write `fa'huo` into the box while composing; in English the apostrophe belongs to the word.
 * @param single whether it is the only term. Beside others a letter is a word just begun.
 */
function termOf(text: string, single: boolean): Term {
  const joined = text.replace(/(?<=[a-z])'(?=[a-z])/g, '');
  const forms = (leniency: Leniency) => [...new Set([text, joined])].map((each) => formOf(each, leniency));
  const consonant = CONSONANT.test(text);
  const startOnly = single && /^[a-z]$/.test(text);
  return {
    start: forms({ lone: consonant ? KIND.initials : KIND.syllables, inside: true }),
    head: startOnly ? [] : forms({ lone: consonant ? KIND.lone : KIND.syllables, inside: true }),
    body: startOnly ? [] : forms({ lone: KIND.lone, inside: false }),
    reachable: reachableFrom(joined),
  };
}

/** The terms of a query, each once; none for one of spaces only. Digits are text like any other. */
export function parseQuery(query: string): Term[] {
  const words = new Set(fold(query.slice(0, QUERY_LIMIT)).split(/\s+/));
  words.delete('');
  return [...words].map((word) => termOf(word, words.size === 1));
}
