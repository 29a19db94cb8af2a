import { isLetter } from '../search/fold';

/** Words that the model knows by what they stand for. */
export interface Words {
  /** By class: words that are read as one sign, such as all colours. */
  classes: Record<string, string[]>;
  /** By family: words that say the same and are counted beside what they are made of. */
  families: Record<string, string[]>;
}

export interface Found {
  /** Sign and length of the longest word of a class here; '' and 0 where there is none. */
  sign: string;
  length: number;
  families: { family: string; length: number }[];
}

export interface Lexicon {
  /** Words of the folded text that begin at a place, which is not within a Latin word. */
  at(text: string, at: number): Found;
}

/** The private use area: no buyer types it. */
const FIRST_SIGN = 0xe000;
const NONE: Found = { sign: '', length: 0, families: [] };

interface Entry {
  sign: string;
  families: string[];
}

export function createLexicon({ classes, families }: Words): Lexicon {
  const entries = new Map<string, Entry>();
  const entry = (word: string): Entry => {
    const made = entries.get(word) ?? { sign: '', families: [] };
    entries.set(word, made);
    return made;
  };
  Object.values(classes).forEach((words, index) => {
    for (const word of words) entry(word).sign ||= String.fromCharCode(FIRST_SIGN + index);
  });
  for (const [family, words] of Object.entries(families)) {
    for (const word of words) entry(word).families.push(family);
  }
  const longest = lengthsByStart([...entries.keys()]);
  return {
    at(text, at) {
      const most = longest.get(text.charCodeAt(at));
      if (most === undefined) return NONE;
      const found: Found = { sign: '', length: 0, families: [] };
      for (let length = Math.min(most, text.length - at); length > 0; length--) {
        const known = entries.get(text.slice(at, at + length));
        if (!known || isCutWord(text, at + length)) continue;
        for (const family of known.families) found.families.push({ family, length });
        if (known.sign && !found.sign) {
          found.sign = known.sign;
          found.length = length;
        }
      }
      return found;
    },
  };
}

/** Whether a Latin word goes on there: `thin` holds no `thi`. */
const isCutWord = (text: string, end: number): boolean =>
  isLetter(text.charCodeAt(end - 1)) && isLetter(text.charCodeAt(end));

/** By first unit, the length of the longest word: most places of a text begin none. */
function lengthsByStart(words: readonly string[]): Map<number, number> {
  const lengths = new Map<number, number>();
  for (const word of words) {
    const unit = word.charCodeAt(0);
    lengths.set(unit, Math.max(lengths.get(unit) ?? 0, word.length));
  }
  return lengths;
}
