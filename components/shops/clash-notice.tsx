import { currentLanguage, t } from '../../lib/platform/i18n';
import type { Clash } from '../../lib/shops/merge';
import { SHOP_FIELDS, type ShopFieldId } from '../../lib/shops/types';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

interface ClashNoticeProps {
  clashes: readonly Clash[];
  onSettle: (preferred: 'mine' | 'theirs') => void;
}

/** Two people have changed one cell: both values, and which one is to stay. */
export function ClashNotice({ clashes, onSettle }: ClashNoticeProps) {
  return (
    <Notice
      tone="risk"
      title={t('shops.clash')}
      actions={
        <>
          <Button onClick={() => onSettle('mine')}>{t('shops.clash.mine')}</Button>
          <Button onClick={() => onSettle('theirs')}>{t('shops.clash.theirs')}</Button>
        </>
      }
    >
      <ul>
        {clashes.map(({ shop, field, mine, theirs }) => (
          <li key={`${shop} ${field}`}>
            {t('shops.clash.line', {
              shop,
              field: labelOf(field),
              mine: mine || t('shops.clash.empty'),
              theirs: theirs || t('shops.clash.empty'),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function labelOf(field: string | null): string {
  if (field === null) return t('shops.name');
  return Object.hasOwn(SHOP_FIELDS, field) ? SHOP_FIELDS[field as ShopFieldId][currentLanguage()] : field;
}
