import type { BuyerCard, SeenOrder } from '../../lib/buyer/card';
import { currentLanguage, t } from '../../lib/platform/i18n';
import { amountText } from '../../lib/template/variables';
import { type Sign, shortDay } from './card-words';

/** More of them are found in the console. */
const DAYS = 8;
const ORDERS = 5;

/** Days and orders seen in this browser; no more than the console showed. */
export function CardHistory({ card: { days, orders }, sign }: { card: BuyerCard; sign: Sign }) {
  return (
    <dl class="card-history">
      {days.length > 0 && (
        <>
          <dt>{t('card.days')}</dt>
          <dd>
            {days.slice(-DAYS).map(shortDay).join(t('card.tags.between'))}
            {days.length > DAYS && ` ${t('card.more', { count: days.length - DAYS })}`}
          </dd>
        </>
      )}
      {orders.length > 0 && (
        <>
          <dt>{t('card.orders')}</dt>
          <dd>
            <ul>
              {orders.slice(0, ORDERS).map((order) => (
                <li key={order.id} class="card-order">
                  {orderWords(order, sign).map((word) => (
                    <span key={word}>{word}</span>
                  ))}
                </li>
              ))}
              {orders.length > ORDERS && <li>{t('card.more', { count: orders.length - ORDERS })}</li>}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}

function orderWords({ at, paid, status, titles, id }: SeenOrder, sign: Sign): string[] {
  return [
    at === null
      ? id
      : new Date(at).toLocaleDateString(currentLanguage(), { month: '2-digit', day: '2-digit' }),
    ...(paid === null ? [] : [`${sign}${amountText(paid)}`]),
    ...(status === null ? [] : [t(`order.status.${status}`)]),
    ...titles.slice(0, 1),
  ];
}
