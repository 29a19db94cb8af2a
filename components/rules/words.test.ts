import { describe, expect, it } from 'vitest';
import { parsePhrase } from '../../lib/phrases/parse';
import { setLanguage } from '../../lib/platform/i18n';
import { readTeamRule } from '../../lib/rules/schema';
import { teamHint, teamWording } from '../../lib/rules/testing';
import type { TeamRule } from '../../lib/rules/types';
import { importFault } from './import-fault';
import { problemText } from './problem-text';
import { placeText } from './words';

/** Phrases that cannot be read, one for each thing that can be wrong. */
const FAULTY = [
  ' ',
  '长'.repeat(301),
  Array.from({ length: 13 }, () => '(字|词)').join(''),
  '(字|)',
  '坏…',
  '(坏了',
  '加(个|)微信|QQ',
  '去{晒图',
  '去{没有}',
  Array.from({ length: 3 }, () => '{多}').join(''),
  '()坏',
];

describe('what is wrong with a phrase', () => {
  it.each(FAULTY)('%s', (phrase) => {
    const parsed = parsePhrase(phrase, { 多: Array.from({ length: 11 }, (_, n) => `字${n}`) });
    if (parsed.ok) throw new Error('it can be read');
    setLanguage('zh-CN');
    const said = problemText(parsed.problem);
    expect(said).toMatch(/\p{Script=Han}/u);
    expect(said).not.toContain('{');
    setLanguage('en');
    // What it quotes is as it was typed.
    expect(problemText(parsed.problem).replace(/“.*”/, '')).not.toMatch(/\p{Script=Han}|\{count\}/u);
  });
});

describe('where the fault of a rule lies', () => {
  const said = (rule: TeamRule) => {
    setLanguage('zh-CN');
    const read = readTeamRule(rule, {});
    return read.ok ? null : placeText(rule, read);
  };

  it('is said with the tier, the number of the phrase and its words', () => {
    const rule = teamHint({ hard: ['挂网上'], soft: ['截图', '(坏了'], beside: ['complaint'] });
    expect(said(rule)).toBe('配合才算，第 2 条“(坏了”：括号没有配成对，或者套了括号');
    expect(said(teamWording({ hard: ['好'], why: '' }))).toBe('“为什么不妥”还没写');
    expect(said(teamHint())).toBe('还没有短语');
  });

  it('is said of a file with the number of its rule', () => {
    setLanguage('zh-CN');
    const file = { rules: [{}, { of: 'wording', hard: ['', '加{没有}'] }] };
    const fault = { path: 'rules[1].hard[1]', problem: 'there is no list "没有"' };
    expect(importFault(fault, file)).toBe(
      '没有导入。文件里第 2 条规则，一定不妥，第 2 条“加{没有}”：没有叫“没有”的词表',
    );
  });
});
