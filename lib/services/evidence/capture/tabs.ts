import { withoutOurs } from '../../../evidence/mhtml';
import { browser } from '../../../platform/browser';
import { mayArchivePages } from '../../../platform/page-archive';

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
  /** Whether the browser's own copy of a page is wanted beside ours. */
  mayArchive(): Promise<boolean>;
  /** Without what is ours. Null where the browser has no such thing, or the permission was not given. */
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

  mayArchive(): Promise<boolean> {
    return mayArchivePages();
  }

  async mhtml(tabId: number): Promise<Blob | null> {
    const made = await archived(tabId);
    // It takes in what is hidden, too: the sidebar with its whole frame.
    const text = made && withoutOurs(made.text, browser.runtime.getURL('/'));
    return text ? new Blob([text], { type: made.type }) : null;
  }
}

/** One copy in three was gone before it was read; ten in a row are not. */
const ARCHIVE_TRIES = 10;

/**
 * Null where the browser makes none. Chrome writes the copy to a file of its own, and now and then removes it before
 * the blob over it has been read (NotFoundError): then another one is made.
 */
async function archived(tabId: number): Promise<{ text: string; type: string } | null> {
  for (let left = ARCHIVE_TRIES; ; left--) {
    // Chrome's, and there only once the permission is given.
    const blob = (await browser.pageCapture?.saveAsMHTML({ tabId })) as Blob | undefined;
    if (!blob) return null;
    try {
      return { text: await blob.text(), type: blob.type };
    } catch (error) {
      const isGone = error instanceof DOMException && error.name === 'NotFoundError';
      if (!isGone || left <= 1) throw error;
    }
  }
}
