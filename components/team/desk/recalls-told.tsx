import { t } from '../../../lib/platform/i18n';
import type { InboxState } from '../../../lib/team/back/types';
import type { TeamState } from '../../../lib/team/state';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/moment-text';
import { Notice } from '../../ui/notice';
import { useAct } from '../use-act';
import { SaidLine } from './said';

/** What the counts of recalls are of, as of when, and the way to newer ones. */
export function RecallsTold({ state, inbox }: { state: TeamState; inbox: InboxState }) {
  const { isBusy, said, ask } = useAct({ state });
  const isFile = state.joined?.place.kind === 'file';
  const { at, fault } = inbox;
  // What it reads is told to all who show it.
  const look = () => ask('inbox.read', { isFresh: true });
  return (
    <>
      {fault && <Notice tone="risk">{t(`team.fault.${fault}`)}</Notice>}
      <p class="desk-hint">{t('team.recall.uses.hint')}</p>
      {isFile ? (
        <p class="desk-hint">
          <a href="#team/members">{t('inbox.bring')}</a>
        </p>
      ) : (
        <div class="desk-acts">
          <Button look="link" disabled={isBusy} onClick={() => void look()}>
            {t('team.recall.look')}
          </Button>
          <span class="desk-hint">{at !== null && t('inbox.lookedAt', { time: momentText(at) })}</span>
        </div>
      )}
      <SaidLine said={said} />
    </>
  );
}
