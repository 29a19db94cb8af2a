import type { OwnNoteFormat } from '../../../lib/notes/mark';
import type { NoteFormat } from '../../../lib/notes/types';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { exampleOf } from '../set-up';
import type { Formats } from './use-formats';

interface FormatsListProps {
  formats: Formats;
  agent: string;
  day: string;
}

/** Every format there is: those of the team can be changed, those that came with it copied. */
export function FormatsList({ formats, agent, day }: FormatsListProps) {
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{t('notes.desk.name')}</th>
          <th scope="col">{t('notes.desk.looks')}</th>
          <th scope="col">
            <span class="spoken">{t('notes.desk.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {formats.all.map((format) => (
          <tr key={format.id}>
            <th scope="row">{format.name}</th>
            <td>{exampleOf(format, agent, day)}</td>
            <td>
              {isOwn(format) && (
                <Button look="link" onClick={() => formats.edit(format)}>
                  {t('notes.desk.edit')}
                </Button>
              )}
              <Button look="link" onClick={() => formats.copy(format)}>
                {t('notes.desk.copy')}
              </Button>
              <Button look="link" onClick={() => formats.toFile(format)}>
                {t('notes.desk.export')}
              </Button>
              {isOwn(format) && (
                <Button look="link" onClick={() => void formats.remove(format.id)}>
                  {t('notes.desk.remove')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isOwn = (format: NoteFormat): format is OwnNoteFormat => 'revision' in format;
