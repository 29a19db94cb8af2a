import { parseNote, type ReadContext } from '../../lib/notes/parse';
import { t } from '../../lib/platform/i18n';
import { faultWord, situationWord } from './words';

interface HistoryProps {
  /** As it stands at the order. */
  note: string;
  context: ReadContext;
}

/** What stands at the order, entry by entry: who, when, as what; and where it breaks the shop's format. */
export function History({ note, context }: HistoryProps) {
  return (
    <ul class="note-history" aria-label={t('notes.history')}>
      {parseNote(note, context).map((entry) => {
        const situation = situationWord(entry, context.formats);
        const about = [entry.agent, entry.date?.text, situation].filter(Boolean).join(' · ');
        return (
          <li key={entry.at}>
            <span class="note-entry">{entry.text}</span>
            {about && <span class="note-about">{about}</span>}
            {entry.faults.length > 0 && (
              <span class="note-breaks">
                {t('notes.breaks', { what: entry.faults.map(faultWord).join('、') })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
