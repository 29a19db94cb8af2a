import { useState } from 'preact/hooks';
import { EXPORT_FORMATS, type ExportFormat } from '../../lib/exchange/formats';
import type { PlanLibrary } from '../../lib/exchange/plan-types';
import { currentLanguage, t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { saveFile } from '../ui/save-file';
import { SelectField } from '../ui/select-field';
import type { DeskLink } from './desk-link';

interface ExportBarProps {
  library: PlanLibrary;
  link: DeskLink;
  onBreak: (error: unknown) => void;
}

const TYPES: Record<ExportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

/** A set as a file, for people to read in a spreadsheet or for another browser to take in. */
export function ExportBar({ library, link, onBreak }: ExportBarProps) {
  const sets = [...library.sets].sort((a, b) => a.order - b.order);
  const [chosen, choose] = useState('');
  const [said, say] = useState('');
  const set = sets.find(({ id }) => id === chosen) ?? sets[0];
  if (!set) return null;
  // In their order: it is what a person sees in the sheet.
  const replies = library.replies.filter(({ setId }) => setId === set.id).sort((a, b) => a.order - b.order);
  const save = async (format: ExportFormat) => {
    try {
      // Sets and categories alone: the replies go beside, and would be copied twice.
      const part = { ...library, replies: [] };
      const language = currentLanguage();
      const bytes = await link.ask('export', { replies, library: part, format, language });
      // A set may be called anything, a file may not.
      const name = set.name.replace(/[\\/:*?"<>|]/g, ' ');
      saveFile(`${name}.${format}`, new Blob([bytes], { type: TYPES[format] }));
      say(t('exchange.exported', { count: replies.length }));
    } catch (error) {
      onBreak(error);
      say(t('fault.internal'));
    }
  };
  return (
    <section class="import-export">
      <h2>{t('exchange.export')}</h2>
      <div class="import-fields">
        <SelectField
          label={t('exchange.set')}
          value={set.id}
          options={sets.map(({ id, name }) => [id, name])}
          onValue={choose}
        />
      </div>
      <p class="desk-acts">
        {EXPORT_FORMATS.map((format) => (
          <Button key={format} disabled={replies.length === 0} onClick={() => void save(format)}>
            {t(`exchange.export.${format}`)}
          </Button>
        ))}
        <span role="status">{said}</span>
      </p>
      <p class="desk-hint">{t('exchange.export.hint')}</p>
    </section>
  );
}
