import { useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/call';
import { t } from '../../../lib/platform/i18n';
import type { Letter } from '../../../lib/team/back/types';
import { Button } from '../../ui/button';
import { useAct } from '../use-act';
import { SaidLine } from './said';
import type { DeskPartProps } from './types';

/** A status says nothing that anybody has written. */
const isWords = ({ kind }: Letter): boolean => kind !== 'status';

/** Out of the team, with its words or without them. */
export function Leave({ state, onState }: DeskPartProps) {
  const [isAsking, setAsking] = useState(false);
  const [unsent, setUnsent] = useState(0);
  const { isBusy, said, ask } = useAct({ state });
  const begin = async () => {
    setAsking(true);
    const back = await call('back.read', {});
    const left = back.ok
      ? back.value.letters.filter(({ state, letter }) => isWords(letter) && state !== 'sent')
      : [];
    setUnsent(left.length);
  };
  const leave = async (keep: boolean) => {
    const after = await ask('team.leave', { keep });
    if (after) onState(after);
  };
  if (!isAsking)
    return (
      <Button look="danger" onClick={() => void begin()}>
        {t('team.leave')}…
      </Button>
    );
  return (
    <div class="team-box">
      <p>{t('team.leave.words')}</p>
      {unsent > 0 && <p class="team-fault">{t('team.leave.unsent', { count: unsent })}</p>}
      <div class="desk-acts">
        <Button look="danger" disabled={isBusy} onClick={() => void leave(true)}>
          {t('team.leave.keep')}
        </Button>
        <Button look="danger" disabled={isBusy} onClick={() => void leave(false)}>
          {t('team.leave.remove')}
        </Button>
        <Button look="link" onClick={() => setAsking(false)}>
          {t('team.cancel')}
        </Button>
      </div>
      <SaidLine said={said} />
    </div>
  );
}
