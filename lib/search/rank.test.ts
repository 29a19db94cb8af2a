import { describe, expect, it } from 'vitest';
import type { Placed } from '../replies/order';
import { reply } from '../replies/testing';
import { Best, habit, PINNED } from './rank';

const DAY = 86_400_000;
const placed = (id: string, order = 0): Placed => ({
  reply: reply(id, { order }),
  category: undefined,
  set: undefined,
});

describe('habit', () => {
  const now = 1_000 * DAY;

  it('grows with use, fades with time, and stays under a step of match quality', () => {
    const fresh = habit({ count: 8, lastAt: now }, now);
    expect(fresh).toBeGreaterThan(habit({ count: 7, lastAt: now }, now));
    expect(fresh).toBeGreaterThan(habit({ count: 8, lastAt: now - DAY }, now));
    expect(habit({ count: 8, lastAt: now - 14 * DAY }, now)).toBe(habit({ count: 4, lastAt: now }, now));
    expect(habit({ count: 1e9, lastAt: now }, now)).toBeLessThan(1);
    expect(PINNED).toBeGreaterThan(1);
  });

  it('is nothing for what was never used, and no more than fresh after the clock was set back', () => {
    expect(habit({ count: 0, lastAt: 0 }, now)).toBe(0);
    expect(habit({ count: 8, lastAt: now + 90 * DAY }, now)).toBe(habit({ count: 8, lastAt: now }, now));
  });
});

describe('Best', () => {
  it('keeps the best few, equal ones in the order of the library', () => {
    const best = new Best(3);
    best.offer(placed('late', 9), 5);
    best.offer(placed('low'), 1);
    best.offer(placed('early', 1), 5);
    best.offer(placed('top'), 8);
    expect(best.list.map((each) => each.placed.reply.id)).toEqual(['top', 'early', 'late']);
  });

  it('says beforehand what it would take', () => {
    const best = new Best(1);
    expect(best.isOpenAt(0)).toBe(true);
    best.offer(placed('first', 5), 4);
    expect([best.isOpenAt(3), best.isOpenAt(4)]).toEqual([false, true]);
    expect([best.admits(placed('a', 4), 4), best.admits(placed('a', 6), 4)]).toEqual([true, false]);
  });
});
