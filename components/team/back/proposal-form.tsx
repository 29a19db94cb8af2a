import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/call';
import { t } from '../../../lib/platform/i18n';
import { LIMITS } from '../../../lib/replies/limits';
import type { Reply } from '../../../lib/replies/types';
import type { BackState } from '../../../lib/team/back/types';
import { DiffText } from '../../ui/diff-text';
import { TextField } from '../../ui/text-field';
import { useKeptWords } from './kept-words';
import { LetterForm } from './letter-form';

interface ProposalFormProps {
  replyId: string;
  person: BackState['person'];
  onSent: (state: BackState) => void;
  onCancel: () => void;
}

/** Better words for a reply of the team: the agent's own where they have some, else the team's to begin with. */
export function ProposalForm({ replyId, ...part }: ProposalFormProps) {
  const [read, setRead] = useState<{ team: Reply; own: string } | null>(null);
  useEffect(() => {
    void call('replies.read', { id: replyId }).then((found) => {
      if (!found.ok) return part.onCancel();
      const { reply, overlay } = found.value;
      setRead({ team: reply, own: overlay?.reworded?.words.body ?? reply.body });
    });
  }, [replyId]);
  // Drawn with its words only: the keyboard goes to where they stand.
  return read && <Proposing {...{ ...read, ...part }} />;
}

type ProposingProps = Omit<ProposalFormProps, 'replyId'> & { team: Reply; own: string };

function Proposing({ team, own, person, onSent, onCancel }: ProposingProps) {
  const { id: replyId, title, body: before } = team;
  const [after, setAfter, forget] = useKeptWords(`proposal ${replyId}`, () => own);
  const [note, setNote, forgetNote] = useKeptWords(`note ${replyId}`, () => '');
  const isOther = after.trim() !== '' && after.trim() !== before.trim();
  const body = { replyId, title, before, after: after.trim(), note: note.trim() };
  return (
    <LetterForm
      title={t('back.propose.title', { title })}
      letter={isOther ? { kind: 'proposal', body, buyers: [] } : null}
      {...{ person, onCancel }}
      onSent={(state) => {
        forget();
        forgetNote();
        onSent(state);
      }}
    >
      <TextField
        label={t('back.propose.after')}
        rows={4}
        maxLength={LIMITS.body}
        value={after}
        onValue={setAfter}
      />
      <p class="back-diff">
        {isOther ? <DiffText before={before} after={body.after} /> : t('back.propose.same')}
      </p>
      <TextField label={t('back.propose.note')} maxLength={200} value={note} onValue={setNote} />
    </LetterForm>
  );
}
