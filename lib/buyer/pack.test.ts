import { describe, expect, it } from 'vitest';
import { parseHints, readRule } from './pack';
import { ruleOf } from './testing';

const RULE = ruleOf({ id: 'broken' });
const TYPE = {
  id: 'price',
  kind: 'price-led',
  name: '看重价格',
  signals: ['price_sensitive'],
  tips: ['慢慢说'],
  tags: [],
};
const pack = (change: object = {}) => ({
  format: 'sellerside-pack',
  vocabulary: 3,
  id: 'own-hints',
  version: 1,
  name: '我们的提示',
  language: 'zh-CN',
  rules: [RULE],
  types: [TYPE],
  ...change,
});
const skippedOf = (change: object) => {
  const parsed = parseHints(pack(change));
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return {
    skipped: parsed.skipped,
    rules: parsed.value.rules.map(({ id }) => id),
    types: parsed.value.types,
  };
};

describe('a pack of hints', () => {
  it('is read as it stands', () => {
    expect(parseHints(pack())).toEqual({
      ok: true,
      value: {
        id: 'own-hints',
        version: 1,
        name: '我们的提示',
        language: 'zh-CN',
        lists: {},
        rules: [RULE],
        types: [TYPE],
      },
      skipped: [],
    });
  });

  it.each([
    [{ format: 'other' }, 'format'],
    [{ vocabulary: 2 }, 'vocabulary'],
    [{ lists: { 微信: ['a(b'] } }, 'lists["微信"][0]'],
    [{ stray: 1 }, ''],
  ])('%o is refused as a whole', (change, path) => {
    expect(parseHints(pack(change))).toMatchObject({ ok: false, path });
  });

  it.each([
    [{ ...RULE, signal: 'furious' }, 'rules[0].signal'],
    [{ ...RULE, tier: 'soft' }, 'rules[0].tier'],
    [{ ...RULE, regex: '.*' }, 'rules[0]'],
    [{ ...RULE, needs: [{ fact: 'age', atLeast: 3 }] }, 'rules[0].needs[0]'],
    [{ ...RULE, needs: [{ fact: 'orders' }] }, 'rules[0].needs[0]'],
    [{ ...RULE, phrases: ['好', '加(微'] }, 'rules[0].phrases[1]'],
    [{ ...RULE, allow: ['{没有}'] }, 'rules[0].allow[0]'],
    [{ ...RULE, phrases: [] }, 'rules[0].phrases'],
    [{ ...RULE, tier: 'context' }, 'rules[0].with'],
    [{ ...RULE, with: ['other'] }, 'rules[0].with'],
    [{ ...RULE, times: { count: 1 } }, 'rules[0].times.count'],
    [{ ...RULE, strength: 4 }, 'rules[0].strength'],
  ])('leaves out a rule that it does not know, with its place: %o', (rule, path) => {
    const { skipped, rules } = skippedOf({ rules: [rule, ruleOf({ id: 'other' })] });
    expect(skipped).toHaveLength(1);
    expect(skipped[0]?.path).toMatch(new RegExp(`^${path.replace(/[[\]]/g, '\\$&')}`));
    expect(rules).toEqual(['other']);
  });

  it('leaves out what has an id that is taken, and a type that it does not know', () => {
    const { skipped, types } = skippedOf({ rules: [RULE, RULE], types: [{ ...TYPE, kind: 'rich' }] });
    expect(skipped.map(({ path }) => path)).toEqual(['rules[1].id', 'types[0].kind']);
    expect(types).toEqual([]);
  });

  it('lets only suspected malice open an evidence case', () => {
    expect(skippedOf({ types: [{ ...TYPE, evidence: 'claim_pro' }] }).skipped).toHaveLength(1);
    expect(skippedOf({ types: [{ ...TYPE, kind: 'malicious' }] }).skipped).toHaveLength(1);
    expect(skippedOf({ types: [{ ...TYPE, kind: 'malicious', evidence: 'claim_pro' }] }).skipped).toEqual([]);
  });

  it('tells of a context rule whose company is not there', () => {
    const stray = ruleOf({ id: 'stray', tier: 'context', with: ['gone'] });
    expect(skippedOf({ rules: [stray] }).skipped).toEqual([
      { path: 'rule stray: with', problem: 'there is no rule "gone"' },
    ]);
  });
});

it('reads one rule for the form in which it is edited', () => {
  expect(readRule(RULE, {})).toEqual({ ok: true, value: RULE });
  expect(readRule({ ...RULE, phrases: ['加(微'] }, {})).toMatchObject({ ok: false, path: 'phrases[0]' });
});
