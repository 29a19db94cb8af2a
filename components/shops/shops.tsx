import type { Settings } from '../../lib/messaging/settings';
import { t } from '../../lib/platform/i18n';
import type { Reply } from '../../lib/replies/types';
import { withoutShop, withShop } from '../../lib/shops/edit';
import { LENGTHS, nameFault } from '../../lib/shops/fields';
import { repliesFor, repliesNaming } from '../../lib/shops/named-by';
import type { Shop, ShopTable } from '../../lib/shops/types';
import { Button } from '../ui/button';
import { StatusLine } from '../ui/status-line';
import { AddLine } from './add-line';
import { ClashNotice } from './clash-notice';
import { Grid } from './grid';
import { OwnFields } from './own-fields';
import './shops.css';
import { done, useShopTable } from './use-shop-table';

interface ShopsProps {
  /** As the background has told it; null before. */
  told: ShopTable | null;
  /** All of them; null while they are still coming. */
  replies: ReadonlyMap<string, Reply> | null;
  settings: Pick<Settings, 'shopName' | 'shopNames'>;
}

/** The values of each shop that replies name, such as where a parcel is to be sent back to. */
export function Shops({ told, replies, settings }: ShopsProps) {
  const editing = useShopTable(told);
  const { table, clashes } = editing;
  if (!table) return <p role="status">{t('list.loading')}</p>;

  const seen = [...new Set([...Object.values(settings.shopNames), settings.shopName])].filter(Boolean);
  const add = (name: string) =>
    editing.change(
      (before) => withShop(before, { id: crypto.randomUUID(), name, values: {} }),
      done(t('shops.added', { name })),
    );
  const remove = ({ id, name }: Shop) => {
    const count = replies ? repliesFor(replies.values(), name) : 0;
    const words = count > 0 ? t('shops.removed.named', { name, count }) : t('shops.removed', { name });
    editing.change((before) => withoutShop(before, id), done(words));
  };
  const unlisted = seen.filter((name) => nameFault(table, name, null) === null);

  return (
    <section class="shops">
      <p class="desk-hint">{t('shops.intro')}</p>
      {clashes.length > 0 && <ClashNotice clashes={clashes} onSettle={editing.settle} />}
      {table.shops.length > 0 ? (
        <Grid table={table} editing={editing} seen={seen} onRemove={remove} />
      ) : (
        <div class="shops-empty">
          <p>{t('shops.example')}</p>
          <p class="shops-said">{t('shops.example.body')}</p>
          <p class="shops-said shops-out">{t('shops.example.out')}</p>
        </div>
      )}
      <div class="shops-more">
        <AddLine
          label={t('shops.name')}
          button={t('shops.add')}
          length={LENGTHS.name}
          faultOf={(name) => {
            const fault = nameFault(table, name, null);
            return fault && t(`shops.name.${fault}`);
          }}
          onAdd={add}
        />
        {unlisted.length > 0 && (
          <div class="shops-unlisted">
            <span class="desk-hint">{t('shops.unlisted')}</span>
            {unlisted.map((name) => (
              <Button key={name} onClick={() => add(name)}>
                {t('shops.add.seen', { name })}
              </Button>
            ))}
          </div>
        )}
      </div>
      {table.shops.length > 0 && (
        <>
          <p class="desk-hint">{t('shops.keys')}</p>
          <OwnFields
            table={table}
            editing={editing}
            naming={(label) => replies && repliesNaming(replies.values(), label)}
          />
        </>
      )}
      <StatusLine said={editing.said} />
    </section>
  );
}
