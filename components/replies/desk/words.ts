import { currentLanguage, t } from '../../../lib/platform/i18n';
import { type Node, VIEWS } from '../../../lib/replies/tree';
import type { Reply, ReplySet } from '../../../lib/replies/types';
import { categoryName } from '../category-name';

/** Names as they are shown. */
export function nodeName({ place, set, category }: Node): string {
  if (set) return set.name;
  if (category) return categoryName(category);
  return t(`library.view.${VIEWS.find((view) => view === place) ?? 'all'}`);
}

export const kindName = ({ kind }: ReplySet): string =>
  t(
    kind === 'team' || kind === 'shop' || kind === 'personal'
      ? `library.kind.${kind}`
      : 'library.kind.starter',
  );

/** First and last day of use; empty where there is no bound. */
export function daysText({ validFrom = '', validUntil = '' }: Reply): string {
  return validFrom || validUntil ? `${validFrom}–${validUntil}` : '';
}

export function timeText(at: number): string {
  if (at === 0) return t('library.asBundled');
  return new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'short', timeStyle: 'short' }).format(at);
}
