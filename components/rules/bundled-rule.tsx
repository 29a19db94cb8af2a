import type { Rule as HintRule } from '../../lib/buyer/types';
import { type TextKey, t } from '../../lib/platform/i18n';
import { Check } from '../ui/check';
import type { BundledRule } from './entries';
import { kindText } from './words';

interface BundledRuleProps {
  rule: BundledRule;
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
}

/** A rule of the product: to be read, and switched off or on. */
export function BundledRuleView({ rule, isOn, onSwitch }: BundledRuleProps) {
  const of = 'signal' in rule ? 'hints' : 'wording';
  const tier = rule.tier === 'hard' ? 'hard' : 'soft';
  return (
    <section class="rule-open" aria-label={t('rules.open')}>
      <h2>{kindText(of, 'signal' in rule ? rule.signal : rule.label)}</h2>
      <p class="desk-hint">
        {t('rules.product')} · <code>{rule.id}</code>
      </p>
      <Check label={t('rules.on')} hint={t('rules.on.hint')} checked={isOn} onChange={onSwitch} />
      <ul class="rule-facts">
        {factsOf(rule).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <Phrases title={t(`rules.${of}.${tier}`)} phrases={rule.phrases} />
      <Phrases title={t('rules.allow')} phrases={rule.allow ?? []} />
      {'better' in rule && (
        <Phrases title={t('rules.better')} phrases={(rule.better ?? []).map(({ text }) => text)} />
      )}
    </section>
  );
}

function Phrases({ title, phrases }: { title: string; phrases: readonly string[] }) {
  if (phrases.length === 0) return null;
  return (
    <div>
      <h3>{t('rules.phrases.count', { name: title, count: phrases.length })}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard. */}
      <ul class="rule-phrases" tabIndex={0} aria-label={title}>
        {phrases.map((phrase, n) => (
          <li key={n}>{phrase}</li>
        ))}
      </ul>
    </div>
  );
}

/** What else than its phrases makes it fire. */
function factsOf(rule: BundledRule): string[] {
  if (!('signal' in rule)) {
    const markets = rule.marketplaces?.map((each) => t(`market.${each}` as TextKey)).join(t('rules.and'));
    return markets ? [t('rules.fact.markets', { names: markets })] : [];
  }
  return [t(`rules.said.${rule.said ?? 'buyer'}`), t(`hints.strength.${rule.strength}`), ...conditions(rule)];
}

function conditions({ times, hours, needs, unless, with: beside }: HintRule): string[] {
  const facts: string[] = [];
  if (times)
    facts.push(t(times.different ? 'rules.fact.different' : 'rules.fact.times', { count: times.count }));
  if (times?.minutes) facts.push(t('rules.fact.minutes', { count: times.minutes }));
  if (hours) facts.push(t('rules.fact.hours', { count: hours }));
  if (beside) facts.push(t('rules.fact.with', { names: beside.join(', ') }));
  if (needs) facts.push(t('rules.fact.needs'));
  if (unless)
    facts.push(
      t('rules.fact.unless', { names: unless.map((each) => t(`signal.${each}`)).join(t('rules.and')) }),
    );
  return facts;
}
