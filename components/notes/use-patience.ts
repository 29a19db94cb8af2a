import { useEffect, useState } from 'preact/hooks';

/** Milliseconds after which it is said what is waited for, and after which the agent may give up on it. */
const WORDS = 1_000;
const STOP = 5_000;

export type Waited = 'a-moment' | 'a-while' | 'long';

/** How long something has been going on; `a-moment` also while nothing is. */
export function usePatience(isBusy: boolean): Waited {
  const [waited, setWaited] = useState<Waited>('a-moment');
  useEffect(() => {
    if (!isBusy) return;
    const timers = [setTimeout(() => setWaited('a-while'), WORDS), setTimeout(() => setWaited('long'), STOP)];
    return () => {
      for (const timer of timers) clearTimeout(timer);
      setWaited('a-moment');
    };
  }, [isBusy]);
  return waited;
}
