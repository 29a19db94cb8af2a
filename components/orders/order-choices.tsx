import type { ComponentChildren } from 'preact';
import type { Order } from '../../lib/orders/types';
import type { Marketplace } from '../../lib/profile/types';
import { Menu, type MenuItem } from '../ui/menu';
import { amountWord, itemsWord, shortId, statusWord } from './words';

interface OrderChoicesProps {
  orders: readonly Order[];
  /** Null: none is chosen yet. */
  chosen: string | null;
  marketplace: Marketplace;
  label: string;
  className: string;
  children: ComponentChildren;
  onChoose: (id: string) => void;
}

/** The orders that the console shows, to choose one of. */
export function OrderChoices(props: OrderChoicesProps) {
  const { orders, chosen, marketplace, label, className, children, onChoose } = props;
  return (
    <Menu
      label={label}
      className={className}
      items={orders.map((order) => candidate(order, order.id === chosen, marketplace, onChoose))}
    >
      {children}
    </Menu>
  );
}

function candidate(
  order: Order,
  checked: boolean,
  marketplace: Marketplace,
  onChoose: (id: string) => void,
): MenuItem {
  const status = statusWord(order);
  return {
    id: order.id,
    label: status ? `${shortId(order.id)} · ${status}` : shortId(order.id),
    hint: amountWord(order, marketplace) ?? undefined,
    detail: itemsWord(order) ?? undefined,
    checked,
    run: () => onChoose(order.id),
  };
}
