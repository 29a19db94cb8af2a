import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { queryText, type RoomQuery, roomRows, type Today } from '../../../lib/evidence/room';
import type { CaseSummary } from '../../../lib/evidence/types';
import { call } from '../../../lib/messaging/call';
import type { Settings } from '../../../lib/messaging/settings';
import { t } from '../../../lib/platform/i18n';
import './room.css';
import { RoomFilters } from './room-filters';
import { RoomFirst } from './room-first';
import { Production, Reminders } from './room-notices';
import { RoomStore } from './room-store';
import { RoomTable } from './room-table';
import type { ChecklistOf } from './types';

interface CaseRoomProps {
  /** Null until they have been read. */
  cases: readonly CaseSummary[] | null;
  listOf: ChecklistOf;
  query: RoomQuery;
  onQuery: (query: RoomQuery) => void;
  settings: Settings;
  today: Today;
  /** What can be done with those that are chosen. */
  bulk: (chosen: readonly CaseSummary[]) => ComponentChildren;
}

/** All cases of this machine: what is urgent first, then everything, by its deadline. */
export function CaseRoom({ cases, listOf, query, onQuery, settings, today, bulk }: CaseRoomProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const spoken = useSpoken(query.words);
  // Once a list: with thousands of cases a sort on every press would be felt. What the time is changes no order.
  const all = useMemo(
    () => roomRows(cases ?? [], NOTHING_ASKED, { today, kindName, spoken: NOWHERE }),
    [cases],
  );
  if (!cases) return null;
  if (cases.length === 0)
    return (
      <>
        <p>{t('evidence.desk.none')}</p>
        <p class="desk-hint">{t('evidence.desk.none.hint')}</p>
        <RoomStore cases={cases} years={settings.caseYears} now={today.now} />
      </>
    );
  const rows = queryText(query) === '' ? all : roomRows(cases, query, { today, kindName, spoken });
  return (
    <>
      <Reminders cases={cases} now={today.now} />
      <RoomFirst cases={all} listOf={listOf} today={today} />
      <Production cases={cases} />
      <section class="room-all" aria-label={t('evidence.desk.back')}>
        <RoomFilters cases={cases} query={query} onQuery={onQuery} />
        <p class="desk-hint" role="status">
          {t(rows.length > 0 ? 'evidence.desk.count' : 'evidence.desk.notFound', { count: rows.length })}
        </p>
        {bulk(rows.filter(({ id }) => chosen.has(id)))}
        {rows.length > 0 && (
          <RoomTable rows={rows} listOf={listOf} today={today} chosen={chosen} onChosen={setChosen} />
        )}
      </section>
      <RoomStore cases={cases} years={settings.caseYears} now={today.now} />
    </>
  );
}

const kindName = (kind: CaseSummary['kind']) => t(`evidence.kind.${kind}`);

const NOTHING_ASKED: RoomQuery = { words: '', state: null, kind: null, shop: null, owner: null, due: null };
const NOWHERE: ReadonlySet<string> = new Set();
/** Milliseconds of rest before the transcripts are read: they are read whole. */
const REST = 250;

/** Ids of cases in whose transcripts the words stand, once they have been typed. */
function useSpoken(words: string): ReadonlySet<string> {
  const [found, setFound] = useState<{ words: string; ids: ReadonlySet<string> }>({
    words: '',
    ids: NOWHERE,
  });
  const asked = words.trim();
  useEffect(() => {
    if (!asked) return;
    let isLeft = false;
    const timer = setTimeout(async () => {
      const answer = await call('cases.search', { words: asked });
      if (answer.ok && !isLeft) setFound({ words: asked, ids: new Set(answer.value) });
    }, REST);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [asked]);
  return found.words === asked ? found.ids : NOWHERE;
}
