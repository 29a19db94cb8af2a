/** How text answers a term, by the weakest piece. */
export const KIND = {
  none: 0,
  /** With one slip of the hand: a letter wrong, missing, too many, two swapped; a character that sounds alike. */
  slip: 1,
  /** One ideograph by pinyin in a long text, or by a consonant alone: by chance, most likely. */
  lone: 2,
  /** First letters (`fh` → 发货), or the middle of a Latin word or a number. */
  initials: 3,
  /** Whole syllables, the last one perhaps unfinished (`fahu` → 发货); another form of the same English word. */
  syllables: 4,
  /** The characters themselves. */
  literal: 5,
} as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** A match as one number, the better the greater: `kind << 8 | length in text`; 0 = none. */
export type Match = number;
export const kindOf = (match: Match): Kind => (match >> 8) as Kind;
export const lengthOf = (match: Match): number => match & 0xff;
export const asMatch = (kind: Kind, length: number): Match => (kind << 8) | length;

/** `rest` with one more character before it, which answers by `kind`. */
export function before(rest: Match, kind: Kind): Match {
  return rest && asMatch(Math.min(kind, kindOf(rest)) as Kind, lengthOf(rest) + 1);
}
