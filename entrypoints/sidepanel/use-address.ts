import { useEffect, useState } from 'preact/hooks';
import { onTabChange, tabAddress } from '../../lib/platform/tab';

/**
 * The address of the page in front of a panel beside it; null where the browser does not tell it, or nobody asks.
 * @param tabId the tab to look at; null: the front one
 */
export function useAddress(isOn: boolean, tabId: number | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!isOn) return;
    const look = () => void tabAddress(tabId).then(setUrl);
    look();
    return onTabChange(look);
  }, [isOn, tabId]);
  return isOn ? url : null;
}
