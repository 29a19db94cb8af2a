import { describe, expect, it } from 'vitest';
import { readTeamRule } from './schema';
import { teamHint, teamWording } from './testing';

const fault = (json: unknown) => {
  const read = readTeamRule(json, { 晒图: ['晒图'] });
  return read.ok ? null : read.path;
};

describe('a rule of a team', () => {
  it('is read whole, with the lists of its pack', () => {
    const rule = teamHint({ hard: ['去{晒图}'] });
    expect(readTeamRule(rule, { 晒图: ['晒图'] })).toEqual({ ok: true, value: rule });
  });

  it.each([
    ['hard[1]', teamHint({ hard: ['挂网上', '(坏了'] })],
    ['soft[0]', teamHint({ soft: ['去{没有的表}'], beside: ['complaint'] })],
    ['allow[0]', teamHint({ hard: ['挂网上'], allow: ['a|(b'] })],
    ['hard', teamHint()],
    ['beside', teamHint({ soft: ['截图'] })],
    ['why', teamWording({ hard: ['包您满意'], why: ' ' })],
    ['better[0].text', teamWording({ hard: ['包您满意'], better: [{ over: 'words', text: '' }] })],
    ['id', teamHint({ hard: ['挂网上'], id: 'broken' })],
    ['label', { ...teamWording({ hard: ['1'] }), label: 'other_buyer_data' }],
    ['marketplaces[0]', { ...teamWording({ hard: ['1'] }), marketplaces: ['nowhere'] }],
  ])('names the place of what is wrong: %s', (path, rule) => {
    expect(fault(rule)).toBe(path);
  });

  it('says nothing but what the vocabulary has', () => {
    expect(fault({ ...teamHint({ hard: ['挂网上'] }), script: 'alert(1)' })).not.toBeNull();
    expect(
      fault({ ...teamHint({ hard: ['挂网上'] }), hard: Array.from({ length: 101 }, (_, n) => `词${n}`) }),
    ).toBe('hard');
  });
});
