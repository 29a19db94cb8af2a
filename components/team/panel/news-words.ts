import { t } from '../../../lib/platform/i18n';
import type { NewsRow, TeamNews } from '../../../lib/team/state';
import { ENTRY_KINDS, type EntryKind } from '../../../lib/team/types';

/** Kinds that one line names; the rest are "and more". */
const NAMED = 3;

/** What has come since the agent last looked, newest version first; of an entry that came twice the newest row. */
export function unseenRows(news: readonly TeamNews[]): NewsRow[] {
  const rows = new Map<string, NewsRow>();
  for (const row of news.flatMap((each) => (each.seen ? [] : each.rows))) {
    const newer = rows.get(row.key);
    // From what the agent knew to what is here now.
    rows.set(row.key, newer ? { ...newer, before: row.before } : row);
  }
  return [...rows.values()];
}

/** `改了 3 条话术、1 条规则，停用 1 句`: how much of what. */
export function countsText(rows: readonly NewsRow[]): string {
  const partsOf = (kinds: readonly EntryKind[]) =>
    kinds.flatMap((kind) => {
      const count = rows.filter((row) => row.kind === kind).length;
      return count > 0 ? [t(`team.count.${kind}`, { count })] : [];
    });
  const changed = partsOf(ENTRY_KINDS.filter((kind) => !isAnnounced(kind)));
  const named = changed.slice(0, NAMED).join(t('list.comma'));
  const counts = changed.length > NAMED ? t('team.news.andMore', { named }) : named;
  const said = partsOf(ENTRY_KINDS.filter(isAnnounced));
  return [...(counts ? [t('team.news.changed', { counts })] : []), ...said].join(t('team.news.and'));
}

/** Stopped or told, and no change of anything. */
const isAnnounced = (kind: EntryKind): boolean => kind === 'recall' || kind === 'notice';
