import { SIGNALS } from '../../lib/buyer/types';
import type { RulesState } from '../../lib/messaging/calls';
import { t } from '../../lib/platform/i18n';
import type { Language } from '../../lib/replies/types';
import { isOnAsItCame } from '../../lib/rules/pending';
import type { RuleBook, TeamRule, TeamRules } from '../../lib/rules/types';
import { LABELS } from '../../lib/wording/types';
import { kindText, ruleName, short } from './words';

export type BundledRule =
  | RulesState['hints'][number]['rules'][number]
  | RulesState['wording'][number]['rules'][number];

/** One rule in the list. */
export interface Entry {
  id: string;
  /** A signal, or a label. */
  kind: string;
  name: string;
  isOn: boolean;
  rule: { by: 'team'; rule: TeamRule } | { by: 'product'; rule: BundledRule };
}

/** The rules of one book and language as they would be, by signal or label, the team's own first. */
export function entriesOf(state: RulesState, team: TeamRules, of: RuleBook, language: Language): Entry[] {
  const own = team.rules
    .filter((rule) => rule.of === of && rule.language === language)
    .map((rule): Entry => {
      const kind = rule.of === 'hints' ? rule.signal : rule.label;
      return { id: rule.id, kind, name: ruleName(rule), isOn: true, rule: { by: 'team', rule } };
    });
  const switched = new Map(
    team.switches.filter((each) => each.of === of).map(({ rule, isOn }) => [rule, isOn]),
  );
  const bundled = bundledRules(state, of, language).map((rule): Entry => {
    const isOn = switched.get(rule.id) ?? isOnAsItCame({ of, rule: rule.id }, state);
    const kind = 'signal' in rule ? rule.signal : rule.label;
    return {
      id: rule.id,
      kind,
      name: exampleOf(rule),
      isOn,
      rule: { by: 'product', rule },
    };
  });
  const order: readonly string[] = of === 'hints' ? SIGNALS : LABELS;
  return [...own, ...bundled].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** A sentence that it is for says more than its phrases; one without words looks at orders. */
function exampleOf({ id, examples, phrases }: BundledRule): string {
  if (phrases.length === 0) return t('rules.byFacts');
  const [first] = examples.map((each) => (typeof each === 'string' ? each : each.said?.[0]));
  return short(first ?? id);
}

function bundledRules(state: RulesState, of: RuleBook, language: Language): readonly BundledRule[] {
  return (
    (of === 'hints' ? state.hints : state.wording).find((pack) => pack.language === language)?.rules ?? []
  );
}

/** Whether all words of a query stand somewhere in the rule: its name, its signal, its phrases. */
export function isFound(of: RuleBook, { id, kind, rule: { rule } }: Entry, query: string): boolean {
  const phrases = 'phrases' in rule ? rule.phrases : [...rule.hard, ...rule.soft];
  const text = [id, kindText(of, kind), ...phrases, ...(rule.allow ?? [])].join('\n').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
