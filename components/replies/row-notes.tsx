import { t } from '../../lib/platform/i18n';
import { Highlight } from '../ui/highlight';
import type { Note } from './found';
import './row-notes.css';

/** Under a row's text: where it comes from and where it was found, as far as the row does not show it. */
export function RowNotes({ notes }: { notes: readonly Note[] }) {
  return (
    <>
      {notes.map(({ where, text, ranges }) => (
        <span key={where + text} class="row-note">
          <span class="row-note-where">
            {text ? t('found.in', { where: t(`found.${where}`) }) : t(`found.${where}`)}
          </span>
          <Highlight text={text} ranges={ranges} />
        </span>
      ))}
    </>
  );
}
