import { useState } from 'preact/hooks';
import { isSettled, missingOf } from '../../../lib/evidence/case';
import { isDue, type Today } from '../../../lib/evidence/room';
import type { CaseSummary } from '../../../lib/evidence/types';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { leftWord } from '../case-words';
import type { ChecklistOf } from './types';
import { caseLine } from './words';

interface RoomFirstProps {
  /** In the order of the room. */
  cases: readonly CaseSummary[];
  listOf: ChecklistOf;
  today: Today;
}

/** Rows at first: whoever has more of them needs the list below. */
const ROWS = 6;

/** What runs out today, or has run out; then what has things missing, by its deadline. */
export function RoomFirst({ cases, listOf, today }: RoomFirstProps) {
  const pending = cases.filter(({ state }) => !isSettled(state));
  const isUrgent = (each: CaseSummary) =>
    each.state === 'open' && (isDue(each, 'late', today) || isDue(each, 'today', today));
  const now = pending.filter(isUrgent);
  const missing = pending.filter(
    (each) => !isUrgent(each) && missingOf(listOf(each.kind)?.items ?? [], each.checked).length > 0,
  );
  return (
    <div class="room-first">
      <FirstList
        title={t('evidence.desk.today')}
        none={t('evidence.desk.today.none')}
        {...{ cases: now, listOf, today }}
      />
      <FirstList
        title={t('evidence.desk.missing')}
        none={t('evidence.desk.missing.none')}
        {...{ cases: missing, listOf, today }}
      />
    </div>
  );
}

interface FirstListProps extends RoomFirstProps {
  title: string;
  none: string;
}

function FirstList({ title, none, cases, listOf, today }: FirstListProps) {
  const [rows, setRows] = useState(ROWS);
  return (
    <section class="room-box" aria-label={title}>
      <h2>
        {title}
        {cases.length > 0 && <span class="room-count">{cases.length}</span>}
      </h2>
      {cases.length === 0 && <p class="desk-hint">{none}</p>}
      <ul class="room-list">
        {cases.slice(0, rows).map((each) => (
          <li key={each.id}>
            <a href={`#cases/${each.id}`}>{caseLine(each)}</a>
            <span class={`room-left ${toneOf(each, today)}`}>{leftWord(each.deadline, today.now)}</span>
            <Missing each={each} listOf={listOf} />
          </li>
        ))}
      </ul>
      {cases.length > rows && (
        <Button look="link" onClick={() => setRows(rows + 4 * ROWS)}>
          {t('evidence.desk.more', { count: cases.length - rows })}
        </Button>
      )}
    </section>
  );
}

/** Names the first few; nobody reads nine in a row. */
function Missing({ each, listOf }: { each: CaseSummary; listOf: ChecklistOf }) {
  const items = listOf(each.kind)?.items ?? [];
  const ids = missingOf(items, each.checked);
  if (ids.length === 0) return null;
  const names = items.flatMap(({ id, what }) => (ids.includes(id) ? [what] : []));
  const rest = names.length > 3 ? t('evidence.desk.lacks.more', { count: names.length - 3 }) : '';
  return (
    <span class="room-more">
      {t('evidence.desk.lacks', { names: names.slice(0, 3).join(t('evidence.desk.and')) })}
      {rest}
    </span>
  );
}

export const toneOf = (each: CaseSummary, today: Today): string => {
  if (isSettled(each.state) || each.state === 'submitted') return '';
  if (isDue(each, 'late', today)) return 'room-red';
  return isDue(each, 'today', today) ? 'room-amber' : '';
};
