import { isDay, tokensOf, writeDay } from './day';

const YEAR = /(?<![\d./-])(20\d\d)(?:年|[./-])(\d{1,2})(?:月|[./-])(\d{1,2})(?![\d./-]*\d)[日号]?/gu;
/** 11月3号楼 is an address. */
const MONTH = /(?<![\d年])(\d{1,2})月(\d{1,2})(?!\d|[日号]?[楼院线店馆厅门栋室])[日号]?/gu;
/** 1/2 to 3/4 are parts of something, and 10/11码 are sizes. */
const SLASH =
  /(?<![\d./A-Za-z-])(?![1-3]\/[2-4](?!\d))(\d{1,2})\/(\d{1,2})(?![\d./A-Za-z-]|[日号码个件份袋])/gu;

/** Any year: a form without one has no use for it, and one with it gets none that was not written. */
const LEAP = '2000';

/** Days in some words as the format writes them; what is no day, or lacks what the form needs, stays as it is. */
export function withDates(text: string, form: string): string {
  const tokens = tokensOf(form);
  const hasYear = tokens.includes('Y');
  const isMonthFirst = tokens.indexOf('M') < tokens.indexOf('D');
  const to = (written: string, year: string, month: string, date: string) => {
    if (!isDay(Number(year), Number(month), Number(date))) return written;
    return writeDay(form, `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`) ?? written;
  };
  const dated = text.replace(YEAR, to);
  if (hasYear) return dated;
  const months = dated.replace(MONTH, (written, month, date) => to(written, LEAP, month, date));
  // Of a form with the day first, 11/3 may be what it has written itself.
  return isMonthFirst
    ? months.replace(SLASH, (written, month, date) => to(written, LEAP, month, date))
    : months;
}
