import { SIGNALS, type Strength } from '../../lib/buyer/types';
import { t } from '../../lib/platform/i18n';
import type { TeamHint } from '../../lib/rules/types';
import { ChoicesField } from '../ui/choices-field';
import { SelectField } from '../ui/select-field';

interface HintFieldsProps {
  rule: TeamHint;
  isSoft: boolean;
  onRule: (rule: TeamHint) => void;
}

const STRENGTHS = { 1: 1, 2: 2, 3: 3 } as const satisfies Record<string, Strength>;

/** What a rule of signals has beside its phrases. */
export function HintFields({ rule, isSoft, onRule }: HintFieldsProps) {
  const { signal, said, strength, beside } = rule;
  return (
    <>
      <div class="rule-row">
        <SelectField
          label={t('rules.signal')}
          value={signal}
          options={SIGNALS.map((each) => [each, t(`signal.${each}`)])}
          onValue={(chosen) => {
            // Beside itself, until somebody has chosen otherwise.
            const isAsItCame = beside.length === 1 && beside[0] === signal;
            onRule({ ...rule, signal: chosen, ...(isAsItCame && { beside: [chosen] }) });
          }}
        />
        <SelectField
          label={t('rules.said')}
          value={said}
          options={(['buyer', 'agent'] as const).map((each) => [each, t(`rules.said.${each}`)])}
          onValue={(chosen) => onRule({ ...rule, said: chosen })}
        />
        <SelectField
          label={t('rules.strength')}
          value={String(strength) as '1' | '2' | '3'}
          options={(['1', '2', '3'] as const).map((each) => [each, t(`hints.strength.${each}`)])}
          onValue={(chosen) => onRule({ ...rule, strength: STRENGTHS[chosen] })}
        />
      </div>
      {isSoft && (
        <ChoicesField
          label={t('rules.beside')}
          choices={SIGNALS}
          nameOf={(each) => t(`signal.${each}`)}
          value={beside}
          onValue={(chosen) => onRule({ ...rule, beside: chosen })}
          noneText={t('rules.choose')}
        />
      )}
    </>
  );
}
