import { describe, expect, it } from 'vitest';
import { answerClock } from './deadline';
import { limitsOf, overLimit } from './limits';
import { authority } from './schema';
import { DEFAULT_LIMITS } from './types';

describe('what may be granted', () => {
  it('is up to and including the limit, and everything where there is none', () => {
    expect(overLimit('bargain', 20, DEFAULT_LIMITS)).toBe(false);
    expect(overLimit('bargain', 20.01, DEFAULT_LIMITS)).toBe(true);
    expect(overLimit('refund', 50, DEFAULT_LIMITS)).toBe(false);
    expect(overLimit('resend', 101, DEFAULT_LIMITS)).toBe(true);
    expect(overLimit('refund', 9999, { ...DEFAULT_LIMITS, refund: null })).toBe(false);
  });
  it('is that of the post where the team has set it, and else of everybody', () => {
    const table = authority().parse({
      posts: [{ id: 'refunds', name: '退款审核', limits: { refund: 200, bargain: null } }],
    });
    expect(limitsOf(table, 'refunds')).toEqual({ bargain: null, refund: 200, resend: 100 });
    expect(limitsOf(table, 'gone')).toEqual(DEFAULT_LIMITS);
    expect(limitsOf(table, null)).toEqual(DEFAULT_LIMITS);
  });
});

describe('the table of limits', () => {
  it.each([
    [{ posts: [{ id: 'a', name: '甲', limits: { refund: -1 } }] }, ['posts', 0, 'limits', 'refund']],
    [{ posts: [{ id: 'a', name: '甲', limits: { gift: 1 } }] }, ['posts', 0, 'limits']],
    [
      {
        posts: [
          { id: 'a', name: '甲' },
          { id: 'a', name: '乙' },
        ],
      },
      ['posts', 1, 'id'],
    ],
    [{ everybody: { bargain: 20, refund: 50 } }, ['everybody', 'resend']],
    [{ answerHours: 0 }, ['answerHours']],
  ])('%j is refused, with its place', (table, path) => {
    expect(authority().safeParse(table).error?.issues[0]?.path).toEqual(path);
  });
});

it('the clock on an answer counts down to its hour and beyond', () => {
  const asked = Date.UTC(2026, 8, 8, 9, 0);
  const minutes = (count: number) => asked + count * 60_000;
  expect(answerClock(asked, 1, minutes(20))).toEqual({ due: minutes(60), left: 40 * 60_000, isLate: false });
  expect(answerClock(asked, 1, minutes(60))).toMatchObject({ left: 0, isLate: false });
  expect(answerClock(asked, 0.5, minutes(31))).toMatchObject({ left: -60_000, isLate: true });
});
