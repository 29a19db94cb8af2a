import { useRef } from 'preact/hooks';
import { currentLanguage, t } from '../../lib/platform/i18n';
import { withBlock } from '../../lib/shops/block';
import { withName, withValue } from '../../lib/shops/edit';
import { fieldsOf, LENGTHS, nameFault, type ShopField } from '../../lib/shops/fields';
import { shopKey } from '../../lib/shops/name';
import type { Shop, ShopTable } from '../../lib/shops/types';
import { ownName } from '../../lib/template/vocabulary';
import { IconButton } from '../ui/button';
import { Cell } from './cell';
import './grid.css';
import type { Place } from './moves';
import type { ShopEditing } from './use-shop-table';

interface GridProps {
  table: ShopTable;
  editing: ShopEditing;
  /** Names under which this browser has met shops. */
  seen: readonly string[];
  onRemove: (shop: Shop) => void;
}

type Put = (table: ShopTable, text: string) => ShopTable;

/** Shops × fields: a row a shop. The keyboard goes about in it as in a spreadsheet. */
export function Grid({ table, editing, seen, onRemove }: GridProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const fields = fieldsOf(table, currentLanguage());
  const seenKeys = new Set(seen.map(shopKey));
  const move = ({ row, column }: Place): boolean => {
    const cell = body.current?.querySelector<HTMLElement>(`[data-place="${row}-${column}"]`);
    cell?.focus();
    return cell != null;
  };
  const paste = (cells: string[][], at: Place) => {
    const keys = fields.map(({ key }) => key);
    const put = withBlock(table, keys, at, cells, () => crypto.randomUUID());
    const words = { tone: 'amber', text: t('shops.lost', { count: put.lost }) } as const;
    editing.change(() => put.table, put.lost > 0 ? words : undefined);
  };
  /** `isOld`: somebody else has changed the cell since the agent began to write in it. */
  const edit = (isOld: boolean, put: Put, text: string, was: string) =>
    editing.change((before) => put(before, text), undefined, isOld ? (base) => put(base, was) : undefined);
  const shared = { columns: fields.length + 1, onMove: move, onUndo: editing.undo, onBlock: paste };

  return (
    <div class="shops-grid">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('shops.name')}</th>
            {fields.map((field) => (
              <th key={field.key} scope="col">
                {field.label}
                {codeOf(field)}
              </th>
            ))}
            <th scope="col">
              <span class="spoken">{t('shops.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {table.shops.map((shop, row) => (
            <tr key={shop.id}>
              <th scope="row">
                <Cell
                  {...shared}
                  label={t('shops.name')}
                  value={shop.name}
                  length={LENGTHS.name}
                  place={{ row, column: 0 }}
                  faultOf={(text) => {
                    const fault = nameFault(table, text, shop.id);
                    return fault && t(`shops.name.${fault}`);
                  }}
                  onValue={(name, was) =>
                    edit(shop.name !== was, (before, text) => withName(before, shop.id, text), name, was)
                  }
                />
                {seenKeys.has(shopKey(shop.name)) && <span class="shops-seen">{t('shops.seen')}</span>}
              </th>
              {fields.map(({ key, label }, index) => (
                <td key={key} data-label={label}>
                  <Cell
                    {...shared}
                    label={`${shop.name} ${label}`}
                    value={shop.values[key] ?? ''}
                    length={LENGTHS.value}
                    place={{ row, column: index + 1 }}
                    onValue={(value, was) =>
                      edit(
                        (shop.values[key] ?? '') !== was,
                        (before, text) => withValue(before, shop.id, key, text),
                        value,
                        was,
                      )
                    }
                  />
                </td>
              ))}
              <td class="shops-acts">
                <IconButton
                  icon="clear"
                  label={t('shops.remove', { name: shop.name })}
                  onClick={() => onRemove(shop)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How a body names it, where that is not the label in braces. */
function codeOf({ key, isOwn }: ShopField) {
  if (!isOwn && currentLanguage() === 'zh-CN') return null;
  return <code class="shops-code">{`{${ownName(key)}}`}</code>;
}
