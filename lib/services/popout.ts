import { ok } from '../messaging/result';
import type { Handlers } from '../messaging/serve';
import { browser } from '../platform/browser';
import { type OwnTab, ownTab } from './own-tabs';
import type { Relay } from './relay/relay';

/** CSS pixels: beside a marketplace's desktop client on a small screen. */
const SIZE = { width: 360, height: 720 };

/** The panel in a window of its own, for consoles that are no page. There is one: it comes to the front. */
export class Popout {
  private opening: Promise<void> | null = null;
  /** What this worker has made: the browser lists it as a page of ours only when it has loaded. */
  private made: OwnTab | null = null;

  constructor(private readonly relay: Relay) {}

  open(): Promise<void> {
    this.opening ??= this.show().finally(() => {
      this.opening = null;
    });
    return this.opening;
  }

  private async show(): Promise<void> {
    const url = `${browser.runtime.getURL('/sidepanel.html')}#popout`;
    const open = this.made ?? (await ownTab((address) => address === url));
    if (open && (await bringToFront(open.windowId))) this.search(open.tabId);
    else {
      const made = await browser.windows.create({ type: 'popup', url, ...SIZE });
      const tabId = made?.tabs?.[0]?.id;
      this.made = made?.id === undefined || tabId === undefined ? null : { tabId, windowId: made.id };
    }
  }

  /** Whether this tab is a panel by itself; if so its search box has the keyboard now. */
  search(tabId: number): boolean {
    const panel = this.relay.panelInTab(tabId);
    panel?.tell({ type: 'page', event: { type: 'focus-search' } });
    return panel !== null;
  }
}

/** False when it has been closed. */
function bringToFront(windowId: number): Promise<boolean> {
  return browser.windows.update(windowId, { focused: true }).then(
    () => true,
    () => false,
  );
}

export function popoutCalls(popout: Popout): Pick<Handlers, 'popout.open'> {
  return {
    'popout.open': async () => {
      await popout.open();
      return ok({ opened: true });
    },
  };
}
