import { useEffect, useState } from 'preact/hooks';
import { isSettled, missingOf } from '../../../lib/evidence/case';
import type { Today } from '../../../lib/evidence/room';
import type { CaseSummary } from '../../../lib/evidence/types';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { caseName, leftWord } from '../case-words';
import { toneOf } from './room-first';
import type { ChecklistOf } from './types';
import { buyerText, sizeText, timeText } from './words';

interface RoomTableProps {
  rows: readonly CaseSummary[];
  listOf: ChecklistOf;
  today: Today;
  chosen: ReadonlySet<string>;
  onChosen: (ids: ReadonlySet<string>) => void;
}

/** Rows at first: thousands at once would hold the page up, and nobody reads them. */
const ROWS = 60;

export function RoomTable({ rows, listOf, today, chosen, onChosen }: RoomTableProps) {
  const [count, setCount] = useState(ROWS);
  const first = rows[0]?.id;
  useEffect(() => setCount(ROWS), [first]);
  const isAll = rows.length > 0 && rows.every(({ id }) => chosen.has(id));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChosen(next);
  };
  return (
    <>
      <table class="table room-table" aria-label={t('evidence.desk.cases')}>
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={t('evidence.desk.chooseAll')}
                checked={isAll}
                onChange={() => onChosen(new Set(isAll ? [] : rows.map(({ id }) => id)))}
              />
            </th>
            <th scope="col">{t('evidence.desk.column.case')}</th>
            <th scope="col">{t('evidence.desk.deadline')}</th>
            <th scope="col">{t('evidence.desk.column.items')}</th>
            <th scope="col" class="room-wide">
              {t('evidence.desk.shop')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, count).map((each) => (
            <tr key={each.id}>
              <td>
                <input
                  type="checkbox"
                  aria-label={t('evidence.desk.choose', { name: caseName(each) })}
                  checked={chosen.has(each.id)}
                  onChange={() => toggle(each.id)}
                />
              </td>
              <th scope="row" class="room-case">
                <a href={`#cases/${each.id}`}>{caseName(each)}</a>
                <span class="room-more">
                  <bdi>{buyerText(each)}</bdi>
                  {each.title && ` · ${t(`evidence.kind.${each.kind}`)}`}
                  {each.orderIds.length > 0 && ` · ${each.orderIds.join(t('evidence.desk.and'))}`}
                </span>
              </th>
              <td>
                <span class={`room-when ${toneOf(each, today)}`}>{deadlineText(each, today.now)}</span>
                <span class="room-more">{t(`evidence.state.${each.state}`)}</span>
              </td>
              <td>
                {t('evidence.items', { count: each.items })}
                <span class="room-more">{footText(each, listOf)}</span>
              </td>
              <td class="room-wide">
                {each.shop}
                <span class="room-more">{each.owner}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > count && (
        <Button onClick={() => setCount(count + 4 * ROWS)}>
          {t('evidence.desk.more', { count: rows.length - count })}
        </Button>
      )}
    </>
  );
}

/** What is left where it still counts, else the day. */
function deadlineText({ deadline, state }: CaseSummary, now: number): string {
  if (deadline === null) return t('evidence.desk.noDeadline');
  return state === 'open' ? (leftWord(deadline, now) ?? '') : timeText(deadline);
}

function footText(each: CaseSummary, listOf: ChecklistOf): string {
  const missing = isSettled(each.state) ? [] : missingOf(listOf(each.kind)?.items ?? [], each.checked);
  return [
    missing.length > 0 && t('evidence.desk.lacks.count', { count: missing.length }),
    each.bytes > 0 && sizeText(each.bytes),
    each.unstamped > 0 && t('evidence.desk.unstamped', { count: each.unstamped }),
    each.receivedAt !== null
      ? t('evidence.desk.received')
      : each.handedAt !== null && t('evidence.desk.handed'),
  ]
    .filter(Boolean)
    .join(' · ');
}
