/** Invisible characters that travel along when a number is copied: zero-width ones, joiners, direction marks, BOM. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Everything that is written as a dash. */
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u30fc]/g;
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
/** Longer than the longest number of any marketplace: two of them ran together. */
const LONGEST = 32;

/**
 * One way of writing an order number: half-width, without spaces and invisible characters, one kind of dash, upper
 * case. Null where no number is left: fewer than six digits, signs that no marketplace uses, more than one line.
 * `２６０９０７—318845 720163942` → `260907-318845720163942`.
 */
export function normaliseOrderId(text: string): string | null {
  const id = halfWidth(text)
    .trim()
    .replace(/[^\S\n]+/g, '')
    .replace(/^[#＃№]/, '');
  const digits = id.replace(/\D/g, '').length;
  return digits >= 6 && id.length <= LONGEST && /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(id)
    ? id.toUpperCase()
    : null;
}

/**
 * What may be order numbers in a sentence, normalised: signs in a row without a space, ten or more. Meant to be
 * compared with known numbers: parcels and telephones have such numbers too.
 */
export function orderIdsIn(text: string): string[] {
  const words = halfWidth(text).match(/[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*/g) ?? [];
  // A number may have been written right behind a word.
  const runs = words.flatMap((word) => [word, ...(word.match(/\d[\d-]*\d/g) ?? [])]);
  // A date such as 2026-09-08 is as long as a short number.
  const isLong = (run: string) => run.length >= 10 && !/^20\d\d-\d\d?-\d\d?$/.test(run);
  return [...new Set(runs.flatMap((run) => (isLong(run) ? (normaliseOrderId(run) ?? []) : [])))];
}

function halfWidth(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(DASHES, '-');
}
