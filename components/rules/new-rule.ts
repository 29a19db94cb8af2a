import { SIGNALS, type SignalId } from '../../lib/buyer/types';
import type { Language } from '../../lib/replies/types';
import { teamRuleId } from '../../lib/rules/id';
import type { RuleBook, TeamLabel, TeamRule } from '../../lib/rules/types';
import { LABELS } from '../../lib/wording/types';

/** A rule without words yet, of the kind that was looked at last where a team can have rules of it. */
export function newRule(of: RuleBook, language: Language, kind: string | undefined): TeamRule {
  const own = { id: teamRuleId(crypto.randomUUID()), language, hard: [], soft: [], allow: [], revision: 0 };
  if (of === 'hints') {
    const signal: SignalId = SIGNALS.find((each) => each === kind) ?? 'complaint';
    return { ...own, of, signal, said: 'buyer', strength: 2, beside: [signal] };
  }
  const isOwn = (each: string): each is TeamLabel =>
    each === kind && each !== 'other_buyer_data' && each !== 'amount_over_limit';
  const label = LABELS.find(isOwn) ?? 'service_taboo';
  return { ...own, of, label, level: null, marketplaces: [], why: '', better: [] };
}
