import { useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { CallArgs, CallName, CallValue } from '../../lib/messaging/calls';
import { t } from '../../lib/platform/i18n';
import type { TeamState } from '../../lib/team/state';
import { failText, type OwnWords } from './words';

interface Options {
  state?: TeamState | null;
  /** Codes that mean something of their own here. */
  said?: OwnWords;
}

/** One act at a time, and what became of the last one: `ask` answers null where it failed, and has said why. */
export function useAct({ state = null, said: words = {} }: Options = {}) {
  const [isBusy, setBusy] = useState(false);
  const [said, say] = useState('');
  const ask = async <N extends CallName>(name: N, args: CallArgs<N>): Promise<CallValue<N> | null> => {
    setBusy(true);
    say(t('team.busy'));
    const answer = await call(name, args);
    setBusy(false);
    say(answer.ok ? '' : failText(answer.error, state?.joined ?? null, words));
    return answer.ok ? answer.value : null;
  };
  return { isBusy, said, say, ask };
}
