import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../lib/platform/browser';

const KEY = 'answersSeen';

/**
 * Up to which time (epoch milliseconds) the agent has seen the supervisor's answers, on this machine; null until that
 * is known. In `storage.local`, which a frame may use even where it is denied the database.
 */
export function useSeen(): [number | null, (at: number) => void] {
  const [seen, setSeen] = useState<number | null>(null);
  useEffect(() => {
    void browser.storage.local.get(KEY).then((stored) => setSeen((stored[KEY] as number | undefined) ?? 0));
  }, []);
  const see = (at: number) => {
    setSeen(at);
    void browser.storage.local.set({ [KEY]: at });
  };
  return [seen, see];
}
