import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_GROUPS, type GroupRules, tidyRules } from '../../../lib/buyer/card-groups';
import type { Settings } from '../../../lib/messaging/settings';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { Decided } from '../../ui/decided';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

interface CardGroupsProps {
  shops: readonly string[];
  groups: Settings['buyerGroups'];
  onGroups: (groups: Settings['buyerGroups']) => void;
}

/** The thresholds of one shop, chosen above them. */
export function CardGroups({ shops, groups, onGroups }: CardGroupsProps) {
  const [chosen, setChosen] = useState(shops[0] ?? '');
  const shop = shops.includes(chosen) ? chosen : (shops[0] ?? '');
  const own = groups[shop];
  const rules = own ?? DEFAULT_GROUPS;
  const change = (part: Partial<GroupRules>) =>
    onGroups({ ...groups, [shop]: tidyRules({ ...rules, ...part }) });
  return (
    <section class="card-groups">
      <h2>{t('card.desk.groups')}</h2>
      <p class="desk-hint">{t('card.desk.groups.hint')}</p>
      <div class="form">
        <SelectField
          label={t('card.desk.shop')}
          value={shop}
          options={shops.map((each) => [each, each] as const)}
          onValue={setChosen}
        />
        <Decided of="buyerGroups">
          <Numbers
            label={t('card.desk.amounts')}
            numbers={rules.amounts}
            isFit={(number) => number > 0}
            onNumbers={(amounts) => change({ amounts })}
          />
          <Numbers
            label={t('card.desk.within')}
            numbers={rules.days}
            isFit={(number) => Number.isInteger(number) && number > 0 && number <= 3650}
            onNumbers={(days) => change({ days })}
          />
          <TextField
            label={t('card.desk.brands')}
            value={rules.brands.join(t('card.tags.between'))}
            onDone={(text) => change({ brands: parts(text).slice(0, 50) })}
          />
          {own && (
            <div class="desk-acts">
              <Button
                onClick={() => {
                  const { [shop]: _, ...rest } = groups;
                  onGroups(rest);
                }}
              >
                {t('card.desk.default')}
              </Button>
            </div>
          )}
        </Decided>
      </div>
    </section>
  );
}

const parts = (text: string): string[] =>
  text
    .split(/[，,、;；]/)
    .map((part) => part.trim().slice(0, 40))
    .filter(Boolean);

interface NumbersProps {
  label: string;
  numbers: readonly number[];
  isFit: (number: number) => boolean;
  onNumbers: (numbers: number[]) => void;
}

/** Kept when the field is left, and only where all of it is numbers: else what was typed stays, with what is wrong. */
function Numbers({ label, numbers, isFit, onNumbers }: NumbersProps) {
  const kept = numbers.join(t('card.tags.between'));
  const [text, setText] = useState(kept);
  useEffect(() => setText(kept), [kept]);
  const typed = parts(text).map(Number);
  const isFine = typed.every(isFit) && typed.length <= 10;
  return (
    <TextField
      label={label}
      value={text}
      fault={isFine ? undefined : t('card.desk.range')}
      onValue={setText}
      onDone={() => isFine && onNumbers(typed)}
    />
  );
}
