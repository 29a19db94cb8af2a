import type { CaseSummary } from '../../lib/evidence/types';
import { t } from '../../lib/platform/i18n';

const HOUR = 3_600_000;

/** What a person calls a case: its own words, else its kind. */
export function caseName({ title, kind }: Pick<CaseSummary, 'title' | 'kind'>): string {
  return title || t(`evidence.kind.${kind}`);
}

/** Until its deadline, to the hour below two days; null: it has none. */
export function leftWord(deadline: number | null, now: number): string | null {
  if (deadline === null) return null;
  const left = deadline - now;
  if (left <= 0) return t('evidence.late');
  const hours = Math.floor(left / HOUR);
  if (hours < 1) return t('evidence.left.minutes', { count: Math.max(1, Math.floor(left / 60_000)) });
  return hours < 48
    ? t('evidence.left.hours', { count: hours })
    : t('evidence.left.days', { count: Math.floor(hours / 24) });
}
