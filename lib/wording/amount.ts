import { fold } from '../search/fold';

const NUMBER = '(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千万几半亿]+)';
const MONEY = new RegExp(
  `[¥￥$€£] ?${NUMBER}|${NUMBER} ?(?:元|块|圆|rmb|usd|eur|dollars|euros|pounds|[$€£])`,
  'g',
);
const ANY = new RegExp(NUMBER, 'g');

/** The one amount in some words; null where there is none, or two, or one that cannot be read. */
export function amountIn(words: readonly string[]): number | null {
  const even = words.map(fold);
  const found = (pattern: RegExp) => even.flatMap((each) => each.match(pattern) ?? []);
  const money = found(MONEY).flatMap((each) => each.match(ANY) ?? []);
  // A bare 一 is that of 一个 and 一些.
  const numbers = money.length > 0 ? money : found(ANY).filter((each) => each.length > 1 || /\d/.test(each));
  const [only] = numbers;
  if (numbers.length !== 1 || only === undefined) return null;
  return /^\d/.test(only) ? Number(only.replaceAll(',', '')) : chineseNumber(only);
}

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * 六十, 一百二 (120), 两千零五十, 三万. Null for what is no plain number: 几十, 半, 一二三.
 */
export function chineseNumber(text: string): number | null {
  const [high, low, ...more] = text.replaceAll('两', '二').replaceAll('〇', '零').split('万') as [
    string,
    string?,
  ];
  if (more.length > 0) return null;
  if (low === undefined) return belowTenThousand(high);
  const thousands = belowTenThousand(high);
  const rest = low === '' ? 0 : belowTenThousand(low);
  return thousands === null || rest === null ? null : thousands * 10_000 + rest;
}

/** Thousands, hundreds, tens, ones, each at most once and in this order. */
const SHAPE =
  /^(?=.)(?:[一二三四五六七八九]千零?)?(?:[一二三四五六七八九]百零?)?(?:[一二三四五六七八九]?十)?[零一二三四五六七八九]?$/;

function belowTenThousand(text: string): number | null {
  if (!SHAPE.test(text)) return null;
  let sum = 0;
  let digit: number | null = null;
  /** What a digit at the end counts in the tenths of: 一百二 is 120, but 一百零二 is 102. */
  let unit = 10;
  for (const sign of text) {
    const next = UNITS[sign];
    if (next === undefined) digit = DIGITS.indexOf(sign);
    if (sign === '零') unit = 10;
    if (next === undefined) continue;
    sum += (digit || 1) * next;
    digit = null;
    unit = next;
  }
  return sum + (digit ?? 0) * (unit / 10);
}
