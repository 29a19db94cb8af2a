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

  async learn(windowId: number): Promise<void> {
    const [tab] = await browser.tabs.query({ active: true, windowId });
    // An event that came during the question knows better than its answer.
    if (tab?.id !== undefined && !this.byWindow.has(windowId)) this.byWindow.set(windowId, tab.id);
  }
}
