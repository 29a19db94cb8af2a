import type { WordLists } from '../../lib/phrases/types';
import { t } from '../../lib/platform/i18n';
import type { TeamRule } from '../../lib/rules/types';
import { Button } from '../ui/button';
import { HintFields } from './hint-fields';
import { PhraseHelp } from './phrase-help';
import { PhrasesField } from './phrases-field';
import { WordingFields } from './wording-fields';
import { tierText } from './words';

interface TeamFormProps {
  rule: TeamRule;
  lists: WordLists;
  onRule: (rule: TeamRule) => void;
  onRemove: () => void;
}

/** A rule of the team's own. What is typed counts in the try-it box at once, and elsewhere when it is saved. */
export function TeamForm({ rule, lists, onRule, onRemove }: TeamFormProps) {
  const { of, soft } = rule;
  const phrases = (tier: 'hard' | 'soft' | 'allow', hint: string) => (
    <PhrasesField
      label={tierText(of, tier)}
      hint={hint}
      phrases={rule[tier]}
      lists={lists}
      onPhrases={(lines) => onRule({ ...rule, [tier]: lines })}
    />
  );
  return (
    <section class="rule-open" aria-label={t('rules.open')}>
      {rule.of === 'hints' && <HintFields rule={rule} isSoft={soft.length > 0} onRule={onRule} />}
      {rule.of === 'wording' && <WordingFields rule={rule} onRule={onRule} />}
      {phrases('hard', t(`rules.${of}.hard.hint`))}
      {phrases('soft', t(`rules.${of}.soft.hint`))}
      {phrases('allow', t('rules.allow.hint'))}
      <PhraseHelp lists={lists} />
      <div>
        <Button look="danger" onClick={onRemove}>
          {t('rules.remove')}
        </Button>
      </div>
    </section>
  );
}
