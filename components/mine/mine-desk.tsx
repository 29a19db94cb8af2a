import { useEffect, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { CallArgs, CallName, CallValue } from '../../lib/messaging/calls';
import type { Failure } from '../../lib/messaging/result';
import { type TextKey, t } from '../../lib/platform/i18n';
import type { MineState } from '../../lib/team/mine/types';
import { faultText } from '../ui/fault-text';
import { MineBegin } from './mine-begin';
import { MineInUse } from './mine-in-use';
import './mine.css';

/** One act at a time; null where it failed, and the line below says why. */
export type MineAsk = <N extends CallName>(
  name: N,
  args: CallArgs<N>,
  /** For what was given and is none. */
  bad?: TextKey,
) => Promise<CallValue<N> | null>;

/** What follows a person to their other browsers, and how it gets there. */
export function MineDesk() {
  const [state, setState] = useState<MineState | null>(null);
  const [said, say] = useState('');
  const [isBusy, setBusy] = useState(false);
  const ask: MineAsk = async (name, args, bad) => {
    setBusy(true);
    const answer = await call(name, args);
    setBusy(false);
    say(answer.ok ? '' : failText(answer.error, bad));
    return answer.ok ? answer.value : null;
  };
  useEffect(() => {
    void call('mine.read', {}).then((answer) => answer.ok && setState(answer.value));
  }, []);
  if (!state) return null;
  const part = { state, onState: setState, ask, say, isBusy };
  return (
    <section class="mine-desk" aria-label={t('mine')}>
      <h2>{t('mine')}</h2>
      <p class="desk-hint">{t('mine.about')}</p>
      {state.joined ? <MineInUse {...part} joined={state.joined} /> : <MineBegin {...part} />}
      <p role="status">{said}</p>
      <p class="desk-hint">{t('mine.follows')}</p>
      <p class="desk-hint">{t('mine.stays')}</p>
    </section>
  );
}

export interface MinePartProps {
  state: MineState;
  onState: (state: MineState) => void;
  ask: MineAsk;
  say: (text: string) => void;
  isBusy: boolean;
}

function failText(error: Failure, bad: TextKey | undefined): string {
  if (bad && (error.code === 'bad-request' || error.code === 'bad-type')) return t(bad);
  if (error.code === 'team') return t('mine.fault', { fault: spaceFault(String(error.detail?.fault)) });
  return faultText(error);
}

/** @param fault of the space, or of a file in it */
export function spaceFault(fault: string): string {
  return t(fault === 'unreadable' ? 'mine.fault.unreadable' : (`team.fault.${fault}` as TextKey));
}
