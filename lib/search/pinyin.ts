import { PINYIN_TABLE } from './pinyin-table';

/**
 * How every character may be typed on a Latin keyboard. All readings of a polyphone stand side by side: which one
 * a title means can't be told from the character, and an agent types the one in their head.
 *
 * Flat arrays over UTF-16 units, because search asks for every character of every candidate at every keystroke.
 */

/**
 * Unit → bits a (0) to z (25): first letters of all readings; a Latin letter, wide or not, has its own. Bit 26: a digit.
 */
export const LETTERS = new Uint32Array(0x10000);

const LINES = PINYIN_TABLE.split('\n');

/** All syllables, as typed: no tones, `v` for ü. */
export const SYLLABLES: readonly string[] = LINES.map((line) => /^[a-z]+/.exec(line)?.[0] ?? '');

/** Numbers of the syllables that begin with a letter, by its place in the alphabet. */
export const SYLLABLES_BY_LETTER: readonly (readonly number[])[] = Array.from({ length: 26 }, (_, letter) =>
  SYLLABLES.flatMap((syllable, id) => (syllable.charCodeAt(0) === 0x61 + letter ? [id] : [])),
);

/**
 * The readings of a unit as a chain, 0 ending it:
 * `for (let at = FIRST_READING[unit]; at; at = NEXT_READING[at]) SYLLABLES[SYLLABLE_OF[at]]`.
 */
export const FIRST_READING = new Uint16Array(0x10000);
export const NEXT_READING = new Uint16Array(PINYIN_TABLE.length);
export const SYLLABLE_OF = new Uint16Array(PINYIN_TABLE.length);

export const letterBit = (unit: number): number => 1 << (unit - 0x61);

for (let letter = 0; letter < 26; letter++) {
  for (const a of ['A', 'a', 'Ａ', 'ａ']) LETTERS[a.charCodeAt(0) + letter] = 1 << letter;
}

for (let digit = 0; digit < 10; digit++) {
  for (const zero of ['0', '０']) LETTERS[zero.charCodeAt(0) + digit] = 1 << 26;
}

let last = 0;
LINES.forEach((line, syllable) => {
  const spelled = SYLLABLES[syllable] as string;
  for (let at = spelled.length; at < line.length; at++) {
    const unit = line.charCodeAt(at);
    last += 1;
    SYLLABLE_OF[last] = syllable;
    NEXT_READING[last] = FIRST_READING[unit] as number;
    FIRST_READING[unit] = last;
    LETTERS[unit] = (LETTERS[unit] as number) | letterBit(spelled.charCodeAt(0));
  }
});
