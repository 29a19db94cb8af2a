import { PAGE_MARK } from '../messaging/page-link';
import { browser } from '../platform/browser';

/** As it is built; the manifest names the same file for the released hosts. */
export const PAGE_SCRIPT = '/content-scripts/console.js';

/** How often a page is looked at, and milliseconds between two looks, before the script counts as not coming. */
const LOOKS = 5;
const APART = 100;

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
      const [top] = await browser.scripting.executeScript({
        target,
        func: comes,
        args: [PAGE_MARK, LOOKS, APART],
      });
      if (top?.result === false) await browser.scripting.executeScript({ target, files: [PAGE_SCRIPT] });
    } catch {
      // The tab has closed, moved away, or shows the browser's own error page: it gets its script when it loads.
    } finally {
      this.busy.delete(tabId);
    }
  }
}

/**
 * Runs in the page: it may name nothing from here. In a page that is just loading, Chrome runs this at the same idle
 * moment as the script that comes there by itself, and that one a task or more later: looked for at once, it was
 * missed, and a second one took the panel away under the agent's first word.
 */
async function comes(mark: string, looks: number, apart: number): Promise<boolean> {
  const isThere = () => (globalThis as Record<string, unknown>)[mark] === true;
  for (let look = 0; look < looks && !isThere(); look++) await new Promise((done) => setTimeout(done, apart));
  return isThere();
}
