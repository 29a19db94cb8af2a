import { t } from '../../../lib/platform/i18n';
import type { BackState } from '../../../lib/team/back/types';
import { DiffText } from '../../ui/diff-text';
import './back.css';
import { letterRows, personText, type Shown } from './letter-rows';

interface LetterTextProps {
  letter: Shown;
  /** Who it is from; absent where that is said once for several. */
  person?: BackState['person'] | undefined;
}

/** A letter as whoever it goes to will read it: whole. */
export function LetterText({ letter, person }: LetterTextProps) {
  const rows = [
    ...(person ? [{ name: t('back.person'), text: personText(person) }] : []),
    ...letterRows(letter),
  ];
  return (
    <dl class="back-letter">
      {rows.map(({ name, text }, at) => (
        <div key={at}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {'after' in letter.body && (
        <div>
          <dt>{t('back.change')}</dt>
          <dd>
            <DiffText before={letter.body.before} after={letter.body.after} />
          </dd>
        </div>
      )}
    </dl>
  );
}
