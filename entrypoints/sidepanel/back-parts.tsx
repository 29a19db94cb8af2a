import { ProposalForm } from '../../components/team/back/proposal-form';
import { QuestionForm } from '../../components/team/back/question-form';
import { StatusAsk } from '../../components/team/back/status-ask';
import { t } from '../../lib/platform/i18n';
import type { BackState } from '../../lib/team/back/types';
import type { PanelBack } from './use-back';

interface BackPartsProps {
  back: PanelBack;
  state: BackState;
}

/** What the agent is asked once; or the letter that they write. */
export function BackParts({ back, state }: BackPartsProps) {
  const { writing, written } = back;
  const part = { person: state.person, onSent: back.sent, onCancel: back.close };
  return (
    <>
      {writing?.kind === 'question' && (
        // Asked anew, it begins anew.
        <QuestionForm key={JSON.stringify(writing.asked)} asked={writing.asked} {...part} />
      )}
      {writing?.kind === 'proposal' && (
        <ProposalForm key={writing.replyId} replyId={writing.replyId} {...part} />
      )}
      {!writing && back.isAsking && <StatusAsk back={state} onAnswer={back.answer} />}
      <p class={!writing && written > 0 ? 'back-written' : 'spoken'} role="status">
        {!writing && written > 0 && t(`back.written.${state.way === 'file' ? 'file' : 'space'}`)}
      </p>
    </>
  );
}
