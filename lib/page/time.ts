import type { TimeFormat } from '../profile/types';

/** Year, month, day, hour, minute, second: which of the groups of each format is which. */
const SHAPES: Record<Exclude<TimeFormat, 'epoch-ms' | 'en-datetime'>, RegExp> = {
  'cn-datetime': /(\d{4})年(\d{1,2})月(\d{1,2})日\s*(\d{1,2}):(\d{2})(?::(\d{2}))?/g,
  'ymd-hms': /(\d{4})[/-](\d{1,2})[/-](\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?/g,
  // A year before it, or a digit of a name's: then month or day are not what they seem.
  'md-hms': /()(?<![\d/-])(\d{1,2})-(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?/g,
  hms: /()()()(?<![\d:])(\d{1,2}):(\d{2})(?::(\d{2}))?/g,
};
/** Month, day, year, hour, minute, second, half of the day; a word behind it names a zone, and we know none. */
const ENGLISH =
  /\b([a-z]{3})[a-z]*\.?\s(\d+),?\s(\d{4})(?:,?\s(?:at\s)?(\d+):(\d\d)(?::(\d\d))?(?:\s?([ap])\.?m\b\.?)?(\s?[a-z]{2,})?)?/gi;
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const DAY = 86_400_000;

/** A console's clock may run ahead of ours by this much before its time counts as yesterday's or last year's. */
const AHEAD = 120_000;

/** `+08:00` in milliseconds. */
export function offsetOf(utcOffset = '+08:00'): number {
  const [hours = 0, minutes = 0] = utcOffset.slice(1).split(':').map(Number);
  return (utcOffset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/**
 * Epoch milliseconds of a time as a console writes it; null where it does not fit the format, or the text has two.
 * Missing days and years are the newest that are not in the future of `now` (epoch ms).
 */
export function parseTime(text: string, format: TimeFormat, offset: number, now: number): number | null {
  if (format === 'epoch-ms') {
    const value = Number(text);
    // Thirteen digits: 2001 to 2286. Anything else in such an id is not a time.
    return /^\d{13}$/.test(text) ? value : null;
  }
  const parts =
    format === 'en-datetime' ? numbers(inDigits(text), SHAPES['ymd-hms']) : numbers(text, SHAPES[format]);
  if (!parts) return null;
  const here = new Date(now + offset);
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const at = (y: number) => {
    const [m, d] = [(month ?? here.getUTCMonth() + 1) - 1, day ?? here.getUTCDate()];
    const date = new Date(Date.UTC(y, m, d, hour, minute, second));
    // The 31st of February would be a day in March.
    return date.getUTCMonth() === m && date.getUTCDate() === d ? date.getTime() - offset : null;
  };
  if (year) return at(year);
  const thisYear = at(here.getUTCFullYear());
  if (thisYear !== null && thisYear <= now + AHEAD) return thisYear;
  if (month) return at(here.getUTCFullYear() - 1);
  return thisYear === null ? null : thisYear - DAY;
}

/** What the groups of the only match say; absent groups are undefined. */
function numbers(text: string, shape: RegExp): (number | undefined)[] | null {
  const [match, another] = text.matchAll(shape);
  if (!match || another) return null;
  return match.slice(1).map((part) => (part ? Number(part) : undefined));
}

/** `Sep 8, 2026, 5:12 PM` as `2026-9-8 17:12:00`; what only looks like it becomes no date at all. */
function inDigits(text: string): string {
  return text.replace(ENGLISH, (_, month, day, year, hour = 0, minute = '00', second = '00', half, zone) => {
    const hours = half ? (hour % 12) + (/p/i.test(half) ? 12 : 0) : hour;
    const place = MONTHS.indexOf(month.toLowerCase());
    return zone ? '' : `${year}-${place / 3 + 1}-${day} ${hours}:${minute}:${second}`;
  });
}
