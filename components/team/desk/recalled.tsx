import { t } from '../../../lib/platform/i18n';
import type { TeamState } from '../../../lib/team/state';
import { momentText } from '../../ui/moment-text';
import { SaidLine } from './said';
import { SureButton } from './sure-button';
import type { DeskPartProps } from './types';
import { useAnnounce } from './use-announce';

interface RecalledProps extends DeskPartProps {
  recall: TeamState['recalls'][number];
}

/** Why and since when a line is stopped, and the way to allow it again. */
export function Recalled({ recall: { id, at, reason }, state, onState }: RecalledProps) {
  const { isBusy, said, announce } = useAnnounce({ state, onState });
  return (
    <div class="team-recall">
      <p class="team-fault">{t('team.recalled.since', { time: momentText(at), reason })}</p>
      <SureButton
        act={t('team.recall.undo')}
        sure={t('team.recall.undo.sure')}
        disabled={isBusy}
        onAct={() => void announce({ drop: { kind: 'recall', id } }, t('team.recall.undo'))}
      />
      <SaidLine said={said} />
    </div>
  );
}
