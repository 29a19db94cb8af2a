import { browser } from '../../platform/browser';

/** The active tab of each window, as far as somebody has asked: what a panel outside of pages looks at. */
export class ActiveTabs {
  private readonly byWindow = new Map<number, number>();

  constructor(changed: () => void) {
    browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
      this.byWindow.set(windowId, tabId);
      changed();
    });
  }

  of(windowId: number): number | null {
    return this.byWindow.get(windowId) ?? null;
  }

  /** Looks the window's active tab up; null stands for the window used last. Answers the window's id. */
  async learn(windowId: number | null): Promise<number | null> {
    const where = windowId === null ? { lastFocusedWindow: true } : { windowId };
    const [tab] = await browser.tabs.query({ active: true, ...where });
    if (tab?.id === undefined) return windowId;
    // An event that came during the question knows better than its answer.
    if (!this.byWindow.has(tab.windowId)) this.byWindow.set(tab.windowId, tab.id);
    return tab.windowId;
  }
}
