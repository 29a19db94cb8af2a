import { useState } from 'preact/hooks';
import type { CallValue } from '../../../lib/messaging/calls';
import { type TextKey, t } from '../../../lib/platform/i18n';
import type { InviteFault } from '../../../lib/team/invite';
import type { TeamState } from '../../../lib/team/state';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { useAct } from '../use-act';
import { SaidLine } from './said';
import { NO_SECRET, SecretFields, secretOf } from './secret-fields';
import { Trust } from './trust';
import type { TeamTools } from './types';

/** Why it is no invite. */
const FAULTS: Record<InviteFault, TextKey> = {
  none: 'team.join.fault.none',
  cut: 'team.join.fault.cut',
  newer: 'team.join.fault.newer',
  wrong: 'team.join.fault.wrong',
};
const inviteFault = (fault: unknown): TextKey => FAULTS[fault as InviteFault] ?? 'team.join.fault.none';

interface JoinProps {
  onState: (state: TeamState) => void;
  requestSites: TeamTools['requestSites'];
}

/** By an invite: first it is shown whom one trusts, then the browser and the space are asked. */
export function Join({ onState, requestSites }: JoinProps) {
  const [text, setText] = useState('');
  const [looked, setLooked] = useState<CallValue<'team.look'> | null>(null);
  const [typed, type] = useState(NO_SECRET);
  const { isBusy, said, say, ask } = useAct({ said: { 'bad-request': inviteFault } });
  /** Nothing is asked of the space or of the browser by looking: an invite may come from anybody. */
  const look = async () => setLooked(await ask('team.look', { invite: text.trim() }));
  const join = async ({ invite, origins }: CallValue<'team.look'>) => {
    // In the press itself: nothing may be awaited before it.
    if (origins.length > 0 && !(await requestSites(origins))) return say(t('team.refused'));
    const state = await ask('team.join', { invite, secret: secretOf(invite.place, typed) });
    if (state) onState(state);
  };
  return (
    <section>
      <h2>{t('team.join')}</h2>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void (looked ? join(looked) : look());
        }}
      >
        {looked ? (
          <>
            <Trust invite={looked.invite} />
            {looked.perHour !== null && (
              <p class="team-warning">{t('team.join.budget', { count: looked.perHour })}</p>
            )}
            <SecretFields kind={looked.invite.place.kind} value={typed} onValue={type} />
            <div class="desk-acts">
              <Button look="main" type="submit" disabled={isBusy}>
                {t('team.join.act')}
              </Button>
              <Button
                onClick={() => {
                  setLooked(null);
                  type(NO_SECRET);
                  say('');
                }}
              >
                {t('team.join.other')}
              </Button>
            </div>
          </>
        ) : (
          <>
            <TextField
              label={t('team.join.invite')}
              hint={t('team.join.invite.hint')}
              rows={4}
              value={text}
              onValue={setText}
            />
            <div class="desk-acts">
              <Button look="main" type="submit" disabled={isBusy || text.trim() === ''}>
                {t('team.join.look')}
              </Button>
            </div>
          </>
        )}
      </form>
      <SaidLine said={said} />
    </section>
  );
}
