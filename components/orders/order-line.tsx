import type { ComponentChildren } from 'preact';
import type { CurrentOrder } from '../../lib/orders/current';
import type { Order } from '../../lib/orders/types';
import { t } from '../../lib/platform/i18n';
import type { Marketplace } from '../../lib/profile/types';
import { Icon } from '../ui/icon';
import { OrderChoices } from './order-choices';
import { OrderId } from './order-id';
import './order-line.css';
import { amountWord, itemsWord, statusWord } from './words';

interface OrderLineProps {
  current: CurrentOrder;
  /** All that the console shows for this conversation. */
  orders: readonly Order[];
  /** Why there is none; null while it is still being read. */
  none: 'missing' | 'ambiguous' | null;
  marketplace: Marketplace;
  onChoose: (id: string) => void;
  /** What can be done with the order, at the end of its line. */
  children?: ComponentChildren;
}

/** The order that the open conversation is about. It keeps its line also where there is none: rows must not jump. */
export function OrderLine({ current, orders, none, marketplace, onChoose, children }: OrderLineProps) {
  if (current.state === 'none') {
    return <div class="order-line order-line-none">{none && t(`order.none.${none}`)}</div>;
  }
  const chosen = current.state === 'found' ? current.order : null;
  const choices = (className: string, label: string, text?: string) => (
    <span class="order-choose">
      <OrderChoices {...{ orders, marketplace, label, className, onChoose }} chosen={chosen?.id ?? null}>
        {text}
        <Icon name="down" />
      </OrderChoices>
    </span>
  );
  if (!chosen) {
    const text = t('order.ambiguous', { count: orders.length });
    return <div class="order-line order-line-ambiguous">{choices('chip order-chip', text, text)}</div>;
  }
  return (
    <div class="order-line">
      <OrderId key={chosen.id} id={chosen.id} />
      <span class="order-status">{statusWord(chosen)}</span>
      <span class="order-amount">{amountWord(chosen, marketplace)}</span>
      <span class="order-items" title={itemsWord(chosen) ?? undefined}>
        {itemsWord(chosen)}
      </span>
      {orders.length > 1 && choices('chip', t('order.other'))}
      {children && <span class="order-acts">{children}</span>}
    </div>
  );
}
