import { describe, expect, it } from 'vitest';
import type { Opinion } from '../buyer/opinion';
import { SIGNALS } from '../buyer/types';
import { bundledLines } from './bundled-lines';
import { layHints } from './lay';
import { withoutQuiet } from './quiet';
import { bundled, team, teamHint, teamWording } from './testing';
import { changesOf, effectOn, firedOf, rulesToTry } from './try';
import { NO_TEAM_RULES, type RuleLine, type TeamRules } from './types';

const tries = (own: TeamRules) => rulesToTry(bundled(), own, { limits: null, levels: {}, opinion: null });
const hints = (own: Partial<TeamRules>, text: string) =>
  firedOf(tries(team(own))({ of: 'hints', language: 'zh-CN', text, marketplace: null }));
function findings(
  own: Partial<TeamRules>,
  text: string,
  change: { marketplace?: 'jd' | 'pdd'; levels?: object } = {},
) {
  const { marketplace = null, levels = {} } = change;
  const outcome = rulesToTry(bundled(), team(own), { limits: null, levels, opinion: null })({
    ...{ of: 'wording' as const, language: 'zh-CN' as const, text, marketplace },
  });
  return outcome.of === 'wording' ? outcome.findings : [];
}

describe('rules of signals, with a team’s own laid over', () => {
  it('fire by its hard phrases, with the words as reason, and not by its harmless ones', () => {
    const rules = [teamHint({ hard: ['挂网上'], allow: ['挂网上卖'] })];
    const outcome = tries(team({ rules }))({
      ...{ of: 'hints', language: 'zh-CN', text: '再拖我就挂网上了', marketplace: null },
    });
    expect(outcome).toMatchObject({
      signals: [{ signal: 'threat_review', strength: 2, reasons: [{ rule: 'team-1', words: ['挂网上'] }] }],
    });
    expect(hints({ rules }, '我买来挂网上卖的')).toEqual([]);
  });

  it('know who says it', () => {
    const rules = [teamHint({ hard: ['挂网上'], said: 'agent' })];
    expect(hints({ rules }, '挂网上')).toEqual([]);
    expect(hints({ rules }, '客服：挂网上')).toEqual(['threat_review']);
  });

  it('may name the word lists of the pack', () => {
    expect(hints({ rules: [teamHint({ hard: ['去{晒图}'] })] }, '我去晒出来')).toEqual(['threat_review']);
  });

  it('fire by a soft phrase only beside a chosen sign, in another message or the same', () => {
    const rules = [teamHint({ soft: ['截图'], beside: ['complaint'] })];
    expect(hints({ rules }, '我截图了')).toEqual([]);
    expect(hints({ rules }, '坏了\n我截图了')).toEqual(['complaint', 'threat_review']);
    expect(hints({ rules }, '怎么还没发\n我截图了')).toEqual(['impatient']);
  });

  it('take two soft phrases of one kind for one that counts, but not the same twice', () => {
    const rules = [teamHint({ soft: ['截图', '录屏'], beside: ['threat_review'] })];
    expect(hints({ rules }, '截图了\n截图了')).toEqual([]);
    expect(hints({ rules }, '截图了\n还录屏了')).toEqual(['threat_review']);
    const two = [...rules, teamHint({ id: 'team-9', soft: ['朋友圈'], beside: ['threat_review'] })];
    expect(hints({ rules: two }, '截图了，发朋友圈')).toEqual(['threat_review']);
  });

  it('are silent where a bundled one is switched off, also for who needs its company', () => {
    const switches = [{ of: 'hints' as const, rule: 'broken', isOn: false }];
    expect(hints({}, '坏了，我要发帖')).toEqual(['complaint', 'threat_review']);
    expect(hints({ switches }, '坏了，我要发帖')).toEqual([]);
  });

  it('are bound by the same work: what was tried in vain too often is given up', () => {
    const rules = [teamHint({ hard: ['挂网上…退款'] })];
    const vain = '挂网上一二三四五六七八九十。';
    expect(hints({ rules }, `${vain.repeat(3)}挂网上要退款`)).toEqual(['threat_review']);
    expect(hints({ rules }, `${vain.repeat(100)}挂网上要退款`)).toEqual([]);
  });
});

