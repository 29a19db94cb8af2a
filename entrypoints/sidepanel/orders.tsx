import { OrderCount } from '../../components/orders/order-count';
import { OrderLine } from '../../components/orders/order-line';
import type { PanelState } from './state';
import type { useOrder } from './use-order';

interface OrdersProps {
  state: PanelState;
  orders: ReturnType<typeof useOrder>;
}

/** The line below the header, in consoles that show orders: the open conversation's, or how many there are. */
export function Orders({ state: { console, facts }, orders }: OrdersProps) {
  if (!console?.capabilities.includes('orders')) return null;
  if (!console.capabilities.includes('conversation')) return <OrderCount facts={orders.facts} />;
  if (facts?.conversationState === 'none') return null;
  const read = orders.facts?.state;
  return (
    <OrderLine
      current={orders.current}
      orders={orders.facts?.orders ?? []}
      none={read === 'missing' || read === 'ambiguous' ? read : null}
      marketplace={console.marketplace}
      onChoose={orders.choose}
    />
  );
}
