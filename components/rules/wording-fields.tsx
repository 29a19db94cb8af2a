import { type TextKey, t } from '../../lib/platform/i18n';
import { MARKETPLACES } from '../../lib/profile/types';
import type { TeamLabel, TeamWording } from '../../lib/rules/types';
import { LABELS, LEVELS, PLACES } from '../../lib/wording/types';
import { Button, IconButton } from '../ui/button';
import { ChoicesField } from '../ui/choices-field';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';

const OWN_LABELS = LABELS.filter(
  (label): label is TeamLabel => label !== 'other_buyer_data' && label !== 'amount_over_limit',
);
const MOST_BETTER = 6;

interface WordingFieldsProps {
  rule: TeamWording;
  onRule: (rule: TeamWording) => void;
}

/** What a rule of wording has beside its phrases. */
export function WordingFields({ rule, onRule }: WordingFieldsProps) {
  const { label, level, marketplaces, why, better } = rule;
  const put = (n: number, part: Partial<(typeof better)[number]>) =>
    onRule({ ...rule, better: better.map((each, at) => (at === n ? { ...each, ...part } : each)) });
  return (
    <>
      <div class="rule-row">
        <SelectField
          label={t('rules.label')}
          value={label}
          options={OWN_LABELS.map((each) => [each, t(`wording.label.${each}`)])}
          onValue={(chosen) => onRule({ ...rule, label: chosen })}
        />
        <SelectField
          label={t('rules.level')}
          value={level ?? 'label'}
          options={(['label', ...LEVELS] as const).map((each) => [
            each,
            each === 'label' ? t('rules.level.label') : t(`wording.level.${each}`),
          ])}
          onValue={(chosen) => onRule({ ...rule, level: chosen === 'label' ? null : chosen })}
        />
      </div>
      <ChoicesField
        label={t('rules.markets')}
        choices={MARKETPLACES}
        nameOf={(each) => t(`market.${each}` as TextKey)}
        value={marketplaces}
        onValue={(chosen) => onRule({ ...rule, marketplaces: chosen })}
      />
      <TextField
        label={t('rules.why')}
        hint={t('rules.why.hint')}
        maxLength={80}
        value={why}
        onValue={(text) => onRule({ ...rule, why: text })}
      />
      {better.map(({ over, text }, n) => (
        <div key={n} class="rule-better">
          <TextField label={t('rules.better')} value={text} onValue={(words) => put(n, { text: words })} />
          <SelectField
            label={t('rules.over')}
            value={over}
            options={PLACES.map((each) => [each, t(`rules.over.${each}`)])}
            onValue={(chosen) => put(n, { over: chosen })}
          />
          <IconButton
            icon="clear"
            label={t('rules.better.drop')}
            onClick={() => onRule({ ...rule, better: better.filter((_, at) => at !== n) })}
          />
        </div>
      ))}
      {better.length < MOST_BETTER && (
        <div>
          <Button
            look="link"
            onClick={() => onRule({ ...rule, better: [...better, { over: 'words', text: '' }] })}
          >
            {t('rules.better.add')}
          </Button>
        </div>
      )}
    </>
  );
}
