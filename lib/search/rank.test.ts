import { describe, expect, it } from 'vitest';
import { byOrder, type Placed } from '../replies/order';
import { categories, reply, seeded, sets } from '../replies/testing';
import { Best, habit, PINNED, ranksOf, UNFILLABLE } from './rank';

const DAY = 86_400_000;

describe('habit', () => {
  const now = 1_000 * DAY;

  it('grows with use, fades with time, and stays under a step of match quality', () => {
    const fresh = habit({ count: 8, lastAt: now }, now);
    expect(fresh).toBeGreaterThan(habit({ count: 7, lastAt: now }, now));
    expect(fresh).toBeGreaterThan(habit({ count: 8, lastAt: now - DAY }, now));
    expect(habit({ count: 8, lastAt: now - 14 * DAY }, now)).toBe(habit({ count: 4, lastAt: now }, now));
    expect(habit({ count: 1e9, lastAt: now }, now)).toBeLessThan(1);
    expect(PINNED).toBeGreaterThan(1);
    expect(UNFILLABLE + habit({ count: 1e9, lastAt: now }, now)).toBeLessThan(0);
  });

  it('is nothing for what was never used, and no more than fresh after the clock was set back', () => {
    expect(habit({ count: 0, lastAt: 0 }, now)).toBe(0);
    expect(habit({ count: 8, lastAt: now + 90 * DAY }, now)).toBe(habit({ count: 8, lastAt: now }, now));
  });

  it('prefers what was used in such conversations to what is used much elsewhere', () => {
    const here = { count: 2, lastAt: now, situations: { 'to-ship': 2 } };
    const elsewhere = { count: 400, lastAt: now, situations: { refunding: 400 } };
    expect(habit(here, now, 'to-ship')).toBeGreaterThan(habit(elsewhere, now, 'to-ship'));
    expect(habit(here, now, 'refunding')).toBeLessThan(habit(elsewhere, now, 'refunding'));
    expect(habit(here, now)).toBeLessThan(habit(elsewhere, now));
    // Used before situations were noted: it still counts for something.
    expect(habit({ count: 9, lastAt: now }, now, 'to-ship')).toBeGreaterThan(0);
  });
});

describe('ranksOf', () => {
  it('gives every reply its place in the library’s order', () => {
    const random = seeded(5);
    const some = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)] as T;
    const placed = Array.from({ length: 60 }, (_, n): Placed | null => {
      const category = some(categories);
      const set = some(sets);
      const one = reply(`r${n}`, { order: Math.floor(random() * 9), setId: set.id, categoryId: category.id });
      return n % 7 === 3 ? null : { reply: one, category, parent: undefined, set };
    });
    const ranks = ranksOf(placed);
    const present = placed.flatMap((each, slot) => (each ? [{ each, rank: ranks[slot] as number }] : []));
    const byRank = present.sort((a, b) => a.rank - b.rank).map(({ each }) => each);
    expect(byRank).toEqual([...byRank].sort(byOrder));
    expect(new Set(present.map(({ rank }) => rank)).size).toBe(present.length);
  });
});

describe('Best', () => {
  it('keeps the best few, equal ones in the order of the library', () => {
    const best = new Best(3);
    best.offer(1, 9, 5);
    best.offer(2, 0, 1);
    best.offer(3, 1, 5);
    best.offer(4, 0, 8);
    expect(best.list.map(({ slot }) => slot)).toEqual([4, 3, 1]);
  });

  it('says beforehand what it would take', () => {
    const best = new Best(1);
    expect(best.isOpenAt(0)).toBe(true);
    best.offer(1, 5, 4);
    expect([best.isOpenAt(3), best.isOpenAt(4)]).toEqual([false, true]);
    expect([best.admits(4, 4), best.admits(6, 4)]).toEqual([true, false]);
  });
});
