import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/call';
import { t } from '../../../lib/platform/i18n';
import { LIMITS } from '../../../lib/replies/limits';
import type { Reply } from '../../../lib/replies/types';
import type { BackState } from '../../../lib/team/back/types';
import { DiffText } from '../../ui/diff-text';
import { TextField } from '../../ui/text-field';
import { LetterForm } from './letter-form';

interface ProposalFormProps {
  replyId: string;
  person: BackState['person'];
  onSent: (state: BackState) => void;
  onCancel: () => void;
}

/** Better words for a reply of the team: the agent's own where they have some, else the team's to begin with. */
export function ProposalForm({ replyId, person, onSent, onCancel }: ProposalFormProps) {
  const [team, setTeam] = useState<Reply | null>(null);
  const [after, setAfter] = useState('');
  const [note, setNote] = useState('');
  useEffect(() => {
    void call('replies.read', { id: replyId }).then((read) => {
      if (!read.ok) return onCancel();
      const { reply, overlay } = read.value;
      setAfter(overlay?.reworded?.words.body ?? reply.body);
      setTeam(reply);
    });
  }, [replyId]);
  // Drawn with its words only: the keyboard goes to where they stand.
  if (!team) return null;
  const { title, body: before } = team;
  const isOther = after.trim() !== '' && after.trim() !== before.trim();
  const body = { replyId, title, before, after: after.trim(), note: note.trim() };
  return (
    <LetterForm
      title={t('back.propose.title', { title })}
      letter={isOther ? { kind: 'proposal', body, buyers: [] } : null}
      {...{ person, onSent, onCancel }}
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
