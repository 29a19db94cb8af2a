import { isDay, tokensOf, writeDay } from './day';

/** 12月12弄 is an address, 11月3件 are pieces; 11月3号楼 and 3月8号弄 are addresses, and 11月3号路上 is a day. */
const COUNTS =
  '[弄路街巷道区县镇乡村庄屯组社队座幢栋院楼层室门户里坊苑埭线店馆厅件个箱份只双套袋条盒瓶支米]|单元|胡同';
const NO_DAY = `(?!\\d|${COUNTS}|号(?:[楼院线店馆厅门栋室弄巷座幢]|单元))`;

const YEAR = new RegExp(
  `(?<![\\d./-])(20\\d\\d)(?:年|[./-])(\\d{1,2})(?:月|[./-])(\\d{1,2})(?![\\d./-]*\\d)${NO_DAY}[日号]?`,
  'gu',
);
const MONTH = new RegExp(`(?<![\\d年])(\\d{1,2})月(\\d{1,2})${NO_DAY}[日号]?`, 'gu');
/** 1/2 to 3/4 are parts of something, 10/11码 are sizes, and 幸福里5/12, 12/3 302 doors. */
const SLASH = new RegExp(
  `(?<![\\d./A-Za-z里弄巷路街道村号栋幢座室楼层-])(?![1-3]/[2-4](?!\\d))(\\d{1,2})/(\\d{1,2})(?![./A-Za-z-]|[日号码]| +[\\d号])${NO_DAY}`,
  'gu',
);

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
