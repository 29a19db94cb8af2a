import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../lib/platform/browser';

const KEY = 'dismissed';

/**
 * Whether the agent has sent a notice away, on this machine. What it says is kept with it: when it has something
 * else to say, it is shown again. In `storage.local`, which a frame may use even where it is denied the database.
 * @returns null until that is known
 */
export function useDismissed(notice: string, says: string): [boolean | null, () => void] {
  const [dismissed, setDismissed] = useState<Record<string, string> | null>(null);
  useEffect(() => {
    void browser.storage.local
      .get(KEY)
      .then((stored) => setDismissed((stored[KEY] as Record<string, string> | undefined) ?? {}));
  }, []);
  const dismiss = () => {
    const next = { ...dismissed, [notice]: says };
    setDismissed(next);
    void browser.storage.local.set({ [KEY]: next });
  };
  return [dismissed && dismissed[notice] === says, dismiss];
}
