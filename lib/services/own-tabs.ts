import { browser } from '../platform/browser';

export interface OwnTab {
  tabId: number;
  windowId: number;
}

/**
 * The tab that shows a page of ours, also after the worker has died and forgotten it. Without the permission `tabs`
 * a query can't see addresses; our own pages are known by this way.
 */
export async function ownTab(isIt: (url: string) => boolean): Promise<OwnTab | null> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['TAB'] });
  return contexts.find(({ documentUrl }) => documentUrl !== undefined && isIt(documentUrl)) ?? null;
}
