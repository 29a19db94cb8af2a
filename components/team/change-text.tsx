import { t } from '../../lib/platform/i18n';
import type { NewsRow } from '../../lib/team/state';
import { DiffText } from '../ui/diff-text';
import './change-text.css';

/** What has become of an entry: its words, or that it is new or gone. */
export function ChangeText({ row: { before, after } }: { row: NewsRow }) {
  const mark = before === null ? t('team.row.new') : after === null ? t('team.row.gone') : null;
  return (
    <p class="team-change">
      {mark && <span class="team-mark">{mark}</span>}
      {/* All of a new text underlined would say nothing. */}
      <DiffText before={before ?? after ?? ''} after={after ?? ''} />
    </p>
  );
}
