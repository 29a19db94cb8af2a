import { describe, expect, it } from 'vitest';
import { findSimilar, type Group } from './similar';
import { seeded } from './testing';

function all(bodies: string[]): Group[] {
  const steps = findSimilar(bodies.map((body, n) => ({ id: String(n), body })));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    expect(step.value).toBeGreaterThanOrEqual(0);
    expect(step.value).toBeLessThanOrEqual(1);
  }
}

describe('the same', () => {
  it('are those that differ in signs, width and case alone', () => {
    expect(all(['亲，已发货！请留意ＳＭＳ', '亲 已发货，请留意sms。', '亲，已退款'])).toEqual([
      { kind: 'same', ids: ['0', '1'] },
    ]);
  });
  it('are not two that name other variables', () => {
    expect(all(['寄到{退货地址}', '寄到{退货电话}'])).toEqual([]);
  });
});

describe('nearly the same', () => {
  const long =
    '亲，您的包裹已经在路上了，预计明天就能送到您手里，麻烦您留意一下快递员的电话，签收前请先检查外包装';
  it('are long texts that differ in a word', () => {
    expect(
      all([long, long.replace('明天', '后天'), '完全另外一件事情，说的是优惠券怎么领取和使用的问题']),
    ).toEqual([{ kind: 'near', ids: ['0', '1'] }]);
  });
  it('are not texts of which one says twice as much', () => {
    expect(all([long, `${long}。如果有任何问题可以随时来找我们，售后七天内都可以无理由退换`])).toEqual([]);
  });
  it('are not short ones', () => {
    expect(all(['好的亲', '好的呢亲'])).toEqual([]);
  });
});

const random = seeded(7);
const syllables = Array.from({ length: 800 }, (_, n) => String.fromCharCode(0x4e00 + n * 7));
const sentence = () => Array.from({ length: 40 }, () => syllables[Math.floor(random() * 800)]).join('');

it('takes 10,000 of many patterns in under two seconds', () => {
  const bodies = Array.from({ length: 10_000 }, sentence);
  for (let n = 0; n < 500; n += 1) bodies[9_999 - n] = `${bodies[n]}呀`;
  const begun = performance.now();
  expect(all(bodies)).toHaveLength(500);
  // Leaves room for a machine that is busy with other things.
  expect(performance.now() - begun).toBeLessThan(4_000);
});

it('takes 10,000 of one pattern, which would be fifty million comparisons', () => {
  const begun = performance.now();
  const groups = all(Array.from({ length: 10_000 }, (_, n) => `亲，这是第 ${n} 条话术，今天就给您安排发货`));
  expect(groups.length).toBeGreaterThan(0);
  expect(performance.now() - begun).toBeLessThan(4_000);
});
