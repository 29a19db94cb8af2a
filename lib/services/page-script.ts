import { PAGE_MARK } from '../messaging/page-link';
import { browser } from '../platform/browser';

/** As it is built; the manifest names the same file for the released hosts. */
export const PAGE_SCRIPT = '/content-scripts/console.js';

/**
 * Puts the page script into tabs that were open before it could come by itself: after an install, an update, a
 * granted site. A page where it is at work is left alone, so that no page has two.
 */
export class PageScript {
  /** Tabs that are being seen to. One that the browser has frozen stays here until it thaws. */
  private readonly busy = new Set<number>();

  /** Answers at once how many open tabs of these match patterns there are; the script comes as each tab allows. */
  async putInto(origins: readonly string[]): Promise<number> {
    if (origins.length === 0) return 0;
    // One that was put to sleep loads anew, with its script, when it wakes up.
    const tabs = await browser.tabs.query({ url: [...origins], discarded: false });
    for (const { id } of tabs) if (id !== undefined) void this.put(id);
    return tabs.length;
  }

  private async put(tabId: number): Promise<void> {
    if (this.busy.has(tabId)) return;
    this.busy.add(tabId);
    const target = { tabId };
    try {
      // In the isolated world of this very start of the extension: an orphaned script lives in another.
      const [top] = await browser.scripting.executeScript({ target, func: isMarked, args: [PAGE_MARK] });
      if (top?.result === false) await browser.scripting.executeScript({ target, files: [PAGE_SCRIPT] });
    } catch {
      // The tab has closed, moved away, or shows the browser's own error page: it gets its script when it loads.
    } finally {
      this.busy.delete(tabId);
    }
  }
}

/**
 * Runs in the page: it may name nothing from here. In a page that is just loading, Chrome runs this before the script
 * that comes there by itself, and both in one task.
 */
async function isMarked(mark: string): Promise<boolean> {
  await new Promise((done) => setTimeout(done));
  return (globalThis as Record<string, unknown>)[mark] === true;
}
