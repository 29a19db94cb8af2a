import { t } from '../../../lib/platform/i18n';
import type { InLetter } from '../../../lib/team/back/types';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/moment-text';
import { Machine } from '../machine';
import { LetterBody } from './letter-body';
import { fromText, titleOf } from './letter-words';
import type { InboxLibrary, InboxPartProps } from './types';

interface LetterRowProps extends Omit<InboxPartProps, 'inbox'> {
  row: InLetter;
  library: InboxLibrary;
  isBusy: boolean;
  onSettle: () => void;
  /** To the next one, or the one before. */
  onMove: (by: number) => void;
}

/** One letter: from whom, about what, and what is done with it. */
export function LetterRow({ row, isBusy, onSettle, onMove, ...part }: LetterRowProps) {
  const { letter, state } = row;
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    // On a button or a link Enter is that one's own.
    const isOnHead = (event.target as HTMLElement).tagName === 'SUMMARY';
    if (event.key === 'ArrowDown') onMove(1);
    else if (event.key === 'ArrowUp') onMove(-1);
    else if (event.key === 'Enter' && isOnHead)
      event.currentTarget.querySelector<HTMLElement>('.button-main')?.click();
    else if (event.key.toLowerCase() === 'd') onSettle();
    else return;
    event.preventDefault();
  };
  return (
    <li class="inbox-row" data-done={state === 'done' || undefined}>
      <details open onKeyDown={onKeyDown}>
        <summary class="team-row-name">
          <span class="team-kind">{t(`back.kind.${letter.kind}`)}</span>
          <strong class="inbox-title">{titleOf(row)}</strong>
          <span class="inbox-from">
            {fromText(letter.person)} <Machine member={row.member} /> · {momentText(letter.at)}
          </span>
        </summary>
        <div class="inbox-body">
          <LetterBody {...{ row }} {...part} />
          <Button look="link" disabled={isBusy} onClick={onSettle}>
            {t(state === 'new' ? 'inbox.settle' : 'inbox.unsettle')}
          </Button>
        </div>
      </details>
    </li>
  );
}
