import { parseFormat } from '../../../lib/notes/schema';
import type { NoteFormat, NoteSituation } from '../../../lib/notes/types';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { problemWord } from '../words';
import { Preview } from './preview';
import { SituationFields } from './situation-fields';

interface FormatFormProps {
  format: NoteFormat;
  agent: string;
  day: string;
  onFormat: (format: NoteFormat) => void;
  onSave: () => void;
  onLeave: () => void;
}

/** Every part of a format, with what it makes of an order; it is saved only while nothing of it is at odds. */
export function FormatForm({ format, agent, day, onFormat, onSave, onLeave }: FormatFormProps) {
  const parsed = parseFormat(format);
  const change = (part: Partial<NoteFormat>) => onFormat({ ...format, ...part });
  const { situations } = format;
  const put = (at: number, next: NoteSituation | null) =>
    change({ situations: situations.flatMap((each, index) => (index === at ? (next ?? []) : each)) });
  const fault = (path: string) =>
    !parsed.ok && parsed.path === path ? problemWord(parsed.problem) : undefined;
  return (
    <form
      class="note-desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (parsed.ok) onSave();
      }}
    >
      <div class="note-desk-row">
        <TextField
          label={t('notes.desk.name')}
          value={format.name}
          fault={fault('name')}
          onValue={(name) => change({ name })}
        />
        <TextField
          label={t('notes.desk.date')}
          hint={t('notes.desk.date.hint')}
          value={format.date}
          fault={fault('date')}
          onValue={(date) => change({ date })}
        />
        <TextField
          label={t('notes.desk.separator')}
          value={format.separator}
          fault={fault('separator')}
          onValue={(separator) => change({ separator })}
        />
        <SelectField
          label={t('notes.desk.place')}
          value={format.place}
          options={[
            ['append', t('notes.desk.place.append')],
            ['prepend', t('notes.desk.place.prepend')],
          ]}
          onValue={(place) => change({ place })}
        />
        <TextField
          label={t('notes.desk.max')}
          inputMode="numeric"
          value={format.maxLength === null ? '' : String(format.maxLength)}
          fault={fault('maxLength')}
          onValue={(typed) => change({ maxLength: countOf(typed, format.maxLength) })}
        />
        <TextField
          label={t('notes.desk.keep')}
          hint={t('notes.desk.keep.hint')}
          value={format.keep.join(' ')}
          onDone={(typed) => change({ keep: typed.split(/\s+/).filter(Boolean) })}
        />
      </div>
      {situations.map((situation, at) => (
        <SituationFields
          key={situation.id}
          situation={situation}
          faultOf={(part) => fault(`situations[${at}].${part}`)}
          onSituation={(next) => put(at, next)}
          onRemove={situations.length > 1 ? () => put(at, null) : null}
        />
      ))}
      {!parsed.ok && (
        <p class="field-fault" role="alert">
          {t('fault.at', { fault: problemWord(parsed.problem), path: parsed.path })}
        </p>
      )}
      <h3>{t('notes.desk.preview')}</h3>
      <Preview format={format} agent={agent} day={day} />
      <div class="desk-acts">
        <Button look="main" type="submit" disabled={!parsed.ok}>
          {t('notes.desk.keepFormat')}
        </Button>
        <Button onClick={() => change({ situations: [...situations, blank(situations)] })}>
          {t('notes.desk.situation.add')}
        </Button>
        <Button onClick={onLeave}>{t('notes.desk.leave')}</Button>
      </div>
    </form>
  );
}

function blank(situations: readonly NoteSituation[]): NoteSituation {
  const free = Array.from({ length: situations.length + 1 }, (_, at) => `s${at + 1}`);
  const id = free.find((each) => !situations.some((situation) => situation.id === each)) ?? '';
  const template = situations[0]?.template ?? '{event} {agent}';
  return { id, name: t('notes.desk.situation.new'), template, flag: null, statuses: [], events: [] };
}

/** Whatever else is typed among the digits changes nothing: an empty field is no limit. */
function countOf(typed: string, before: number | null): number | null {
  const digits = typed.normalize('NFKC').trim();
  if (digits === '') return null;
  return /^\d+$/.test(digits) ? Number(digits) : before;
}
