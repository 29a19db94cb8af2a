import { describe, expect, it } from 'vitest';
import starter from '../../assets/public/packs/starter.zh-CN.json';
import { findSimilar, type Group, type Work } from './similar';
import { seeded } from './testing';

function all(bodies: string[], work: Work = { looks: 0, compared: 0 }): Group[] {
  const steps = findSimilar(
    bodies.map((body, n) => ({ id: String(n), body })),
    work,
  );
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
/** So many characters out of so many. */
const sentence = (length: number, of: number) =>
  Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(random() * of) * 7)).join('');
const sentences = (count: number, length: number, of: number) =>
  Array.from({ length: count }, () => sentence(length, of));

/** The same by comparing each with every first: what all the looking up must not change. */
function compared(bodies: string[]): string[] {
  const pairsOf = (text: string) => new Set([...text].slice(1).map((sign, at) => `${[...text][at]}${sign}`));
  const texts = [...new Set(bodies.map((body) => body.replace(/[^\p{L}\p{N}{}]/gu, '').toLowerCase()))]
    .map((text) => ({ pairs: pairsOf(text), members: [text] }))
    .sort((a, b) => a.pairs.size - b.pairs.size);
  const leads: typeof texts = [];
  for (const text of texts) {
    let [best, most] = [-1, 0];
    leads.forEach(({ pairs }, at) => {
      const common = [...pairs].filter((pair) => text.pairs.has(pair)).length;
      const share = common / (pairs.size + text.pairs.size - common);
      if (text.pairs.size >= 8 && share >= 0.85 && share > most) [best, most] = [at, share];
    });
    const lead = leads[best];
    if (lead) lead.members.push(...text.members);
    else leads.push(text);
  }
  return leads.flatMap(({ members }) => (members.length > 1 ? [members.sort().join('|')] : [])).sort();
}

it('finds in a real library what comparing each with each finds', () => {
  const known = starter.categories.flatMap(({ replies }) => replies.map(({ body }) => body));
  const bodies = known.flatMap((body, n) => [
    body,
    `${body}哦`,
    body.replace('您', '你').replace('亲', ''),
    // Somewhere another, always the same word.
    `${body.slice(0, (n * 7) % body.length)}小店${body.slice((n * 7) % body.length)}`,
  ]);
  const skeletons = bodies.map((body) => body.replace(/[^\p{L}\p{N}{}]/gu, '').toLowerCase());
  const found = all(bodies).flatMap(({ kind, ids }) =>
    kind === 'near' ? [[...new Set(ids.map((id) => skeletons[Number(id)]))].sort().join('|')] : [],
  );
  expect(found.length).toBeGreaterThan(50);
  expect(found.sort()).toEqual(compared(bodies));
});

describe('compares few', () => {
  it('of 10,000 short texts', () => {
    const bodies = sentences(10_000, 40, 800);
    for (let n = 0; n < 500; n += 1) bodies[9_999 - n] = `${bodies[n]}呀`;
    const work = { looks: 0, compared: 0 };
    expect(all(bodies, work)).toHaveLength(500);
    expect(work.compared).toBeLessThan(2 * 500);
  });

  it('of long texts whose pairs are in many others', () => {
    const bodies = sentences(2_000, 120, 60);
    for (let n = 0; n < 100; n += 1) bodies[1_999 - n] = `${bodies[n]}呀`;
    const work = { looks: 0, compared: 0 };
    expect(all(bodies, work)).toHaveLength(100);
    expect(work.compared).toBeLessThan(2 * 100);
  });

  it('of texts so long that each has nearly every pair there is', () => {
    const work = { looks: 0, compared: 0 };
    all(sentences(600, 1_000, 26), work);
    expect(work.looks).toBeLessThanOrEqual(600 * 20_000);
    expect(work.compared).toBeLessThanOrEqual(600 * 200);
  });

  it('of 10,000 of one pattern, which would be fifty million comparisons', () => {
    const bodies = Array.from({ length: 10_000 }, (_, n) => `亲，这是第 ${n} 条话术，今天就给您安排发货`);
    const work = { looks: 0, compared: 0 };
    expect(all(bodies, work).length).toBeGreaterThan(0);
    expect(work.compared).toBeLessThan(20 * 10_000);
  });
});
