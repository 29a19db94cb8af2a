import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { Check } from '../ui/check';
import { Field } from '../ui/field';
import { PartTable } from './part-table';
import type { PartView } from './parts';
import type { PlatformRowProps } from './platform-row';

type PlatformDetailProps = PlatformRowProps & { parts: readonly PartView[] };

/** A console's parts one by one, its shop, and what can be done with it as data. */
export function PlatformDetail(props: PlatformDetailProps) {
  const { console, health, parts, acts, follow, shop, onShop, slashList, onSlashList } = props;
  const { ownSlashList, capabilities } = console;
  return (
    <div class="platform-detail">
      {console.evidence.note && <p class="desk-hint">{console.evidence.note}</p>}
      <PartTable parts={parts} onTakeBack={(replaced) => follow(acts.takeBack(console, replaced))} />
      {console.page === 'chat' && (
        <Field label={t('consoles.shop')} hint={t('consoles.shop.hint')}>
          {(control) => (
            <input
              class="control"
              {...control}
              type="text"
              maxLength={40}
              value={shop}
              onChange={(event) => onShop(event.currentTarget.value.trim())}
            />
          )}
        </Field>
      )}
      {capabilities.includes('insert') && (
        <Check
          label={t('consoles.slash')}
          hint={ownSlashList && t('consoles.slash.own')}
          checked={slashList ?? !ownSlashList}
          onChange={onSlashList}
        />
      )}
      <div class="desk-acts">
        <Button onClick={() => follow(acts.export(console))}>{t('consoles.export')}</Button>
        <Button onClick={() => follow(acts.copyReport([console], health))}>{t('consoles.report.one')}</Button>
        {console.source === 'own' && (
          <Button look="danger" onClick={() => follow(acts.remove(console))}>
            {t('consoles.remove')}
          </Button>
        )}
      </div>
    </div>
  );
}
