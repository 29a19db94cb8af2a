import { useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { type InLetter, LETTER_KINDS } from '../../../lib/team/back/types';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { SaidLine } from '../desk/said';
import { useAct } from '../use-act';
import './inbox.css';
import { type Chosen, countsOf, shownOf } from './letter-list';
import { LetterRow } from './letter-row';
import { LookBar } from './look-bar';
import type { InboxLibrary, InboxPartProps } from './types';

/** Rows drawn at first. */
const ROWS = 50;
const STATES = ['new', 'done'] as const;

/** What agents have sent: by kind, each done with in its place. ↑ ↓ go through it, Enter does a row's main act. */
export function InboxDesk({ library, ...part }: InboxPartProps & { library: InboxLibrary }) {
  const { inbox, onInbox, team } = part;
  const [chosen, choose] = useState<Chosen>({ kind: null, state: 'new' });
  const [touched, touch] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(ROWS);
  const list = useRef<HTMLUListElement>(null);
  const { isBusy, said, ask } = useAct({ state: team });
  const shown = shownOf(inbox.letters, chosen, touched);
  const counts = countsOf(inbox.letters, chosen.state);
  const keep = (id: string) => touch(new Set(touched).add(id));
  const go = (part: Partial<Chosen>) => {
    choose({ ...chosen, ...part });
    touch(new Set());
    setLimit(ROWS);
  };
  const settle = async ({ id, state }: InLetter) => {
    if (isBusy) return;
    keep(id);
    const after = await ask('inbox.settle', { id, done: state === 'new' });
    if (after) onInbox(after);
  };
  const move = (by: number) => {
    const rows = [...(list.current?.querySelectorAll('summary') ?? [])];
    const at = rows.findIndex((row) => row.parentElement?.contains(document.activeElement));
    rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
  };
  return (
    <section class="inbox" aria-label={t('inbox')}>
      <LookBar {...part} />
      <div class="inbox-filters">
        {STATES.map((state) => (
          <Chip key={state} pressed={chosen.state === state} onClick={() => go({ state, kind: null })}>
            {t(`inbox.state.${state}`)}
          </Chip>
        ))}
        <span class="inbox-gap" />
        {LETTER_KINDS.filter((kind) => counts.has(kind) || chosen.kind === kind).map((kind) => (
          <Chip
            key={kind}
            pressed={chosen.kind === kind}
            onClick={() => go({ kind: chosen.kind === kind ? null : kind })}
          >
            {t(`back.kind.${kind}`)} {counts.get(kind) ?? 0}
          </Chip>
        ))}
      </div>
      {shown.length === 0 && <p class="desk-hint">{t(`inbox.none.${chosen.state}`)}</p>}
      <ul class="team-rows" ref={list}>
        {shown.slice(0, limit).map((row) => (
          <LetterRow
            key={row.id}
            {...{ row, library, isBusy }}
            {...part}
            onInbox={(after) => {
              keep(row.id);
              onInbox(after);
            }}
            onSettle={() => void settle(row)}
            onMove={move}
          />
        ))}
      </ul>
      {shown.length > limit && (
        <div class="desk-acts">
          <Button onClick={() => setLimit(limit + ROWS)}>
            {t('team.more', { count: shown.length - limit })}
          </Button>
        </div>
      )}
      {inbox.more.letters > 0 && <p class="desk-hint">{t('inbox.more', { count: inbox.more.letters })}</p>}
      <SaidLine said={said} />
      {shown.length > 0 && <p class="inbox-keys">{t('inbox.keys')}</p>}
    </section>
  );
}
