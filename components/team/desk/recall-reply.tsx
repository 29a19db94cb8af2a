import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import type { Reply } from '../../../lib/replies/types';
import { saidBy } from '../../../lib/team/recall';
import { Button } from '../../ui/button';
import { ReasonForm } from './reason-form';
import { Recalled } from './recalled';
import { SaidLine } from './said';
import type { DeskPartProps } from './types';
import { useAnnounce } from './use-announce';

/** What of a line is needed to stop it. */
export type Recallable = Pick<Reply, 'id' | 'title' | 'body' | 'wordings' | 'translations'>;

interface RecallReplyProps extends DeskPartProps {
  reply: Recallable;
}

/** 停用这句: nobody can put it in any more, once their machine has looked; and back again. */
export function RecallReply({ reply, state, onState }: RecallReplyProps) {
  const [isAsking, setAsking] = useState(false);
  const { isBusy, said, announce } = useAnnounce({ state, onState });
  const recalled = state.recalls.find(({ id }) => id === reply.id);
  if (recalled) return <Recalled recall={recalled} {...{ state, onState }} />;
  const recall = async (reason: string) => {
    const { id, title } = reply;
    // With its words, so that copies in agents' own sets and lines of guides are stopped as well.
    const words = saidBy(reply).filter(Boolean);
    const value = { reason, title, at: new Date().toISOString(), words };
    if (await announce({ put: { kind: 'recall', id, value } }, reason)) setAsking(false);
  };
  return (
    <div class="team-recall">
      {isAsking ? (
        <ReasonForm
          act={t('team.recall')}
          hint={t('team.recall.hint')}
          isBusy={isBusy}
          onReason={(reason) => void recall(reason)}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <Button look="danger" onClick={() => setAsking(true)}>
          {t('team.recall')}…
        </Button>
      )}
      <SaidLine said={said} />
    </div>
  );
}
