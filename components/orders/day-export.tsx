import { useState } from 'preact/hooks';
import { dayOf } from '../../lib/guides/days';
import { call } from '../../lib/messaging/call';
import type { NoteFormat } from '../../lib/notes/types';
import { settle } from '../../lib/orders/settlement';
import type { Standing } from '../../lib/orders/standing';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { Check } from '../ui/check';
import { faultText } from '../ui/fault-text';
import { saveFile } from '../ui/save-file';
import { TextField } from '../ui/text-field';
import './day-export.css';
import { settlementTable } from './settlement-table';

interface DayExportProps {
  /** Of the page's orders; null where no page is shown: then there is nothing but what was marked. */
  standings: readonly Standing[] | null;
  /** All that marks may have been made in. */
  formats: readonly NoteFormat[];
}

const FILES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
} as const;

/** A day's marks, what nobody has marked, and what does not add up, as a file for who settles commissions. */
export function DayExport({ standings, formats }: DayExportProps) {
  const [chosen, choose] = useState<string | null>(null);
  // A panel may stand open past midnight.
  const day = chosen ?? dayOf(Date.now());
  const [withNames, setWithNames] = useState(false);
  const [said, say] = useState('');

  const situationName = (formatId: string, situationId: string) =>
    formats.find(({ id }) => id === formatId)?.situations.find(({ id }) => id === situationId)?.name ?? null;
  const save = async (format: keyof typeof FILES) => {
    say('');
    try {
      say(await exported(format));
    } catch {
      say(t('order.export.failed'));
    }
  };
  const exported = async (format: keyof typeof FILES) => {
    const marks = await call('marks.list', daySpan(day));
    if (!marks.ok) return faultText(marks.error);
    const rows = settle({ marks: marks.value, standings: standings ?? [], situationName, withNames });
    // The writers of spreadsheets are the largest part of our code, and most days nobody asks for them here.
    const { tableFile } = await import('../../lib/exchange/table-file');
    const bytes = tableFile(settlementTable(rows, Date.now()), format);
    saveFile(`${t('order.sheet.file', { day })}.${format}`, new Blob([bytes], { type: FILES[format] }));
    return t('order.export.done', { count: rows.length });
  };

  return (
    <details class="day-export">
      <summary>{t('order.export')}</summary>
      <p class="day-export-hint">{t(standings ? 'order.export.page' : 'order.export.marks')}</p>
      <TextField label={t('order.export.day')} type="date" value={day} onValue={choose} />
      <Check
        label={t('order.export.names')}
        hint={t('order.export.names.hint')}
        checked={withNames}
        onChange={setWithNames}
      />
      <p class="day-export-acts">
        <Button disabled={day === ''} onClick={() => void save('xlsx')}>
          {t('order.export.xlsx')}
        </Button>
        <Button disabled={day === ''} onClick={() => void save('csv')}>
          {t('order.export.csv')}
        </Button>
        <span role="status">{said}</span>
      </p>
      <p class="day-export-hint">{t('order.export.csv.hint')}</p>
    </details>
  );
}

/** The local day, epoch milliseconds; a day may have 23 hours. */
function daySpan(day: string): { from: number; until: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return {
    from: new Date(year, month - 1, date).getTime(),
    until: new Date(year, month - 1, date + 1).getTime(),
  };
}
