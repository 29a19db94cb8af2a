import { t } from '../../lib/platform/i18n';
import type { Reply } from '../../lib/replies/types';
import { useKeyText } from '../ui/key-text';
import type { RowActs } from './row-menu';

interface RowMarksProps {
  reply: Reply;
  /** Which of how many wordings is up, both from 1; null: it has one. */
  wording: { at: number; of: number } | null;
  acts: RowActs;
}

/** Beside a row's title: its wordings, and what of it is this agent's own. */
export function RowMarks({ reply, wording, acts }: RowMarksProps) {
  const keyText = useKeyText();
  const { reworded, outdated } = reply.overlay ?? {};
  return (
    <>
      {wording && (
        <button
          type="button"
          class="row-mark"
          tabIndex={-1}
          title={`${t('say.reword')} ${keyText('next-wording')}`}
          onClick={(event) => {
            event.stopPropagation();
            acts.reword(reply);
          }}
        >
          {wording.at}/{wording.of}
        </button>
      )}
      {outdated ? (
        <button
          type="button"
          class="row-mark row-outdated"
          title={t('overlay.outdated.title')}
          onClick={(event) => {
            event.stopPropagation();
            acts.compare(reply);
          }}
        >
          {t('overlay.outdated')}
        </button>
      ) : (
        reworded && (
          <span class="row-mark" title={t('overlay.reworded.title')}>
            {t('overlay.reworded')}
          </span>
        )
      )}
    </>
  );
}
