import { describe, expect, it } from 'vitest';
import { type LearnedUse, learn, trust, weightAt } from './learned';

const DAY = 24 * 60 * 60 * 1000;
const use = (rest: Partial<LearnedUse> = {}): LearnedUse => ({
  intent: 'invoice',
  replyId: 'a',
  how: 'picked',
  at: 0,
  ...rest,
});

describe('what an agent used before', () => {
  it('grows with every use', () => {
    const once = learn(undefined, use());
    const twice = learn(once, use());
    expect(trust(twice, 0)).toBeGreaterThan(trust(once, 0));
    expect(trust(twice, 0)).toBeLessThan(1);
  });

  it('counts a reply that had to be changed for less', () => {
    const edited = learn(undefined, use({ how: 'edited' }));
    expect(trust(edited, 0)).toBeGreaterThan(0);
    expect(trust(edited, 0)).toBeLessThan(trust(learn(undefined, use()), 0));
  });

  it('fades to half in thirty days, also under a later use', () => {
    const row = learn(undefined, use());
    expect(weightAt(row, 30 * DAY)).toBeCloseTo(0.5);
    expect(learn(row, use({ at: 30 * DAY })).weight).toBeCloseTo(1.5);
  });

  it('is never worth more for a clock that was set back', () => {
    expect(weightAt(learn(undefined, use({ at: DAY })), 0)).toBe(1);
  });
});
