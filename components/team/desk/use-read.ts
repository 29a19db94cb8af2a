import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/call';
import type { CallArgs, CallName, CallValue } from '../../../lib/messaging/calls';
import type { Failure } from '../../../lib/messaging/result';
import type { TeamState } from '../../../lib/team/state';

/** Calls that ask for nothing but the answer. */
type Plain = { [N in CallName]: Record<string, never> extends CallArgs<N> ? N : never }[CallName];

export interface Read<T> {
  /** The last that could be read; null: none yet. */
  value: T | null;
  /** Why the last try came to nothing. */
  failure: Failure | null;
  again: () => Promise<void>;
  set: (value: T) => void;
}

/** What a section shows; read again with every change of the team's state. */
export function useRead<N extends Plain>(name: N, state: TeamState): Read<CallValue<N>> {
  const [value, setValue] = useState<CallValue<N> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const last = useRef(0);
  const again = useCallback(async () => {
    last.current += 1;
    const own = last.current;
    const answer = await call(name, {} as CallArgs<N>);
    // One that was asked for later has the say.
    if (own !== last.current) return;
    if (answer.ok) setValue(answer.value);
    setFailure(answer.ok ? null : answer.error);
  }, [name]);
  useEffect(() => void again(), [state]);
  const set = useCallback((told: CallValue<N>) => setValue(told), []);
  return { value, failure, again, set };
}
