import { t } from '../../lib/platform/i18n';
import type { Evidence } from '../../lib/profile/types';

/** Newest observation and number of sources, never more than there is. */
export function evidenceDetail({ date, sources }: Evidence): string {
  return t(sources === 1 ? 'evidence.detail.one' : 'evidence.detail', {
    date: date ?? t('evidence.noDate'),
    sources,
  });
}
