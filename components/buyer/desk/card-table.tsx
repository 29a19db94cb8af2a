import { useState } from 'preact/hooks';
import type { BuyerCard } from '../../../lib/buyer/card';
import { DEFAULT_GROUPS, groupsOf } from '../../../lib/buyer/card-groups';
import { call } from '../../../lib/messaging/call';
import type { ErasedBuyer } from '../../../lib/messaging/calls';
import type { Settings } from '../../../lib/messaging/settings';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { useLanguage } from '../../ui/use-language';
import { CardActs } from '../card-acts';
import { groupWord, visitWords } from '../card-words';

interface CardTableProps {
  cards: readonly BuyerCard[];
  groups: Settings['buyerGroups'];
  consoleName: (id: string) => string;
  now: number;
  onErased: (what: ErasedBuyer) => void;
}

/** Rows at first: a year of a busy shop is thousands. */
const ROWS = 100;

export function CardTable({ cards, groups, consoleName, now, onErased }: CardTableProps) {
  const [rows, setRows] = useState(ROWS);
  const language = useLanguage();
  const erase = async (key: string) => {
    const done = await call('buyers.erase', { key });
    if (done.ok) onErased(done.value);
    return done;
  };
  return (
    <>
      <table class="table card-table">
        <thead>
          <tr>
            <th scope="col">{t('card.desk.buyer')}</th>
            <th scope="col">{t('card.desk.shop')}</th>
            <th scope="col">{t('card.desk.known')}</th>
            <th scope="col">{t('card.desk.seen')}</th>
          </tr>
        </thead>
        <tbody>
          {cards.slice(0, rows).map((card) => (
            <tr key={card.key}>
              <th scope="row" class="card-table-who">
                <bdi>{card.name ?? card.uid ?? card.conversation}</bdi>
                {card.noContact && <span class="card-stop">{t('card.noContact')}</span>}
              </th>
              <td>
                {card.shop}
                <span class="card-table-more">{consoleName(card.console)}</span>
              </td>
              <td>
                <Known card={card} rules={groups[card.shop] ?? DEFAULT_GROUPS} now={now} />
                <CardActs card={card} onErase={() => erase(card.key)} />
              </td>
              <td class="card-table-when">
                {new Date(card.lastSeen).toLocaleDateString(language, { dateStyle: 'medium' })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {cards.length > rows && (
        <Button onClick={() => setRows(rows + ROWS)}>{t('card.more', { count: cards.length - rows })}</Button>
      )}
    </>
  );
}

/** Amounts without a sign: the currency is the console's. */
function Known({ card, rules, now }: { card: BuyerCard; rules: typeof DEFAULT_GROUPS; now: number }) {
  const groups = groupsOf(card, rules, now).map((group) => groupWord(group, ''));
  const words = [visitWords(card, ''), ...groups, ...card.tags].filter(Boolean).join(' · ');
  return (
    <>
      <span class="card-table-known">{words}</span>
      {card.notes && <span class="card-table-more">{card.notes}</span>}
      {card.notOrdered && (
        <span class="card-table-more">
          {t('card.notOrdered')}
          {t('card.colon')}
          {t(`card.why.${card.notOrdered}`)}
        </span>
      )}
    </>
  );
}
