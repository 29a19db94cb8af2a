import { useRef, useState } from 'preact/hooks';
import type { BadgeKind, Standing } from '../../../lib/orders/standing';
import { t } from '../../../lib/platform/i18n';
import type { Marketplace } from '../../../lib/profile/types';
import { Chip } from '../../ui/chip';
import './order-list.css';
import { OrderListRow } from './order-list-row';

interface OrderListProps {
  /** In the order of the page. */
  standings: readonly Standing[];
  marketplace: Marketplace;
  /** Epoch milliseconds. */
  now: number;
  /** Brings its row into view; false where the page has none by now. */
  onShow: (orderId: string) => Promise<boolean>;
}

/** As they are asked for: what costs money first. */
const KINDS: readonly BadgeKind[] = [
  'past-ship-by',
  'ship-soon',
  'closes',
  'ordered-twice',
  'can-merge',
  'unmarked',
  'wrong-format',
  'flag',
];

/** Keys that move in the list, and by how far. */
const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** The page's orders, by what stands out in them; a row shows its order in the page. One stop of the Tab key. */
export function OrderList({ standings, marketplace, now, onShow }: OrderListProps) {
  const [filter, setFilter] = useState<BadgeKind | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [isGone, setGone] = useState(false);
  const list = useRef<HTMLUListElement>(null);

  const count = (kind: BadgeKind) =>
    standings.filter(({ badges }) => badges.some((one) => one.kind === kind)).length;
  // The one that is pressed stays also where its last order has gone: the hand is still on it.
  const chips = KINDS.map((kind) => ({ kind, count: count(kind) })).filter(
    (chip) => chip.count > 0 || chip.kind === filter,
  );
  const shown = filter
    ? standings.filter(({ badges }) => badges.some(({ kind }) => kind === filter))
    : standings;
  const at = Math.max(
    0,
    shown.findIndex(({ order }) => order.id === current),
  );

  const move = (event: KeyboardEvent) => {
    const to = STEPS[event.key]?.(at, shown.length - 1);
    const next = to === undefined ? undefined : shown[to];
    if (to === undefined || !next) return;
    event.preventDefault();
    setCurrent(next.order.id);
    list.current?.querySelectorAll<HTMLElement>('.order-list-row')[to]?.focus();
  };
  const show = async (id: string) => {
    setCurrent(id);
    setGone(!(await onShow(id)));
  };

  return (
    <section class="order-list" aria-label={t('order.list.name')}>
      {chips.length > 0 && (
        <div class="order-list-filters" role="group" aria-label={t('order.list.filter')}>
          <Chip pressed={filter === null} onClick={() => setFilter(null)}>
            {t('order.list.all', { count: standings.length })}
          </Chip>
          {chips.map(({ kind, count }) => (
            <Chip
              key={kind}
              pressed={filter === kind}
              onClick={() => setFilter(filter === kind ? null : kind)}
            >
              {t(`order.kind.${kind}`, { count })}
            </Chip>
          ))}
        </div>
      )}
      <ul class="order-list-rows" ref={list} onKeyDown={move}>
        {shown.map((standing, index) => (
          <OrderListRow
            key={standing.order.id}
            standing={standing}
            marketplace={marketplace}
            now={now}
            isStop={index === at}
            onChoose={() => void show(standing.order.id)}
          />
        ))}
      </ul>
      <p class={isGone || shown.length === 0 ? 'order-list-said' : 'spoken'} role="status">
        {isGone ? t('order.list.gone') : shown.length === 0 && t('order.list.none')}
      </p>
    </section>
  );
}
