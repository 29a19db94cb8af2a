import { t } from '../../lib/platform/i18n';
import { compare } from '../../lib/replies/compare';
import './diff-text.css';

/** What has become of a text: gone words struck out, new ones underlined; also in words for those who hear it. */
export function DiffText({ before, after }: { before: string; after: string }) {
  return (
    <span class="diff-text">
      {compare(before, after).map(({ kind, text }, n) =>
        kind === 'same' ? (
          text
        ) : kind === 'added' ? (
          <ins key={n}>
            <span class="spoken">{t('library.diff.added')}</span>
            {text}
          </ins>
        ) : (
          <del key={n}>
            <span class="spoken">{t('library.diff.removed')}</span>
            {text}
          </del>
        ),
      )}
    </span>
  );
}
