import type { SignalId } from '../../lib/buyer/types';
import type { PackFault } from '../../lib/phrases/pack';
import { type TextKey, t } from '../../lib/platform/i18n';
import type { RuleBook, TeamRule } from '../../lib/rules/types';
import type { Label } from '../../lib/wording/types';
import { problemText } from './problem-text';

/** Signs of a phrase that stands for its rule. */
const SHORT = 28;

export const short = (text: string) => (text.length > SHORT ? `${text.slice(0, SHORT)}…` : text);

/** What a rule of the team is called: it has no name but its words. */
export function ruleName({ hard, soft }: Pick<TeamRule, 'hard' | 'soft'>): string {
  return short(hard[0] ?? soft[0] ?? t('rules.nameless'));
}

/** A signal or a label. */
export function kindText(of: RuleBook, kind: string): string {
  return of === 'hints' ? t(`signal.${kind as SignalId}`) : t(`wording.label.${kind as Label}`);
}

export const kindsText = (of: RuleBook, kinds: readonly string[]) =>
  kinds.map((kind) => kindText(of, kind)).join(t('rules.and')) || t('rules.nothing');

const TIERS = ['hard', 'soft', 'allow'] as const;
export type Tier = (typeof TIERS)[number];

export const tierText = (of: RuleBook, tier: Tier) =>
  tier === 'allow' ? t('rules.allow') : t(`rules.${of}.${tier}`);

/** Where in a rule a fault lies, and what is wrong there: 单独算数 第 2 条“（坏了”：括号没有配成对. */
export function placeText(rule: TeamRule, { path, problem }: PackFault): string {
  const [, field = '', at] = /^(\w+)(?:\[(\d+)\])?/.exec(path) ?? [];
  const tier = TIERS.find((each) => each === field);
  if (tier && at !== undefined) {
    const phrase = short(rule[tier][Number(at)] ?? '');
    const place = { tier: tierText(rule.of, tier), number: Number(at) + 1, phrase };
    return t('rules.place', { ...place, fault: problemText(problem) });
  }
  const key = `rules.fault.${field}` as TextKey;
  const known: readonly TextKey[] = [
    'rules.fault.hard',
    'rules.fault.beside',
    'rules.fault.why',
    'rules.fault.better',
  ];
  return known.includes(key) ? t(key) : t('rules.fault.other', { path });
}
