import { useState } from 'preact/hooks';
import type { Settings } from '../../../lib/messaging/settings';
import type { OwnNoteFormat } from '../../../lib/notes/mark';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { Choices } from './choices';
import { ColourTable } from './colour-table';
import './desk.css';
import { ExampleForm } from './example-form';
import { FormatForm } from './format-form';
import { FormatsList } from './formats-list';
import { useFormats } from './use-formats';

interface NotesDeskProps {
  own: readonly OwnNoteFormat[];
  /** By name. */
  shops: readonly string[];
  settings: Settings;
  /** `YYYY-MM-DD` */
  day: string;
  onSettings: (change: Partial<Settings>) => void;
}

/** How a team notes its orders: which format, by which name, and formats of its own. */
export function NotesDesk({ own, shops, settings, day, onSettings }: NotesDeskProps) {
  const formats = useFormats(own);
  const [isByExample, setByExample] = useState(false);
  const agent = settings.noteTag || settings.agentName || t('notes.example.agent');
  const { draft } = formats;
  return (
    <>
      <Choices formats={formats.all} shops={shops} settings={settings} onChange={onSettings} />
      <ColourTable
        formats={formats.all}
        colours={settings.noteColours}
        onColours={(noteColours) => onSettings({ noteColours })}
      />
      <section>
        <h2>{t('notes.desk.formats')}</h2>
        <FormatsList formats={formats} agent={agent} day={day} />
        <div class="desk-acts">
          <Button onClick={() => setByExample(true)}>{t('notes.desk.byExample')}</Button>
          <Button onClick={() => void formats.open()}>{t('notes.desk.import')}</Button>
        </div>
        <p class="form-said" role="status">
          {formats.said}
        </p>
        {isByExample && (
          <ExampleForm
            {...{ agent, day }}
            onFormat={(format) => {
              setByExample(false);
              formats.begin(format);
            }}
            onLeave={() => setByExample(false)}
          />
        )}
        {draft && !isByExample && (
          <FormatForm
            key={draft.format.id}
            {...{ agent, day }}
            format={draft.format}
            onFormat={(format) => formats.setDraft({ ...draft, format })}
            onSave={() => void formats.save()}
            onLeave={() => formats.setDraft(null)}
          />
        )}
      </section>
    </>
  );
}
