import { isTeamRule } from '../rules/id';
import type { Label, LevelChoice, LevelChoices, Rule } from './types';

/** Where neither the rule nor the team says otherwise. */
export const BY_LABEL: Record<Label, LevelChoice> = {
  service_taboo: 'hint',
  over_promise: 'warn',
  ad_superlative: 'warn',
  off_platform: 'block',
  review_inducement: 'block',
  invoice_refusal: 'warn',
  profanity: 'block',
  amount_over_limit: 'warn',
  other_buyer_data: 'block',
};

/** A rule that is off by itself is on only where a team names it: turning up its label doesn't wake it. */
export function levelOf(
  { id, label, level }: Pick<Rule, 'id' | 'label' | 'level'>,
  choices: LevelChoices,
): LevelChoice {
  const own = choices.rules;
  if (own && Object.hasOwn(own, id)) return own[id] as LevelChoice;
  if (level === 'off') return level;
  const chosen = choices.labels?.[label];
  // Written for this very rule, after the label was chosen; a label that is off is off with all its rules.
  if (isTeamRule(id) && level && chosen !== 'off') return level;
  return chosen ?? level ?? BY_LABEL[label];
}
