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
  useEffect(() => void readDismissed().then(setDismissed), []);
  const dismiss = async () => {
    setDismissed({ ...dismissed, [notice]: says });
    // Other notices have been sent away since this one was read.
    await browser.storage.local.set({ [KEY]: { ...(await readDismissed()), [notice]: says } });
  };
  return [dismissed && dismissed[notice] === says, () => void dismiss()];
}

async function readDismissed(): Promise<Record<string, string>> {
  const stored = await browser.storage.local.get(KEY);
  return (stored[KEY] as Record<string, string> | undefined) ?? {};
}
