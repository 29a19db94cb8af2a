import type { Standing } from '../../../lib/orders/standing';
import type { Marketplace } from '../../../lib/profile/types';
import { amountWord, itemsWord, shortId, statusWord } from '../words';
import { badgeWords } from './badge-words';

interface OrderListRowProps {
  standing: Standing;
  marketplace: Marketplace;
  now: number;
  /** Where the Tab key comes into the list. */
  isStop: boolean;
  onChoose: () => void;
}

/** One order: what it is known by, who ordered it as the console shows them, and what stands out. */
export function OrderListRow({ standing, marketplace, now, isStop, onChoose }: OrderListRowProps) {
  const { order, badges } = standing;
  return (
    <li>
      <button
        type="button"
        class="order-list-row"
        tabIndex={isStop ? 0 : -1}
        title={itemsWord(order) ?? undefined}
        onClick={onChoose}
      >
        <span class="order-list-head">
          <span class="order-list-id">{shortId(order.id)}</span>
          <span class="order-list-who">{order.buyer ?? order.recipient?.name}</span>
          <span class="order-list-status">{statusWord(order)}</span>
          <span class="order-list-amount">{amountWord(order, marketplace)}</span>
        </span>
        {badges.length > 0 && (
          <span class="order-list-badges">
            {badges.map((badge) => {
              const { text, title, tone } = badgeWords(badge, now);
              return (
                <span key={badge.kind} class={`order-badge order-badge-${tone}`} title={title}>
                  {text}
                </span>
              );
            })}
          </span>
        )}
      </button>
    </li>
  );
}
