import type { SuggestionReason } from '../../lib/intent/suggestion';
import { t } from '../../lib/platform/i18n';

/**
 * Why a reply is suggested, in two reasons at most: 问发货时间 · 您常用. What the agent's own use did is told before a
 * second thing that the buyer's words did: it is what the switch beside the group's name takes away.
 */
export function suggestionWords(reasons: readonly SuggestionReason[]): string {
  const [first, ...rest] = reasons;
  const second = rest.find(({ kind }) => kind === 'learned' || kind === 'habit') ?? rest[0];
  return [first, second].flatMap((reason) => (reason ? reasonWord(reason) : [])).join(' · ');
}

function reasonWord(reason: SuggestionReason): string {
  switch (reason.kind) {
    case 'intent':
      return t(`intent.${reason.intent}`);
    case 'words':
      return t('suggest.words', { words: reason.words });
    case 'learned':
      return t('suggest.learned');
    case 'habit':
      return t('suggest.habit');
  }
}
