import { composeNote } from '../../../lib/notes/compose';
import { parseNote } from '../../../lib/notes/parse';
import type { NoteFormat } from '../../../lib/notes/types';
import { t } from '../../../lib/platform/i18n';
import { Flag } from '../flag';
import { composeWord, situationWord } from '../words';

interface PreviewProps {
  format: NoteFormat;
  agent: string;
  day: string;
}

/** What each situation makes of an order that has a note already, and how it is read back. */
export function Preview({ format, agent, day }: PreviewProps) {
  const before = t('notes.desk.sample');
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{t('notes.situation')}</th>
          <th scope="col">{t('notes.desk.flag')}</th>
          <th scope="col">{t('notes.desk.preview.note')}</th>
          <th scope="col">{t('notes.desk.preview.read')}</th>
        </tr>
      </thead>
      <tbody>
        {format.situations.map(({ id, name, events, flag }) => {
          const event = events[0] ?? t('notes.example.event');
          const input = { format, situationId: id, event, agent, day, before, signs: false, limit: null };
          const note = composeNote({ ...input, marketplace: 'taobao' });
          const context = { formats: [format], agents: [agent], today: day, signs: false };
          const read = note.ok
            ? parseNote(note.text, { ...context, marketplace: 'taobao', flag }).find(
                ({ text }) => text === note.entry,
              )
            : undefined;
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                <Flag colour={flag} />
              </td>
              <td class={note.ok ? undefined : 'field-fault'}>
                {note.ok ? note.text : composeWord(note, format)}
              </td>
              <td>
                {read &&
                  [situationWord(read, [format]), read.agent, read.date?.text].filter(Boolean).join(' · ')}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
