/** What 抖店 adds behind a note by itself: who, and when, without a year. */
const SIGNATURE = /\s*\[([^[\]]{1,40}) (\d\d-\d\d) \d\d:\d\d\]$/;

const ALL = /\s*\[[^[\]]{1,40} \d\d-\d\d \d\d:\d\d\]/g;

/** Where signatures stand in a note, blanks before them included: from → to. */
export const signaturesIn = (text: string): Map<number, number> =>
  new Map([...text.matchAll(ALL)].map(({ 0: { length }, index }) => [index, index + length]));

/** The form of its date, in the words of `day.ts`. */
export const SIGNED_DATE = '{MM}-{DD}';

/** A piece without the console's signature at its end; `who` and `date` are null where it has none. */
export function withoutSignature(text: string): { text: string; who: string | null; date: string | null } {
  const [signature, who, date] = SIGNATURE.exec(text) ?? [];
  if (signature === undefined || who === undefined || date === undefined)
    return { text, who: null, date: null };
  return { text: text.slice(0, text.length - signature.length), who, date };
}
