import { useState } from 'preact/hooks';
import { composeEntry } from '../../lib/notes/compose';
import type { NoteFormat } from '../../lib/notes/types';
import { t } from '../../lib/platform/i18n';
import { Button, IconButton } from '../ui/button';
import { Decided } from '../ui/decided';
import { TextField } from '../ui/text-field';
import './area.css';

interface SetUpProps {
  formats: readonly NoteFormat[];
  /** Null: nobody has chosen one for this shop. */
  format: NoteFormat | null;
  /** How the agent signs; empty: not known. */
  agent: string;
  day: string;
  onFormat: (id: string) => void;
  onAgent: (tag: string) => void;
  onDesk: () => void;
  onClose: () => void;
}

/** What has to be said once before a note can be written: the shop's format, and the agent's tag. */
export function SetUp({ formats, format, agent, day, onFormat, onAgent, onDesk, onClose }: SetUpProps) {
  const [tag, setTag] = useState(agent);
  return (
    <section class="note-area" aria-label={t('notes.setUp')}>
      <div class="note-head">
        <strong>{t(format ? 'notes.setUp.agent' : 'notes.setUp.format')}</strong>
        <IconButton icon="clear" label={t('notes.close')} onClick={onClose} />
      </div>
      {format ? (
        <form
          class="note-set-up"
          onSubmit={(event) => {
            event.preventDefault();
            if (tag.trim() !== '') onAgent(tag.trim());
          }}
        >
          <TextField
            label={t('notes.tag')}
            hint={t('notes.tag.hint')}
            value={tag}
            maxLength={40}
            onValue={setTag}
          />
          <Button look="main" type="submit" disabled={tag.trim() === ''}>
            {t('notes.tag.keep')}
          </Button>
        </form>
      ) : (
        <Decided of="noteFormats">
          <ul class="note-formats">
            {formats.map((each) => (
              <li key={each.id}>
                <Button onClick={() => onFormat(each.id)}>{each.name}</Button>
                <span class="note-about">{exampleOf(each, agent || t('notes.example.agent'), day)}</span>
              </li>
            ))}
          </ul>
        </Decided>
      )}
      <Button look="link" onClick={onDesk}>
        {t('notes.desk')}
      </Button>
    </section>
  );
}

/** How an entry of a format looks; the fullest of its situations says most. */
export function exampleOf(format: NoteFormat, agent: string, day: string): string {
  const fullest = [...format.situations].sort((a, b) => b.template.length - a.template.length)[0];
  const event = fullest?.events[0] ?? t('notes.example.event');
  const line = fullest && composeEntry({ format, situationId: fullest.id, event, agent, day, signs: false });
  return line?.ok ? line.entry : '';
}
