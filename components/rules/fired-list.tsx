import { learnedId } from '../../lib/buyer/rulebook';
import type { Reason, Signal } from '../../lib/buyer/types';
import { currentLanguage, t } from '../../lib/platform/i18n';
import { isTeamRule, keptRuleId } from '../../lib/rules/id';
import type { Outcome } from '../../lib/rules/try';
import type { Finding } from '../../lib/wording/types';
import { Button } from '../ui/button';

interface FiredListProps {
  outcome: Outcome;
  /** Opens a rule that fired. */
  onOpen: (id: string) => void;
}

/** What a line brings up: which rule, by which words. */
export function FiredList({ outcome, onOpen }: FiredListProps) {
  const rows =
    outcome.of === 'hints' ? outcome.signals.flatMap(signalRows) : outcome.findings.map(findingRow);
  if (rows.length === 0) return <p class="rule-fired-none">{t('rules.try.none')}</p>;
  return (
    <ul class="rule-fired">
      {rows.map(({ name, how, words, rule, by, more }, n) => (
        <li key={n}>
          <b>{name}</b> <span class="desk-hint">{how}</span>
          <span class="rule-fired-why">
            {words && t('hints.quote', { words })}{' '}
            {by === 'learned' ? (
              <span class="desk-hint">{t('rules.by.learned')}</span>
            ) : (
              <Button look="link" title={rule} onClick={() => onOpen(keptRuleId(rule))}>
                {t(`rules.by.${by}`)}
              </Button>
            )}
          </span>
          {more && <span class="desk-hint">{more}</span>}
        </li>
      ))}
    </ul>
  );
}

interface Row {
  name: string;
  how: string;
  words: string;
  rule: string;
  by: 'team' | 'product' | 'learned';
  more: string;
}

/** A row for each rule behind the signal; its facts are told without words. */
function signalRows({ signal, strength, reasons }: Signal): Row[] {
  const name = t(`signal.${signal}`);
  const how = t(`hints.strength.${strength}`);
  return reasons.map((reason) => {
    const { rule } = reason;
    const by = rule === learnedId(signal) ? 'learned' : byOf(rule);
    return { name, how, words: quoteOf(reason), rule, by, more: '' };
  });
}

const byOf = (rule: string) => (isTeamRule(rule) ? 'team' : 'product');

const quoteOf = (reason: Reason) => ('words' in reason ? reason.words.filter(Boolean).join('…') : '');

function findingRow({ label, level, words, rule, why, better }: Finding): Row {
  const reason = why[currentLanguage()] ?? why['zh-CN'] ?? why.en ?? '';
  const instead = better[0] && t('rules.try.better', { text: better[0].text });
  return {
    name: t(`wording.label.${label}`),
    how: t(`wording.level.${level}`),
    words: words.filter(Boolean).join('…'),
    rule,
    by: byOf(rule),
    more: [reason, instead].filter(Boolean).join(' '),
  };
}
