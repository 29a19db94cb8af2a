/**
 * What counts as the same character in a search: lower case, half width. Folding works on UTF-16 units one for
 * one, so an offset in folded text is the offset in the original, and a highlight never shifts.
 */

/** Alphabets with case: Latin, Greek, Cyrillic. */
const CASED_BELOW = 0x590;

function foldTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) table[unit] = unit;
  for (let unit = 0; unit < CASED_BELOW; unit++) {
    const lower = String.fromCharCode(unit).toLowerCase();
    // `İ` grows to two units in lower case; it stays as it is.
    if (lower.length === 1) table[unit] = lower.charCodeAt(0);
  }
  // What a Chinese input method types: `，（８Ａ` and the wide space.
  for (let unit = 0xff01; unit <= 0xff5e; unit++) {
    table[unit] = table[unit - 0xfee0] ?? unit;
  }
  table[0x3000] = 0x20;
  // The apostrophes that word processors put.
  table[0x2018] = 0x27;
  table[0x2019] = 0x27;
  return table;
}

/** Unit → folded unit. */
export const FOLD: Uint16Array = foldTable();

export function foldAt(text: string, at: number): number {
  return FOLD[text.charCodeAt(at)] as number;
}

export function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) folded += String.fromCharCode(foldAt(text, at));
  return folded;
}

/** Both take a folded unit. */
export function isLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
