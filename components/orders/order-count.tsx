import type { ComponentChildren } from 'preact';
import type { OrderFacts } from '../../lib/orders/types';
import { t } from '../../lib/platform/i18n';
import './order-line.css';

interface OrderCountProps {
  facts: OrderFacts | null;
  /** What can be done with one of them. */
  children?: ComponentChildren;
}

/** On a page of orders alone: how many of them can be read. */
export function OrderCount({ facts, children }: OrderCountProps) {
  const count = facts?.orders.length ?? 0;
  const none = facts && facts.state !== 'found' ? facts.state : 'missing';
  return (
    <div class={count > 0 ? 'order-line' : 'order-line order-line-none'}>
      <span role="status">
        {facts && (count > 0 ? t('order.count', { count }) : t(`order.none.${none}`))}
      </span>
      {count > 0 && children}
    </div>
  );
}
