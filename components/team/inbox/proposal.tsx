import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import type { InLetter, LetterOf } from '../../../lib/team/back/types';
import { Button } from '../../ui/button';
import { DiffText } from '../../ui/diff-text';
import { SaidLine } from '../desk/said';
import { useAct } from '../use-act';
import { hasOthers, OtherWords } from './other-words';
import { PublishOne } from './publish-one';
import type { InboxLibrary, InboxPartProps } from './types';

interface ProposalProps extends Omit<InboxPartProps, 'inbox'> {
  row: InLetter;
  letter: LetterOf<'proposal'>;
  library: InboxLibrary;
}

/** Better words for a reply: beside those of today, taken by one press, and out by a second one. */
export function Proposal({ row, letter, library, onInbox, team, onTeam }: ProposalProps) {
  const [undoId, setUndoId] = useState<string | null>(null);
  const [isAlone, setAlone] = useState(false);
  const { isBusy, said, ask } = useAct({ state: team, said: { conflict: 'inbox.changed' } });
  const { replyId, title, before, after, note } = letter.body;
  const reply = library.replyOf(replyId);
  const isSame = reply?.body === after;
  const adopt = async (revision: number) => {
    const done = await ask('inbox.adopt', { id: row.id, revision, ...(isAlone && { alone: true }) });
    if (!done) return;
    setUndoId(done.undoId);
    onInbox(done.state);
  };
  const undo = async (id: string) => {
    if (!(await ask('library.undo', { undoId: id }))) return;
    setUndoId(null);
    const state = await ask('inbox.settle', { id: row.id, done: false });
    if (state) onInbox(state);
  };
  const reason = t('inbox.adopted.reason', { name: letter.person.name || t('back.nameless'), title });
  return (
    <>
      {note && <p class="inbox-note">{note}</p>}
      <Texts before={before} after={after} now={reply?.body ?? null} />
      {!reply && library.isFull && (
        <p class="team-warning">
          {t('inbox.gone')}{' '}
          <Button look="link" onClick={() => library.write(title, after)}>
            {t('inbox.write')}
          </Button>
        </p>
      )}
      {reply && hasOthers(reply) && (!isSame || undoId !== null) && (
        <OtherWords reply={reply} isGone={isSame ? null : isAlone} onGone={setAlone} />
      )}
      {reply && !isSame && (
        <Button look="main" disabled={isBusy} onClick={() => void adopt(reply.revision)}>
          {t(reply.body === before ? 'inbox.adopt' : 'inbox.adopt.over')}
        </Button>
      )}
      {isSame && undoId === null && <p class="desk-hint">{t('inbox.same')}</p>}
      {isSame && undoId !== null && (
        <>
          <p class="desk-hint">
            {t('inbox.adopted')}{' '}
            <Button look="link" disabled={isBusy} onClick={() => void undo(undoId)}>
              {t('inbox.undo')}
            </Button>
          </p>
          <PublishOne {...{ reply, reason, team, onTeam }} />
        </>
      )}
      <SaidLine said={said} />
    </>
  );
}

/** @param now as the reply stands here; null: it does not */
function Texts({ before, after, now }: { before: string; after: string; now: string | null }) {
  if (now === null || now === before || now === after)
    return (
      <p class="team-change">
        <DiffText before={before} after={after} />
      </p>
    );
  return (
    <dl class="inbox-texts">
      <dt>{t('inbox.text.before')}</dt>
      <dd class="team-text">{before}</dd>
      <dt>{t('inbox.text.now')}</dt>
      <dd>
        <DiffText before={before} after={now} />
      </dd>
      <dt>{t('inbox.text.after')}</dt>
      <dd>
        <DiffText before={now} after={after} />
      </dd>
    </dl>
  );
}
