import { browser } from '../../../platform/browser';

/** How a tab stands in its window. */
export interface TabLook {
  windowId: number;
  isFront: boolean;
  /** Of the tab's own page, which may hold the console in a frame; null where the browser does not tell. */
  url: string | null;
  /** Counts the tabs that came to the front of that window: between two alike looks it was this one. */
  turn: number;
}

/** The browser's tabs, as far as a capture needs them. */
export interface Tabs {
  /** Null: it has been closed. */
  look(tabId: number): Promise<TabLook | null>;
  /** What stands in front in that window, as a PNG's `data:` address. Rejected in the browser's own words. */
  picture(windowId: number): Promise<string>;
  /** Null where the browser has no such thing, or the permission was not given. */
  mhtml(tabId: number): Promise<Blob | null>;
}

export class BrowserTabs implements Tabs {
  private readonly turns = new Map<number, number>();

  constructor() {
    browser.tabs.onActivated.addListener(({ windowId }) => {
      this.turns.set(windowId, (this.turns.get(windowId) ?? 0) + 1);
    });
  }

  async look(tabId: number): Promise<TabLook | null> {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (!tab) return null;
    const { windowId, active: isFront, url = null } = tab;
    return { windowId, isFront, url, turn: this.turns.get(windowId) ?? 0 };
  }

  picture(windowId: number): Promise<string> {
    return browser.tabs.captureVisibleTab(windowId, { format: 'png' });
  }

  async mhtml(tabId: number): Promise<Blob | null> {
    // Chrome's, and there only once the permission is given.
    const blob = await browser.pageCapture?.saveAsMHTML({ tabId });
    return (blob as Blob | undefined) ?? null;
  }
}
