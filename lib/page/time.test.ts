import { describe, expect, it } from 'vitest';
import { offsetOf, parseTime } from './time';

const CN = offsetOf('+08:00');
/** 2026-09-08 17:12:14 in China. */
const NOW = Date.UTC(2026, 8, 8, 9, 12, 14);

describe('times as consoles write them', () => {
  it.each([
    ['2026年09月08日 17:12:14', 'cn-datetime', NOW],
    ['2026年9月8日 17:12', 'cn-datetime', NOW - 14_000],
    ['2026/08/08 19:34:20 (抖音月付)', 'ymd-hms', Date.UTC(2026, 7, 8, 11, 34, 20)],
    ['2026-08-08 19:34', 'ymd-hms', Date.UTC(2026, 7, 8, 11, 34)],
    ['小明2-22 18:55:20', 'md-hms', Date.UTC(2026, 1, 22, 10, 55, 20)],
    ['1788858734123', 'epoch-ms', 1788858734123],
    ['Sep 8, 2026, 5:12 PM', 'en-datetime', NOW - 14_000],
    ['Tue, Sep 8, 2026 at 5:12:14\u202fpm', 'en-datetime', NOW],
    ['Ordered on September 8 2026, 17:12', 'en-datetime', NOW - 14_000],
    ['Sept. 8, 2026, 12:05 a.m.', 'en-datetime', Date.UTC(2026, 8, 7, 16, 5)],
    ['Sep 8, 2026 12:05 PM', 'en-datetime', Date.UTC(2026, 8, 8, 4, 5)],
    ['Placed: Feb 29, 2024 (paid)', 'en-datetime', Date.UTC(2024, 1, 28, 16)],
  ] as const)('%s as %s', (text, format, expected) => {
    expect(parseTime(text, format, CN, NOW)).toBe(expected);
  });

  it('takes the newest day and year that are not ahead', () => {
    expect(parseTime('17:10', 'hms', CN, NOW)).toBe(NOW - 134_000);
    expect(parseTime('23:50', 'hms', CN, NOW)).toBe(Date.UTC(2026, 8, 7, 15, 50));
    expect(parseTime('12-31 23:00:00', 'md-hms', CN, NOW)).toBe(Date.UTC(2025, 11, 31, 15, 0, 0));
    // A console's clock a minute ahead of ours is today, not yesterday.
    expect(parseTime('17:13', 'hms', CN, NOW)).toBe(NOW + 46_000);
  });

  it.each([
    ['刚刚', 'hms'],
    ['1788858734', 'epoch-ms'],
    ['2026年13月08日 17:12', 'cn-datetime'],
    ['25:99', 'hms'],
    ['', 'ymd-hms'],
    // Two times: which of them?
    ['2026-09-08 17:12 至 2026-09-09 17:12', 'ymd-hms'],
    ['17:12 – 18:12', 'hms'],
    ['Sep 8, 2026 – Sep 9, 2026', 'en-datetime'],
    // No such day.
    ['2026-02-30 17:12', 'ymd-hms'],
    ['02-29 17:12', 'md-hms'],
    ['2026-00-08 17:12', 'ymd-hms'],
    ['2026-08-00 17:12', 'ymd-hms'],
    ['Feb 30, 2026', 'en-datetime'],
    // A year, or a name that ends in a digit: neither is part of the month.
    ['2025-02-22 18:55:20', 'md-hms'],
    ['用户112-22 18:55:20', 'md-hms'],
    ['117:12', 'hms'],
    // A zone of its own, which the profile does not know.
    ['Sep 8, 2026, 5:12 PM PDT', 'en-datetime'],
    ['Sep 8, 2026, 17:12 UTC', 'en-datetime'],
    ['Sep 8, 2026, 25:12', 'en-datetime'],
    ['Anf 8, 2026', 'en-datetime'],
    ['Sep 8', 'en-datetime'],
    ['Tue 8, 2026', 'en-datetime'],
  ] as const)('%s is no time', (text, format) => {
    expect(parseTime(text, format, CN, NOW)).toBeNull();
  });

  it('counts from the offset that the profile names', () => {
    expect(parseTime('2026-08-08 19:34', 'ymd-hms', offsetOf('-03:30'), NOW)).toBe(
      Date.UTC(2026, 7, 8, 23, 4),
    );
  });
});
