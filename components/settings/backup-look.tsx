import { useState } from 'preact/hooks';
import type { BackupCompared, BackupDifference, RestoreWay } from '../../lib/exchange/backup-plan';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { whenText } from './backup-words';
import type { BackupLook } from './use-backups';

/** What a person would name; traces of use and versions of packs go with it. */
const SHOWN = [
  'sets',
  'categories',
  'replies',
  'overlays',
  'versions',
  'usage',
  'files',
  'guides',
  'shops',
  'settings',
  'places',
  'profiles',
  'patches',
] as const;
const WAYS: readonly RestoreWay[] = ['add', 'exact'];
const COLUMNS = ['fresh', 'changed', 'same', 'onlyHere'] as const;

interface BackupLookProps {
  look: BackupLook;
  isBusy: boolean;
  onRestore: (way: RestoreWay) => void;
  onClose: () => void;
}

/** What a restore would change, in counts, and the choice between its two ways. */
export function BackupLookView({
  look: { backup, difference },
  isBusy,
  onRestore,
  onClose,
}: BackupLookProps) {
  const [way, setWay] = useState<RestoreWay>('add');
  const sum = sumOf(difference);
  const isNothing = sum.fresh + sum.changed + (way === 'exact' ? sum.onlyHere : 0) === 0;
  const rows = SHOWN.filter((kind) => COLUMNS.some((column) => difference[kind][column] > 0));
  return (
    <section class="backup-look" aria-label={t('backup.look.title')}>
      <h3>{t('backup.look.of', { when: whenText(Date.parse(backup.madeAt)), program: backup.program })}</h3>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('backup.look.kind')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`backup.look.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`backup.kind.${kind}`)}</th>
              {COLUMNS.map((column) => (
                <td key={column}>{difference[kind][column] || '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <fieldset class="backup-ways">
        <legend class="spoken">{t('backup.way')}</legend>
        {WAYS.map((each) => (
          <label key={each} class="backup-way">
            <input type="radio" name="backup-way" checked={way === each} onChange={() => setWay(each)} />
            <span>
              {t(`backup.way.${each}`)}
              <span class="desk-hint">{t(`backup.way.${each}.hint`, { count: sum.onlyHere })}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="desk-acts">
        <Button look="main" disabled={isBusy || isNothing} onClick={() => onRestore(way)}>
          {t('backup.restore')}
        </Button>
        <Button disabled={isBusy} onClick={onClose}>
          {t('backup.cancel')}
        </Button>
        <span class="desk-hint">{t(isNothing ? 'backup.nothing' : 'backup.before')}</span>
      </div>
    </section>
  );
}

function sumOf(difference: BackupDifference): BackupCompared {
  const sum = { fresh: 0, changed: 0, same: 0, onlyHere: 0 };
  for (const each of Object.values(difference)) for (const column of COLUMNS) sum[column] += each[column];
  return sum;
}
