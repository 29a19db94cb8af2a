import { t } from '../../../lib/platform/i18n';
import type { InLetter } from '../../../lib/team/back/types';
import { Button } from '../../ui/button';
import { metText, parcelText } from './letter-words';
import { Proposal } from './proposal';
import type { InboxLibrary, InboxPartProps } from './types';

interface LetterBodyProps extends Omit<InboxPartProps, 'inbox'> {
  row: InLetter;
  library: InboxLibrary;
}

/** What a letter says, and what is done with one of its kind. */
export function LetterBody({ row, library, ...part }: LetterBodyProps) {
  const { letter } = row;
  switch (letter.kind) {
    case 'proposal':
      return <Proposal {...{ row, letter, library }} {...part} />;
    case 'question':
      return (
        <>
          <p class="team-about">{metText(letter)}</p>
          <Button look="main" disabled={!library.isFull} onClick={() => library.write(letter.body.text, '')}>
            {t('inbox.write')}
          </Button>
        </>
      );
    case 'wrong-hint':
      return (
        <>
          <p class="team-about">
            {t('inbox.rule', { rule: letter.body.rule, count: letter.body.count })}{' '}
            <a href="#rules/hints">{t('inbox.rule.look')}</a>
          </p>
          {letter.body.words.length > 0 && (
            <ul class="inbox-words">
              {letter.body.words.map((words, at) => (
                <li key={at}>{words}</li>
              ))}
            </ul>
          )}
        </>
      );
    // Files are fetched where they are kept, and a case is settled there.
    case 'case':
    case 'archive':
    case 'backup':
      return (
        <>
          <p class="team-about">{parcelText(letter)}</p>
          <a href={letter.kind === 'backup' ? '#settings' : '#cases'}>{t(`inbox.look.${letter.kind}`)}</a>
        </>
      );
  }
}
