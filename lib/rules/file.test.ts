import { expect, it } from 'vitest';
import { NEWER_RULES, NOT_RULES, readRulesFile, rulesFile } from './file';
import { bundled, team, teamHint, teamWording } from './testing';
import { NO_TEAM_RULES } from './types';

const OWN = team({
  rules: [teamHint({ hard: ['挂网上'], revision: 3 }), teamWording({ hard: ['包您满意'], revision: 1 })],
  switches: [{ of: 'hints', rule: 'slow', isOn: false }],
  lines: [
    {
      id: 'l-1',
      of: 'hints',
      language: 'zh-CN',
      text: '挂网上',
      marketplace: null,
      expected: ['threat_review'],
    },
  ],
});
const through = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it('brings a team’s rules to where there are none', () => {
  const read = readRulesFile(through(rulesFile(OWN)), NO_TEAM_RULES, bundled());
  const rules = OWN.rules.map((rule) => ({ ...rule, revision: 0 }));
  expect(read).toMatchObject({ ok: true, value: { put: { ...OWN, rules }, remove: { rules: [] } } });
});

it('writes only what is other than here, over the revision that is here', () => {
  const file = rulesFile({
    ...OWN,
    rules: [teamHint({ hard: ['挂网上', '发朋友圈'] }), ...OWN.rules.slice(1)],
  });
  const read = readRulesFile(through(file), OWN, bundled());
  expect(read).toMatchObject({
    ok: true,
    value: { put: { rules: [{ hard: ['挂网上', '发朋友圈'], revision: 3 }], switches: [], lines: [] } },
  });
});

it('is refused whole, with the place of the first fault', () => {
  const faulty = {
    ...rulesFile(OWN),
    rules: [teamHint({ hard: ['挂网上'] }), teamHint({ id: 'team-3', hard: ['(坏'] })],
  };
  expect(readRulesFile(through(faulty), NO_TEAM_RULES, bundled())).toMatchObject({
    ok: false,
    path: 'rules[1].hard[0]',
  });
  expect(readRulesFile({ format: 'sellerside-pack' }, OWN, bundled())).toMatchObject({
    ok: false,
    problem: NOT_RULES,
  });
  expect(readRulesFile(undefined, OWN, bundled())).toMatchObject({ ok: false, problem: NOT_RULES });
  const newer = { ...rulesFile(OWN), vocabulary: 2, more: true };
  expect(readRulesFile(newer, OWN, bundled())).toMatchObject({ ok: false, problem: NEWER_RULES });
});
