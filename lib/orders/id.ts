/** Invisible characters that travel along when a number is copied: zero-width ones, joiners, direction marks, BOM. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Everything that is written as a dash. */
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u30fc]/g;
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;

/**
 * One way of writing an order number: half-width, without spaces and invisible characters, one kind of dash, upper
 * case. Null where no number is left: fewer than six digits, or signs that no marketplace uses.
 * `２６０９０７—318845 720163942` → `260907-318845720163942`.
 */
export function normaliseOrderId(text: string): string | null {
  const id = text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(DASHES, '-')
    .replace(/\s+/g, '')
    .replace(/^[#＃№]/, '')
    .toUpperCase();
  const digits = id.replace(/\D/g, '').length;
  return digits >= 6 && /^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(id) ? id : null;
}

/** Order numbers that stand in a sentence, normalised: runs of ten or more digits with dashes inside. */
export function orderIdsIn(text: string): string[] {
  const plain = text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(DASHES, '-');
  const runs = plain.match(/[A-Za-z]{0,2}\d[\d-]{8,}\d/g) ?? [];
  return runs.flatMap((run) => normaliseOrderId(run) ?? []);
}
