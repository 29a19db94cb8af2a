import type { PackFault } from '../../lib/phrases/pack';
import { t } from '../../lib/platform/i18n';
import { NEWER_RULES, NOT_RULES } from '../../lib/rules/file';
import { problemText } from './problem-text';
import { short, type Tier, tierText } from './words';

/** Why a file was refused, with its place: 第 3 条规则 › 单独算数 第 2 条“（坏了”：括号没有配成对. */
export function importFault({ path, problem }: PackFault, json: unknown): string {
  if (problem === NOT_RULES) return t('rules.import.other');
  if (problem === NEWER_RULES) return t('rules.import.newer');
  const [, rule, tier, phrase] = /^rules\[(\d+)\]\.(hard|soft|allow)\[(\d+)\]$/.exec(path) ?? [];
  if (rule === undefined || tier === undefined) return t('rules.import.misfit', { path });
  const row = (json as { rules: Record<string, unknown>[] }).rules[Number(rule)] ?? {};
  const words = String((row[tier] as unknown[] | undefined)?.[Number(phrase)] ?? '');
  const fault = t('rules.place', {
    tier: tierText(row.of === 'wording' ? 'wording' : 'hints', tier as Tier),
    number: Number(phrase) + 1,
    phrase: short(words),
    fault: problemText(problem),
  });
  return t('rules.import.rule', { number: Number(rule) + 1, fault });
}
