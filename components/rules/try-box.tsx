import { useState } from 'preact/hooks';
import { SIGNALS } from '../../lib/buyer/types';
import { type TextKey, t } from '../../lib/platform/i18n';
import { MARKETPLACES, type Marketplace } from '../../lib/profile/types';
import type { Language } from '../../lib/replies/types';
import { firedOf, type Try } from '../../lib/rules/try';
import type { RuleBook, RuleLine } from '../../lib/rules/types';
import { LABELS } from '../../lib/wording/types';
import { Button } from '../ui/button';
import { ChoicesField } from '../ui/choices-field';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { FiredList } from './fired-list';
import { useSettled } from './use-settled';
import { kindsText, kindText } from './words';

interface TryBoxProps {
  of: RuleBook;
  language: Language;
  text: string;
  onText: (text: string) => void;
  marketplace: Marketplace | null;
  onMarketplace: (marketplace: Marketplace | null) => void;
  /** By the rules as they are kept, and as they would be. */
  before: Try;
  after: Try;
  onOpen: (id: string) => void;
  onKeep: (line: RuleLine) => void;
}

/** Any sentence, what fires at it and why; kept as an example line with what should have come of it. */
export function TryBox(props: TryBoxProps) {
  const { of, language, text, onText, marketplace, onMarketplace, before, after, onOpen, onKeep } = props;
  const tried = { of, language, text: useSettled(text), marketplace };
  const outcome = tried.text.trim() === '' ? null : after(tried);
  const fired = outcome ? firedOf(outcome) : [];
  const was = outcome && after !== before ? firedOf(before(tried)) : fired;
  // What the line should bring up, once somebody has said so; until then what it does bring up.
  const [chosen, setChosen] = useState<{ text: string; expected: string[] } | null>(null);
  const expected = chosen?.text === text ? chosen.expected : fired;
  const kinds: readonly string[] = of === 'hints' ? SIGNALS : LABELS;
  return (
    <section class="rule-try" aria-label={t('rules.try')}>
      <h2>{t('rules.try')}</h2>
      <TextField
        label={t(`rules.try.${of}`)}
        hint={of === 'hints' ? t('rules.try.hint') : undefined}
        rows={3}
        maxLength={2000}
        value={text}
        onValue={onText}
      />
      {of === 'wording' && (
        <SelectField
          label={t('rules.try.market')}
          value={marketplace ?? ''}
          options={[
            ['', t('rules.try.anywhere')],
            ...MARKETPLACES.map((each) => [each, t(`market.${each}` as TextKey)] as const),
          ]}
          onValue={(each) => onMarketplace(each || null)}
        />
      )}
      <div class="rule-outcome" role="status">
        {outcome && <FiredList outcome={outcome} onOpen={onOpen} />}
        {was.join() !== fired.join() && (
          <p class="desk-hint">{t('rules.try.before', { names: kindsText(of, was) })}</p>
        )}
      </div>
      {outcome && (
        <>
          <ChoicesField
            label={t('rules.expected')}
            choices={kinds}
            nameOf={(kind) => kindText(of, kind)}
            value={expected}
            onValue={(value) => setChosen({ text, expected: value })}
            noneText={t('rules.expected.none')}
          />
          <div>
            <Button
              onClick={() =>
                onKeep({ ...tried, id: crypto.randomUUID(), text: text.trim(), expected: [...expected] })
              }
            >
              {t('rules.line.add')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
