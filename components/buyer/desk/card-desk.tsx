import { useState } from 'preact/hooks';
import type { BuyerCard } from '../../../lib/buyer/card';
import { type Settings, TALK_DAYS } from '../../../lib/messaging/settings';
import { t } from '../../../lib/platform/i18n';
import { Decided } from '../../ui/decided';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import '../card.css';
import './card-desk.css';
import { CardGroups } from './card-groups';
import { CardTable } from './card-table';

interface CardDeskProps {
  /** Null until they have been read. */
  cards: readonly BuyerCard[] | null;
  settings: Settings;
  onSettings: (change: Partial<Settings>) => void;
  /** What a console is called. */
  consoleName: (id: string) => string;
  /** Epoch milliseconds. */
  now: number;
}

/** All cards that are kept here, for how long, and by which thresholds buyers are grouped. */
export function CardDesk({ cards, settings, onSettings, consoleName, now }: CardDeskProps) {
  const [query, setQuery] = useState('');
  /** Ids of cases about a buyer who was erased just now. */
  const [kept, setKept] = useState<readonly string[]>([]);
  const found = (cards ?? []).filter((card) => isFound(card, query));
  const shops = [...new Set((cards ?? []).map(({ shop }) => shop))].sort();
  return (
    <>
      <p class="desk-hint">{t('card.desk.hint')}</p>
      <p class="card-desk-kept" role="status">
        {kept.length > 0 && t('card.erase.kept', { count: kept.length })}
        {kept.map((id) => (
          <a key={id} href={`#cases/${id}`}>
            {id}
          </a>
        ))}
      </p>
      {cards?.length === 0 ? (
        <p>{t('card.desk.none')}</p>
      ) : (
        <section aria-label={t('desk.buyers')}>
          <div class="card-desk-search">
            <TextField label={t('card.desk.search')} value={query} onValue={setQuery} autocomplete="off" />
            <span class="desk-hint" role="status">
              {cards && t(found.length > 0 ? 'card.desk.count' : 'card.desk.found', { count: found.length })}
            </span>
          </div>
          {found.length > 0 && (
            <CardTable
              cards={found}
              groups={settings.buyerGroups}
              consoleName={consoleName}
              now={now}
              onErased={({ casesKept }) => setKept(casesKept)}
            />
          )}
        </section>
      )}
      <div class="form">
        <Decided of="talkDays">
          <SelectField
            label={t('card.desk.keep')}
            hint={t('card.desk.keep.hint')}
            value={String(settings.talkDays)}
            options={TALK_DAYS.map((days) => [String(days), t('guides.desk.talkDays.count', { days })])}
            onValue={(chosen) => {
              const talkDays = TALK_DAYS.find((days) => String(days) === chosen);
              if (talkDays) onSettings({ talkDays });
            }}
          />
        </Decided>
      </div>
      {shops.length > 0 && (
        <CardGroups
          shops={shops}
          groups={settings.buyerGroups}
          onGroups={(buyerGroups) => onSettings({ buyerGroups })}
        />
      )}
    </>
  );
}

/** Each word of the query, somewhere in what is known. */
function isFound(card: BuyerCard, query: string): boolean {
  const { name, uid, shop, notes, tags, environment, whoFor, firstHandler, orders } = card;
  const own = [name, uid, shop, notes, ...tags, environment, whoFor, firstHandler];
  const text = [...own, ...orders.flatMap(({ id, titles }) => [id, ...titles])].join('\n').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
