import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { withField, withoutField } from '../../lib/shops/edit';
import { LENGTHS, labelFault } from '../../lib/shops/fields';
import type { ShopTable } from '../../lib/shops/types';
import { Button, IconButton } from '../ui/button';
import { Notice } from '../ui/notice';
import { AddLine } from './add-line';
import { done, type ShopEditing } from './use-shop-table';

interface OwnFieldsProps {
  table: ShopTable;
  editing: ShopEditing;
  /** How many replies name a field; null while the library is still on its way. */
  naming: (label: string) => number | null;
}

/** The team's own columns: added by name, removed after a question where something hangs on them. */
export function OwnFields({ table, editing, naming }: OwnFieldsProps) {
  const [asked, ask] = useState<string | null>(null);
  const remove = (label: string) => {
    ask(null);
    editing.change((before) => withoutField(before, label), done(t('shops.removed', { name: label })));
  };
  const isUsed = (label: string) =>
    naming(label) !== 0 || table.shops.some(({ values }) => values[label] !== undefined);
  return (
    <section class="shops-own" aria-label={t('shops.own')}>
      <h2>{t('shops.own')}</h2>
      <p class="desk-hint">{t('shops.own.hint')}</p>
      {table.ownFields.length > 0 && (
        <ul class="shops-fields">
          {table.ownFields.map(({ label }) => (
            <li key={label}>
              {label}
              <IconButton
                icon="clear"
                label={t('shops.remove', { name: label })}
                onClick={() => (isUsed(label) ? ask(label) : remove(label))}
              />
            </li>
          ))}
        </ul>
      )}
      {asked !== null && (
        <Notice
          inline
          actions={
            <>
              <Button look="danger" onClick={() => remove(asked)}>
                {t('shops.own.remove')}
              </Button>
              <Button look="link" onClick={() => ask(null)}>
                {t('fill.cancel')}
              </Button>
            </>
          }
        >
          {questionOf(asked, naming(asked))}
        </Notice>
      )}
      <AddLine
        label={t('shops.own.name')}
        button={t('shops.own.add')}
        length={LENGTHS.label}
        faultOf={(label) => {
          const fault = labelFault(table, label);
          return fault && t(`shops.own.${fault}`);
        }}
        onAdd={(label) =>
          editing.change((before) => withField(before, label), done(t('shops.added', { name: label })))
        }
      />
    </section>
  );
}

function questionOf(name: string, count: number | null): string {
  if (count === null) return t('shops.own.ask.unknown', { name });
  return count > 0 ? t('shops.own.ask.named', { name, count }) : t('shops.own.ask', { name });
}
