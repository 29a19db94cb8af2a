import { describe, expect, it } from 'vitest';
import { parseWording } from './pack';

const rule = {
  id: 'curt',
  label: 'service_taboo',
  tier: 'context',
  phrases: ['不行{尾}'],
  unless: ['way-out'],
  why: { 'zh-CN': '太硬' },
  examples: [],
  counterexamples: [],
};
const pack = {
  format: 'sellerside-pack',
  vocabulary: 3,
  id: 'own',
  version: 1,
  name: '本店用词',
  language: 'zh-CN',
  lists: { 尾: ['的', '哦'] },
  excuses: [{ id: 'way-out', where: 'after', phrases: ['我帮您'] }],
  wording: [rule],
};
const skippedOf = (wording: unknown[], more: object = {}) => {
  const parsed = parseWording({ ...pack, ...more, wording });
  if (!parsed.ok) throw new Error(parsed.path);
  return { kept: parsed.value.rules.map(({ id }) => id), skipped: parsed.skipped };
};

describe('a pack of wording rules', () => {
  it('is read whole', () => {
    expect(skippedOf([rule])).toEqual({ kept: ['curt'], skipped: [] });
  });
  it.each([
    ['label', { label: 'tone_of_voice' }, 'wording[1].label'],
    ['level', { level: 'shout' }, 'wording[1].level'],
    ['field', { colour: 'red' }, 'wording[1]'],
    ['list', { phrases: ['不行', '加{微信}'] }, 'wording[1].phrases[1]'],
    ['bracket', { allow: ['(不行'] }, 'wording[1].allow[0]'],
    ['excuse', { unless: ['sorry'] }, 'wording[1].unless[0]'],
    ['limit', { over: 'refund' }, 'wording[1].over'],
    ['reason', { why: {} }, 'wording[1].why'],
    ['phrase', { phrases: [] }, 'wording[1].phrases'],
  ])('serves without the rule whose %s it does not know, and says where', (_, fault, path) => {
    const { kept, skipped } = skippedOf([rule, { ...rule, id: 'other', ...fault }]);
    expect(kept).toEqual(['curt']);
    expect(skipped.map((each) => each.path)).toEqual([path]);
  });
  it('takes an id once', () => {
    expect(skippedOf([rule, rule])).toEqual({
      kept: ['curt'],
      skipped: [{ path: 'wording[1].id', problem: '"curt" is taken' }],
    });
  });
  it('leaves out a rule whose excuse it cannot read, lest it fire where it must not', () => {
    const { kept, skipped } = skippedOf([rule], {
      excuses: [{ id: 'way-out', where: 'nearby', phrases: ['我'] }],
    });
    expect(kept).toEqual([]);
    expect(skipped.map((each) => each.path)).toEqual(['excuses[0].where', 'wording[0].unless[0]']);
  });
  it('is refused where its head is wrong, with the place', () => {
    expect(parseWording({ ...pack, language: 'fr' })).toMatchObject({ ok: false, path: 'language' });
    expect(parseWording({ ...pack, wording: null })).toMatchObject({ ok: false, path: 'wording' });
    expect(parseWording('pack')).toMatchObject({ ok: false, path: '' });
  });
});
