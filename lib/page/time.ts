import type { TimeFormat } from '../profile/types';

/** Year, month, day, hour, minute, second: which of the groups of each format is which. */
const SHAPES: Record<Exclude<TimeFormat, 'epoch-ms'>, RegExp> = {
  'cn-datetime': /(\d{4})年(\d{1,2})月(\d{1,2})日\s*(\d{1,2}):(\d{2})(?::(\d{2}))?/,
  'ymd-hms': /(\d{4})[/-](\d{1,2})[/-](\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?/,
  'md-hms': /()(\d{1,2})-(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?/,
  hms: /()()()(\d{1,2}):(\d{2})(?::(\d{2}))?/,
};
const DAY = 86_400_000;

/** A console's clock may run ahead of ours by this much before its time counts as yesterday's or last year's. */
const AHEAD = 120_000;

/** `+08:00` in milliseconds. */
export function offsetOf(utcOffset = '+08:00'): number {
  const [hours = 0, minutes = 0] = utcOffset.slice(1).split(':').map(Number);
  return (utcOffset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/**
 * Epoch milliseconds of a time as a console writes it; null where it does not fit the format. Missing days and
 * years are the newest that are not in the future of `now` (epoch ms).
 */
export function parseTime(text: string, format: TimeFormat, offset: number, now: number): number | null {
  if (format === 'epoch-ms') {
    const value = Number(text);
    // Thirteen digits: 2001 to 2286. Anything else in such an id is not a time.
    return /^\d{13}$/.test(text) ? value : null;
  }
  const match = SHAPES[format].exec(text);
  if (!match) return null;
  const here = new Date(now + offset);
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => (part ? Number(part) : null));
  const at = (y: number) =>
    Date.UTC(
      y,
      (month ?? here.getUTCMonth() + 1) - 1,
      day ?? here.getUTCDate(),
      hour ?? 0,
      minute ?? 0,
      second ?? 0,
    ) - offset;
  if ((month ?? 1) > 12 || (day ?? 1) > 31 || (hour ?? 0) > 23 || (minute ?? 0) > 59) return null;
  if (year) return at(year);
  const thisYear = at(here.getUTCFullYear());
  if (thisYear <= now + AHEAD) return thisYear;
  return month ? at(here.getUTCFullYear() - 1) : thisYear - DAY;
}
