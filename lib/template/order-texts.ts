import type { Order, OrderItem, OrderStatus } from '../orders/types';
import type { Language } from '../replies/types';

/** As the panel calls them, too. */
const STATUS: Record<OrderStatus, Record<Language, string>> = {
  unpaid: { 'zh-CN': '待付款', en: 'awaiting payment' },
  paid: { 'zh-CN': '已付款', en: 'paid' },
  'to-ship': { 'zh-CN': '待发货', en: 'being prepared' },
  'part-shipped': { 'zh-CN': '部分发货', en: 'partly shipped' },
  shipped: { 'zh-CN': '已发货', en: 'shipped' },
  received: { 'zh-CN': '已签收', en: 'delivered' },
  done: { 'zh-CN': '已完成', en: 'completed' },
  refunding: { 'zh-CN': '退款中', en: 'refund in progress' },
  refunded: { 'zh-CN': '已退款', en: 'refunded' },
  closed: { 'zh-CN': '已关闭', en: 'closed' },
};

/** Our word where the console's is known, else the console's own. */
export function statusText({ status, statusText }: Order, language: Language): string | undefined {
  return status ? STATUS[status][language] : (statusText ?? undefined);
}

/** What was bought, in one line. Nothing where one title is not shown: half a list reads as the whole. */
export function itemsText({ items }: Order, language: Language): string | undefined {
  const [times, comma] = language === 'zh-CN' ? ['×', '、'] : [' × ', ', '];
  const texts = items.map(({ title, quantity }) => title && (quantity ? title + times + quantity : title));
  return texts.length > 0 && texts.every(Boolean) ? texts.join(comma) : undefined;
}

/** The same with colour and size, a line each, as far as they are shown: what a buyer checks an order by. */
export function linesText({ items }: Order, language: Language): string | undefined {
  const [times, comma] = language === 'zh-CN' ? ['×', '，'] : ['× ', ', '];
  const texts = items.map(
    ({ title, sku, quantity }) =>
      title && [title, sku, quantity && times + quantity].filter(Boolean).join(comma),
  );
  return texts.length > 0 && texts.every(Boolean) ? texts.join('\n') : undefined;
}

/** How many pieces in all. */
export function pieces({ items }: Order): string | undefined {
  const sum = items.reduce((count, { quantity }) => count + (quantity ?? Number.NaN), 0);
  return items.length > 0 && Number.isFinite(sum) ? String(sum) : undefined;
}

/** Of an order of several products none is "the" product; one whose title is not shown may be any. */
export function onlyProduct({ items }: Order): Pick<OrderItem, 'title' | 'sku'> | undefined {
  const [first] = items;
  if (!first || items.some(({ title }) => title === null || title !== first.title)) return undefined;
  // One product in two colours is one product, of no one colour.
  const isOneKind = items.every(({ sku }) => sku === first.sku);
  return { title: first.title, sku: isOneKind ? first.sku : null };
}
