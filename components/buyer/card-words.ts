import { type BuyerCard, spentOf } from '../../lib/buyer/card';
import type { BuyerGroup } from '../../lib/buyer/card-groups';
import { t } from '../../lib/platform/i18n';
import { amountText } from '../../lib/template/variables';

/** How a card reads in one line, and in its parts. */

/** `¥` where every price is in yuan; elsewhere the currency changes from shop to shop, and no sign is shown. */
export type Sign = '¥' | '';

/** How often they came, and what they spent: `第3次来，共¥320`. Null for one who was never seen before today. */
export function visitWords(card: BuyerCard | null, sign: Sign): string | null {
  if (!card) return null;
  const { count, sum, isAtLeast } = spentOf(card.orders);
  const amount = `${sign}${amountText(sum)}`;
  const spent = isAtLeast ? 'card.spent.least' : 'card.spent';
  return [
    ...(card.days.length > 0 ? [t('card.visit', { count: card.days.length })] : []),
    ...(count === 0 ? [] : [sum === 0 ? t('card.bought', { count }) : t(spent, { amount })]),
  ].join(t('card.comma'));
}

export function groupWord(group: BuyerGroup, sign: Sign): string {
  switch (group.by) {
    case 'amount':
      return t('card.group.amount', { amount: `${sign}${amountText(group.from)}` });
    case 'within':
      return t('card.group.within', { days: group.days });
    case 'beyond':
      return t('card.group.beyond', { days: group.days });
    case 'brand':
      return t('card.group.brand', { brand: group.brand });
  }
}

/** Tags as they were typed into one field. */
export function tagsOf(text: string): string[] {
  const tags = text.split(/[，,、;；\n]/).map((tag) => tag.trim().slice(0, 20));
  return [...new Set(tags.filter(Boolean))].slice(0, 20);
}

/** `11-22`: cards are kept for months, not for years. */
export const shortDay = (day: string): string => day.slice(5);
