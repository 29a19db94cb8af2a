import { t } from '../../../lib/platform/i18n';
import type { Reply } from '../../../lib/replies/types';
import { Button } from '../../ui/button';
import { DiffText } from '../../ui/diff-text';
import { Notice } from '../../ui/notice';

interface RowConflictProps {
  mine: Reply;
  /** Undefined: it has been removed. */
  theirs: Reply | undefined;
  onMine: () => void;
  onTheirs: () => void;
}

/** Saved elsewhere since it was begun here: both stand here until somebody decides, and neither is lost. */
export function RowConflict({ mine, theirs, onMine, onTheirs }: RowConflictProps) {
  return (
    <Notice
      tone="risk"
      title={t(theirs ? 'library.clash' : 'library.gone')}
      actions={
        <>
          <Button look="main" onClick={onMine}>
            {t(theirs ? 'editor.overwrite' : 'list.save')}
          </Button>
          <Button onClick={onTheirs}>{t(theirs ? 'library.takeTheirs' : 'editor.discard')}</Button>
        </>
      }
    >
      {theirs && (
        <dl class="clash">
          <dt>{t('library.theirs')}</dt>
          <dd class="clash-theirs">
            <strong>{theirs.title}</strong>
            <p class="diff-text">{theirs.body}</p>
          </dd>
          <dt>{t('library.mine')}</dt>
          <dd class="clash-mine">
            <strong>
              <DiffText before={theirs.title} after={mine.title} />
            </strong>
            <p>
              <DiffText before={theirs.body} after={mine.body} />
            </p>
          </dd>
        </dl>
      )}
    </Notice>
  );
}
