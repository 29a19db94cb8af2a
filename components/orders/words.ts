import type { Order } from '../../lib/orders/types';
import { t } from '../../lib/platform/i18n';
import type { Marketplace } from '../../lib/profile/types';
import { amountText } from '../../lib/template/variables';

/** Where every price is in yuan; elsewhere the currency changes from shop to shop, and no sign is shown. */
const IN_YUAN: ReadonlySet<Marketplace> = new Set<Marketplace>([
  'pdd',
  'douyin',
  'jd',
  'taobao',
  'kuaishou',
  'xiaohongshu',
  '1688',
  'wechat',
]);

/** Digits that people tell orders apart by. */
const TAIL = 6;

/** `…163942`; a short number stays whole. */
export function shortId(id: string): string {
  return id.length > TAIL + 4 ? `…${id.slice(-TAIL)}` : id;
}

/** Our word where the console's is known, else the console's own; null where it shows none. */
export function statusWord({ status, statusText }: Pick<Order, 'status' | 'statusText'>): string | null {
  return status ? t(`order.status.${status}`) : statusText;
}

export function amountWord({ paid }: Pick<Order, 'paid'>, marketplace: Marketplace): string | null {
  if (paid === null) return null;
  return IN_YUAN.has(marketplace) ? `¥${amountText(paid)}` : amountText(paid);
}

/** What was bought, in one line: the first title, and how many more there are. */
export function itemsWord({ items }: Pick<Order, 'items'>): string | null {
  const [first, ...rest] = items.flatMap(({ title }) => title ?? []);
  if (!first) return null;
  return rest.length > 0 ? t('order.items.more', { title: first, count: rest.length }) : first;
}