describe('rules of wording, with a team’s own laid over', () => {
  it('tell their level, why, and the better words', () => {
    const rule = teamWording({
      hard: ['包您满意'],
      level: 'block',
      better: [{ over: 'words', text: '尽力让您满意' }],
    });
    expect(findings({ rules: [rule] }, '包您满意哦')).toMatchObject([
      { rule: 'team-2', level: 'block', why: { 'zh-CN': '别打包票' }, better: [{ text: '尽力让您满意' }] },
    ]);
  });

  it('go by their own level before that of the label, which is off for all of it', () => {
    const rules = [teamWording({ hard: ['包您满意'], level: 'block', soft: ['放心'] })];
    const levelsOf = (levels: object) =>
      findings({ rules }, '放心，包您满意', { levels }).map(({ level }) => level);
    expect(levelsOf({ labels: { over_promise: 'warn' } })).toEqual(['hint', 'block']);
    expect(levelsOf({ labels: { over_promise: 'off' } })).toEqual([]);
    const asLabel = [teamWording({ hard: ['包您满意'] })];
    expect(findings({ rules: asLabel }, '包您满意')).toMatchObject([{ level: 'warn' }]);
  });

  it('keep to their marketplaces', () => {
    const rules = [teamWording({ hard: ['包您满意'], marketplaces: ['jd'] })];
    expect(findings({ rules }, '包您满意', { marketplace: 'jd' })).toHaveLength(1);
    expect(findings({ rules }, '包您满意', { marketplace: 'pdd' })).toEqual([]);
    expect(findings({ rules }, '包您满意')).toEqual([]);
  });

  it('can be switched off, and on where they come switched off', () => {
    expect(findings({}, '你没辙').map(({ rule }) => rule)).toEqual(['no']);
    const switches = [
      { of: 'wording' as const, rule: 'no', isOn: false },
      { of: 'wording' as const, rule: 'you', isOn: true },
    ];
    expect(findings({ switches }, '你没辙').map(({ rule }) => rule)).toEqual(['you']);
  });
});

it('lets the second opinion say nothing of a signal of which a rule was switched off', () => {
  const bars = SIGNALS.map(() => 1);
  const [pack] = layHints(bundled().hints, team({ switches: [{ of: 'hints', rule: 'slow', isOn: false }] }));
  const quiet = withoutQuiet({ bars } as unknown as Opinion, pack?.quiet);
  expect(SIGNALS.filter((_, at) => quiet.bars[at] === null)).toEqual(['impatient']);
  const [asCame] = layHints(bundled().hints, NO_TEAM_RULES);
  expect(withoutQuiet({ bars } as unknown as Opinion, asCame?.quiet).bars).toEqual(bars);
});

it('leaves the bundled packs as they are, so that a newer one comes through', () => {
  const packs = bundled();
  const before = JSON.stringify(packs);
  const own = team({
    rules: [teamHint({ hard: ['挂网上'] }), teamWording({ hard: ['包您满意'] })],
    switches: [{ of: 'hints', rule: 'slow', isOn: false }],
  });
  const [pack] = packs.hints as [(typeof packs.hints)[number]];
  const newer = { ...pack, rules: [...pack.rules, { ...pack.rules[0], id: 'leaks', phrases: ['漏水'] }] };
  const text = '漏水，怎么还没处理，我要挂网上';
  const fired = rulesToTry({ ...packs, hints: [newer as typeof pack] }, own, { limits: null, opinion: null });
  expect(firedOf(fired({ of: 'hints', language: 'zh-CN', text, marketplace: null }))).toEqual([
    'complaint',
    'threat_review',
  ]);
  expect(JSON.stringify(packs)).toBe(before);
});

it('says of each example line what a change does to it', () => {
  const line = (id: string, text: string, expected: string[]): RuleLine => ({
    ...{ id, text, expected, of: 'hints', language: 'zh-CN', marketplace: null },
  });
  const lines = [
    line('better', '我要挂网上', ['threat_review']),
    line('worse', '把衣服挂网上晾', []),
    line('same', '坏了', ['complaint']),
    line('wrong', '好的', ['complaint']),
  ];
  const effects = effectOn(
    lines,
    tries(NO_TEAM_RULES),
    tries(team({ rules: [teamHint({ hard: ['挂网上'] })] })),
  );
  const told = effects.map(({ line: { id }, wasRight, isRight, isChanged }) => [
    id,
    wasRight,
    isRight,
    isChanged,
  ]);
  expect(told).toEqual([
    ['better', false, true, true],
    ['worse', true, false, true],
    ['same', true, true, false],
    ['wrong', false, false, false],
  ]);
});

it('has the lines that came with the rules, each once, to be tried like any other', () => {
  const packs = bundled();
  const [pack] = packs.hints;
  const [rule] = pack?.rules ?? [];
  if (!rule) throw new Error('the pack of this test has no rule');
  rule.examples = ['坏了', { said: ['客服：在的', '坏了'] }, { said: ['坏了'], facts: { orders: 2 } }];
  rule.counterexamples = ['坏了', '好的'];
  const lines = bundledLines(packs, 'hints', 'zh-CN');
  expect(lines.map(({ text }) => text)).toEqual(['坏了', '客服：在的\n坏了', '好的']);
  const off = team({ switches: [{ of: 'hints', rule: 'broken', isOn: false }] });
  const changes = changesOf(lines, tries(NO_TEAM_RULES), tries(off));
  expect(changes.map(({ before, after }) => [before, after])).toEqual([
    [['complaint'], []],
    [['complaint'], []],
    [[], []],
  ]);
});
