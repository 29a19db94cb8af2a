import { useEffect, useState } from 'preact/hooks';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { OrderFacts } from '../../lib/orders/types';
import type { PanelState } from './state';

interface PageOrdersProps {
  link: PanelLink;
  state: PanelState;
  facts: OrderFacts | null;
  shop: string;
}

/** Fetched where the panel stands beside a page of orders: everywhere else it does without. */
const fetchDesk = () => import('./order-desk');
type Desk = Awaited<ReturnType<typeof fetchDesk>>;

/** On a page of orders alone: what stands out in them. */
export function PageOrders({ link, state: { console, settings }, facts, shop }: PageOrdersProps) {
  const can = console?.capabilities ?? [];
  const isHere = can.includes('orders') && !can.includes('conversation');
  const [desk, setDesk] = useState<Desk | null>(null);
  useEffect(() => {
    if (isHere) void fetchDesk().then(setDesk);
  }, [isHere]);
  if (!desk || !isHere || !console) return null;
  return <desk.OrderDesk {...{ link, console, facts, shop, settings }} />;
}
