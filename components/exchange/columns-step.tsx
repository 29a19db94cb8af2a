import { type FieldId, type Inspection, MAPPED_FIELDS, type Reading } from '../../lib/exchange/types';
import { t } from '../../lib/platform/i18n';
import { SelectField } from '../ui/select-field';
import { Step } from './step';

interface ColumnsStepProps {
  inspection: Inspection;
  reading: Reading;
  onSheet: (sheet: number) => void;
  onRead: (reading: Reading) => void;
}

/** Rows before the first reply that anybody would have. */
const HEADER_ROWS = [0, 1, 2, 3, 4, 5, 6];

/** Which sheet, where its rows begin, and what each column holds. A list has nothing of that to be said. */
export function ColumnsStep({ inspection, reading, onSheet, onRead }: ColumnsStepProps) {
  const info = inspection.sheets[reading.sheet];
  if (!info || (info.columns.length === 0 && inspection.sheets.length === 1)) return null;
  const hasBody = reading.fields.includes('body');
  // Our own columns are what they are: there is nothing to choose.
  const isOwn = info.format === 'sellerside';
  // Several columns may be tags or wordings; of the others the first counts, as the reader says.
  const setField = (column: number, field: FieldId | null) => {
    const fields = reading.fields.map((each, at) => (at === column ? field : each));
    onRead({ ...reading, fields });
  };
  return (
    <Step
      title={t('exchange.columns')}
      said={hasBody || info.columns.length === 0 ? '' : t('exchange.columns.noBody')}
      isRisk={!hasBody && info.columns.length > 0}
      isOpen={info.format === 'table' || inspection.sheets.length > 1}
    >
      <div class="import-fields">
        {inspection.sheets.length > 1 && (
          <SelectField
            label={t('exchange.sheet')}
            value={String(reading.sheet)}
            options={inspection.sheets.map(({ name, rows }, at) => [
              String(at),
              t('exchange.sheet.rows', { name, rows }),
            ])}
            onValue={(at) => onSheet(Number(at))}
          />
        )}
        {info.columns.length > 0 && inspection.counted === 'rows' && (
          <SelectField
            label={t('exchange.header')}
            value={String(reading.headerRows)}
            options={HEADER_ROWS.map((rows) => [
              String(rows),
              rows === 0 ? t('exchange.header.none') : t('exchange.header.row', { rows }),
            ])}
            onValue={(rows) => onRead({ ...reading, headerRows: Number(rows) })}
          />
        )}
      </div>
      {info.columns.length > 0 && !isOwn && (
        <table class="table import-columns">
          <thead>
            <tr>
              <th scope="col">{t('exchange.column')}</th>
              <th scope="col">{t('exchange.column.is')}</th>
              <th scope="col">{t('exchange.column.sample')}</th>
            </tr>
          </thead>
          <tbody>
            {info.columns.map(({ header, samples }, column) => {
              // A sheet without a header has columns all the same.
              const name = header || t('exchange.column.number', { number: column + 1 });
              return (
                <tr key={`${column} ${header}`}>
                  <th scope="row">{name}</th>
                  <td>
                    <select
                      class="control"
                      aria-label={name}
                      value={reading.fields[column] ?? ''}
                      onChange={(event) =>
                        setField(column, (event.currentTarget.value || null) as FieldId | null)
                      }
                    >
                      <option value="">{t('exchange.field.none')}</option>
                      {MAPPED_FIELDS.map((field) => (
                        <option key={field} value={field}>
                          {t(`exchange.field.${field}`)}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td class="import-sample">{samples[0] ?? ''}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Step>
  );
}
