import { t } from '../../../lib/platform/i18n';
import type { OutLetter } from '../../../lib/team/back/types';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/moment-text';
import { letterRows } from './letter-rows';
import { LetterText } from './letter-text';

interface LetterListProps {
  title: string;
  /** Said above them, or in their place. */
  hint?: string;
  letters: readonly OutLetter[];
  isBusy?: boolean;
  /** Absent: they have gone. */
  onDrop?: (id: string) => void;
}

/** Letters of this machine, each on one line that opens to all that is in it. */
export function LetterList({ title, hint = '', letters, isBusy = false, onDrop }: LetterListProps) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {hint && <p class="desk-hint">{hint}</p>}
      <div class="back-rows">
        {letters.map(({ id, letter, writtenAt, sentAt, answeredAt }) => (
          <details key={id} class="back-row">
            <summary>
              <span class="team-kind">{t(`back.kind.${letter.kind}`)}</span>
              <span class="back-row-name">{letterRows(letter)[0]?.text}</span>
              {answeredAt !== null && (
                <span class="back-row-at">{t('back.answered', { time: momentText(answeredAt) })}</span>
              )}
              <span class="back-row-at">{momentText(sentAt ?? writtenAt)}</span>
            </summary>
            <LetterText letter={letter} person={letter.person} />
            {onDrop && (
              <Button look="link" disabled={isBusy} onClick={() => onDrop(id)}>
                {t('back.drop')}
              </Button>
            )}
          </details>
        ))}
      </div>
    </section>
  );
}
