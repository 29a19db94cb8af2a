import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import type { NewsRow } from '../../../lib/team/state';
import type { EntryKey } from '../../../lib/team/types';
import { Button } from '../../ui/button';
import { useAct } from '../use-act';
import { DraftRow } from './draft-row';
import { PublishForm } from './publish-form';
import { ReadFailed } from './read-failed';
import { SaidLine } from './said';
import { sizeText } from './size-text';
import type { DeskPartProps } from './types';
import { useRead } from './use-read';

/** Rows drawn at first. */
const ROWS = 100;

/** What is to go out, row by row, against what agents have. */
export function Draft({ state, onState }: DeskPartProps) {
  const read = useRead('team.draft', state);
  const { value: draft, again } = read;
  // What was left out stays so after a merge: it is known by its key, not by its place in the list.
  const [except, setExcept] = useState<ReadonlySet<EntryKey>>(new Set());
  const [limit, setLimit] = useState(ROWS);
  // As they stood when something that was not shown kept them from going out.
  const [before, setBefore] = useState<readonly NewsRow[] | null>(null);
  const { isBusy, said, say, ask } = useAct({
    state,
    said: {
      conflict: (fault) => (fault === 'changed' ? 'team.publish.changed' : 'team.publish.conflict'),
    },
  });
  if (!draft) {
    return (
      read.failure && (
        <section>
          <h2>{t('team.draft')}</h2>
          <ReadFailed {...{ state, ...read }} />
        </section>
      )
    );
  }
  const { base, bytes, more, shown } = draft;
  const fresh = new Set(before && draft.rows.filter((row) => !before.some((old) => isSame(old, row))));
  const rows = [...fresh, ...draft.rows.filter((row) => !fresh.has(row))];
  const going = rows.filter(({ key }) => !except.has(key));
  const discard = async (keys: EntryKey[]) => {
    const found = await ask('team.discard', { keys });
    if (found) read.set(found);
  };
  const publish = async (reason: string, validUntil: string | null) => {
    const left = rows.filter(({ key }) => except.has(key)).map(({ key }) => key);
    const done = await ask('team.publish', { base, shown, reason, except: left, validUntil });
    setBefore(done ? null : rows);
    // After a conflict the merge is here: what is shown is to be what would go out. What was typed is still meant.
    if (!done) await again();
    if (!done) return false;
    say(t('team.published', { seq: done.seq }));
    onState(done.state);
    return true;
  };
  const put = (key: EntryKey, isIn: boolean) => {
    const next = new Set(except);
    if (isIn) next.delete(key);
    else next.add(key);
    setExcept(next);
  };
  return (
    <section>
      <h2>{t('team.draft')}</h2>
      <ReadFailed {...{ state, ...read }} />
      <p class="desk-hint">
        {rows.length === 0
          ? t('team.draft.none')
          : t('team.draft.count', { count: rows.length + more, size: sizeText(bytes) })}
      </p>
      <ul class="team-rows">
        {rows.slice(0, limit).map((row) => (
          <DraftRow
            key={row.key}
            {...{ row, draft, isBusy }}
            isIn={!except.has(row.key)}
            isFresh={fresh.has(row)}
            onIn={(isIn) => put(row.key, isIn)}
            onDiscard={() => void discard([row.key])}
          />
        ))}
      </ul>
      <div class="desk-acts">
        {rows.length > limit && (
          <Button onClick={() => setLimit(limit + ROWS)}>
            {t('team.more', { count: rows.length - limit })}
          </Button>
        )}
        <Button look="link" disabled={isBusy} onClick={() => void again()}>
          {t('team.draft.again')}
        </Button>
      </div>
      {more > 0 && <p class="desk-hint">{t('team.draft.more', { count: more })}</p>}
      {rows.length > 0 && <PublishForm rows={going} {...{ more, isBusy }} onPublish={publish} />}
      <SaidLine said={said} />
    </section>
  );
}

const isSame = (a: NewsRow, b: NewsRow): boolean =>
  a.key === b.key && a.before === b.before && a.after === b.after;
