import type { Language } from '../replies/types';
import { amountText } from './variables';
import type { Kind } from './vocabulary';

/** The closed list of formats, behind a colon: `{order.amount:金额}`. Its id is its English name. */
export const FORMATS = {
  /** 59.9 → 59.90 */
  money: { 'zh-CN': '金额', kinds: ['amount'] },
  /** 59.9 → 60 */
  whole: { 'zh-CN': '取整', kinds: ['amount'] },
  /** 2026-09-08 */
  date: { 'zh-CN': '日期', kinds: ['day', 'moment'] },
  /** 9月8日, Sep 8 */
  'month-day': { 'zh-CN': '月日', kinds: ['day', 'moment'] },
  /** 17:12 */
  time: { 'zh-CN': '时间', kinds: ['moment'] },
  /** 林**, 138****1234 */
  mask: { 'zh-CN': '脱敏', kinds: ['name', 'phone', 'code', 'own'] },
  /** 1234 */
  last4: { 'zh-CN': '后四位', kinds: ['phone', 'code', 'own'] },
} as const satisfies Record<string, { 'zh-CN': string; kinds: readonly Kind[] }>;
export type Format = keyof typeof FORMATS;

export const formatsFor = (kind: Kind): Format[] =>
  (Object.keys(FORMATS) as Format[]).filter((id) => FORMATS[id].kinds.some((each) => each === kind));

/** By its English or Chinese name; null for one that does not exist, or not for such values. */
export function formatOf(word: string, kind: Kind): Format | null {
  const wanted = word.toLowerCase();
  return formatsFor(kind).find((id) => id === wanted || FORMATS[id]['zh-CN'] === wanted) ?? null;
}

/** A day, or a day and its time, as values are written: `2026-09-08`, `2026-09-08T17:12`. */
const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?$/;
/**
 * A known value as it is to go out; null where it can't be put so. What the agent typed in place of an amount or a day
 * (昨天) goes out as typed.
 */
export function formatted(
  value: string,
  kind: Kind,
  format: Format | null,
  language: Language,
): string | null {
  if (format === 'mask') return masked(value, kind);
  if (format === 'last4') return lastFour(value, kind);
  if (kind === 'amount') return amount(value, format);
  return kind === 'day' || kind === 'moment' ? moment(value, format, language) : value;
}

/** A day that there is, as the language writes it; null for anything else. */
export function dayText(value: string, language: Language): string | null {
  return MOMENT.test(value) && dateOf(value) ? moment(value, 'month-day', language) : null;
}

function amount(value: string, format: Format | null): string {
  if (!/^\d+(\.\d+)?$/.test(value)) return value;
  if (format === 'money') return Number(value).toFixed(2);
  return format === 'whole' ? String(Math.round(Number(value))) : amountText(Number(value));
}

/** Without a format: the day, and the time where there is one; the year nobody needs. */
function moment(value: string, format: Format | null, language: Language): string {
  const [, year, month, day, time] = MOMENT.exec(value) ?? [];
  const date = dateOf(value);
  if (!date) return value;
  if (format === 'date') return `${year}-${month}-${day}`;
  if (format === 'time') return time ?? value;
  const short = format === 'month-day' ? 'short' : 'long';
  const text =
    language === 'zh-CN'
      ? `${Number(month)}月${Number(day)}日`
      : date.toLocaleDateString('en', { month: short, day: 'numeric' });
  return time && !format ? `${text}${language === 'zh-CN' ? ' ' : ', '}${time}` : text;
}

function dateOf(value: string): Date | null {
  const [, year, month, day] = MOMENT.exec(value) ?? [];
  const date = new Date(Number(year), Number(month) - 1, Number(day));
  return date.getDate() === Number(day) ? date : null;
}

const STARS = /[*＊]/;

/** What has stars already stays as it is. Of a number both ends are left, of a name its first letter. */
function masked(value: string, kind: Kind): string {
  if (STARS.test(value)) return value;
  const number = withoutExtension(value, kind).replace(/[\s-]/g, '');
  if (/^\+?\d{7,}$/.test(number)) return `${number.slice(0, 3)}****${number.slice(-4)}`;
  return `${[...value][0]}**`;
}

/** Of a telephone with an extension nobody can say which four are meant. */
function lastFour(value: string, kind: Kind): string | null {
  return withoutExtension(value, kind) === value ? (/\d{4}$/.exec(value)?.[0] ?? null) : null;
}

/** Platforms give stand-in numbers such as 13800001234-5678; 138-0000-1234 is only written in groups. */
function withoutExtension(value: string, kind: Kind): string {
  const isPlain = kind === 'code' || /^(\+?86)?1\d{10}$/.test(value.replace(/[\s-]/g, ''));
  return isPlain ? value : value.replace(/\s*(?:[-转,，#]|ext\.?)\s*\d{1,6}$/i, '');
}
