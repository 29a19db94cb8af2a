import { browser } from './browser';

/**
 * The address of the tab that a panel stands beside: the window's front one, or the one named. Null where the
 * browser does not let us know it: it does for sites that were granted, and after the toolbar icon was pressed there.
 */
export async function tabAddress(tabId: number | null): Promise<string | null> {
  try {
    const tab =
      tabId === null
        ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
        : await browser.tabs.get(tabId);
    return tab?.url ?? null;
  } catch {
    // The tab has just been closed.
    return null;
  }
}

/**
 * Runs `look` whenever the answer of `tabAddress` may be another one. A press of the toolbar icon sends no event, but
 * whoever has pressed it comes back to the panel with the mouse or the keyboard.
 */
export function onTabChange(look: () => void): () => void {
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener(look);
  window.addEventListener('focus', look);
  document.documentElement.addEventListener('pointerenter', look);
  return () => {
    browser.tabs.onActivated.removeListener(look);
    browser.tabs.onUpdated.removeListener(look);
    window.removeEventListener('focus', look);
    document.documentElement.removeEventListener('pointerenter', look);
  };
}

/**
 * Asks for access to these sites (match patterns) and to no others. Call it in the click itself, before anything is
 * awaited: the browser asks nobody afterwards. Resolves to whether all of them may be used.
 */
export async function requestSites(origins: string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins });
  } catch {
    // Not in a click, or a site that nobody may be given.
    return false;
  }
}
