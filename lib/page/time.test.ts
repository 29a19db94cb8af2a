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
  ] as const)('%s is no time', (text, format) => {
    expect(parseTime(text, format, CN, NOW)).toBeNull();
  });

  it('counts from the offset that the profile names', () => {
    expect(parseTime('2026-08-08 19:34', 'ymd-hms', offsetOf('-03:30'), NOW)).toBe(
      Date.UTC(2026, 7, 8, 23, 4),
    );
  });
});
