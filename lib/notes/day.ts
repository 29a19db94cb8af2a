/** Days as notes write them. A day is `YYYY-MM-DD`; a form is such as `{M}.{D}`. */

const TOKEN = /\{(YYYY|YY|MM|M|DD|D)\}/;
const DIGITS: Readonly<Record<string, string>> = {
  YYYY: '(20\\d\\d)',
  YY: '(\\d\\d)',
  MM: '(0[1-9]|1[0-2])',
  M: '([1-9]|1[0-2])',
  DD: '(0[1-9]|[12]\\d|3[01])',
  D: '([1-9]|[12]\\d|3[01])',
};

interface Form {
  tokens: string[];
  pattern: RegExp;
}

/** Forms are few, and each is asked for thousands of rows. */
const FORMS = new Map<string, Form>();

function formOf(form: string): Form {
  const known = FORMS.get(form);
  if (known) return known;
  const pieces = form.split(TOKEN);
  const tokens = pieces.filter((_, at) => at % 2 === 1);
  const source = pieces.map((piece, at) => (at % 2 === 1 ? DIGITS[piece] : escaped(piece))).join('');
  const made = { tokens, pattern: new RegExp(`^${source}$`) };
  FORMS.set(form, made);
  return made;
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** `Y`, `M`, `D`, in the order in which a form has them. */
export const tokensOf = (form: string): string[] => formOf(form).tokens.map((token) => token.charAt(0));

/** A day in a form; null where it is no day. */
export function writeDay(form: string, day: string): string | null {
  const [year = '', month = '', date = ''] = day.split('-');
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !isDay(Number(year), Number(month), Number(date))) return null;
  const values: Record<string, string> = {
    YYYY: year,
    YY: year.slice(2),
    MM: month,
    M: String(Number(month)),
    DD: date,
    D: String(Number(date)),
  };
  return form
    .split(TOKEN)
    .map((piece, at) => (at % 2 === 1 ? values[piece] : piece))
    .join('');
}

/**
 * The day that is written in exactly this form; null where it is not. Without a year it is the newest that is not
 * after `today`: a note tells what was done.
 */
export function readDay(form: string, text: string, today: string): string | null {
  const { tokens, pattern } = formOf(form);
  const [, ...found] = pattern.exec(text) ?? [];
  if (found.length === 0) return null;
  const value = (sign: string) => Number(found[tokens.findIndex((token) => token.startsWith(sign))]);
  const month = value('M');
  const date = value('D');
  const year = value('Y');
  if (!Number.isNaN(year)) {
    const full = year < 100 ? 2000 + year : year;
    return isDay(full, month, date) ? dayOf(full, month, date) : null;
  }
  const last = Number(today.slice(0, 4));
  // A leap day may be eight years back.
  for (let each = last; each > last - 9; each--) {
    if (isDay(each, month, date) && dayOf(each, month, date) <= today) return dayOf(each, month, date);
  }
  return null;
}

/** Ways in which people write a day, the month first. */
const COMMON: readonly string[] = ['-', '.', '/']
  .flatMap((sign) => [
    `{M}${sign}{D}`,
    `{MM}${sign}{DD}`,
    `{YYYY}${sign}{M}${sign}{D}`,
    `{YYYY}${sign}{MM}${sign}{DD}`,
  ])
  .concat('{M}月{D}日', '{M}月{D}号', '{YYYY}年{M}月{D}日', '{YYYY}年{M}月{D}号', '{MM}月{DD}日');

/** The day in whichever of the common forms it is written; null where it is in none. */
export function readAnyDay(text: string, today: string): string | null {
  for (const form of COMMON) {
    const day = readDay(form, text, today);
    if (day !== null) return day;
  }
  return null;
}

const two = (number: number) => String(number).padStart(2, '0');
const dayOf = (year: number, month: number, date: number) => `${year}-${two(month)}-${two(date)}`;

export function isDay(year: number, month: number, date: number): boolean {
  const made = new Date(Date.UTC(year, month - 1, date));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
}
