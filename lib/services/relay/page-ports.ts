import type { FromPage, PageEvent, PageModuleName, ToPage } from '../../messaging/ports';
import type { PanelPlace } from '../../messaging/settings';
import type { Browser } from '../../platform/browser';
import { report } from '../../platform/log';
import type { Profile } from '../../profile/types';
import type { ConsoleView } from '../console-view';
import { tell } from './tell';

type PageNeed = Extract<FromPage, { type: 'need' }>;

/** The content script of one frame of one tab. */
export interface PagePort {
  readonly tabId: number;
  readonly frameId: number;
  /** Known to our content script and to the frame it mounted. */
  readonly mount: string;
  readonly profile: Profile | null;
  /** The one panel frame that the mount word has been given to; null until it asks. */
  panelFrame: number | null;
  tell(message: ToPage): void;
}

export interface PageEvents {
  view: (url: string) => Promise<ConsoleView>;
  /** It is there, or its address or profile has changed. */
  changed: (page: PagePort) => void;
  told: (page: PagePort, event: PageEvent) => void;
  answered: (page: PagePort, id: number, value: unknown) => void;
  /** Puts a part of the page's script there; false where that cannot be done. */
  needed: (page: PagePort, module: PageModuleName) => Promise<boolean>;
  placed: (console: string, change: Partial<PanelPlace>) => void;
  gone: (page: PagePort) => void;
}

/** The pages that are open: who is at work in which tab. A page counts from when its console is known. */
export class PagePorts {
  private readonly pages = new Set<Page>();

  constructor(private readonly events: PageEvents) {}

  connect(port: Browser.runtime.Port): void {
    const tabId = port.sender?.tab?.id;
    const address = port.sender?.url;
    // Only a real page has both: our own pages have other business here.
    if (tabId === undefined || address === undefined || !/^https?:/.test(address)) {
      port.disconnect();
      return;
    }
    const page = new Page(port, tabId, address);
    port.onMessage.addListener((message) => void this.receive(page, message as FromPage));
    port.onDisconnect.addListener(() => {
      page.isGone = true;
      if (this.pages.delete(page)) this.events.gone(page);
    });
  }

  byMount(tabId: number, mount: string): PagePort | null {
    // The newest: a page may connect again before the end of its last connection has been noticed.
    return this.inTab(tabId).findLast((page) => page.mount === mount) ?? null;
  }

  /** The tab's console page, else any page of it that we are in; of several the outermost. */
  ofTab(tabId: number): PagePort | null {
    const byFrame = this.inTab(tabId).sort((a, b) => a.frameId - b.frameId);
    return byFrame.find((page) => page.profile !== null) ?? byFrame[0] ?? null;
  }

  /** Settings or profiles have changed: every page is told what holds for it now. */
  refresh(): void {
    for (const page of this.pages) void this.look(page);
  }

  /** Pages of sites that we may not be on any more have our script take itself away; it then closes its line. */
  async dismiss(isLost: (url: string) => Promise<boolean>): Promise<void> {
    await Promise.all(
      [...this.pages].map(async (page) => (await isLost(page.url)) && page.tell({ type: 'leave' })),
    );
  }

  private inTab(tabId: number): Page[] {
    return [...this.pages].filter((page) => page.tabId === tabId);
  }

  private async receive(page: Page, message: FromPage): Promise<void> {
    switch (message.type) {
      case 'hello':
        page.mount = message.mount;
        page.moveTo(message.url);
        return this.look(page);
      case 'moved':
        page.moveTo(message.url);
        return this.look(page);
      case 'place':
        if (page.profile) this.events.placed(page.profile.id, message.change);
        return;
      case 'need':
        return this.supply(page, message);
      case 'event':
        return this.events.told(page, message.event);
      case 'answer':
        return this.events.answered(page, message.id, message.value);
    }
  }

  private async supply(page: Page, { module, isThere }: PageNeed): Promise<void> {
    const ok = isThere || (await this.events.needed(page, module));
    await page.looking;
    // Told after the console that it belongs to: a page never has the profile of the one before or after.
    page.tell({ type: 'module', module, ok, profile: page.profile });
  }

  private look(page: Page): Promise<void> {
    page.looking = this.lookUp(page, ++page.turn);
    return page.looking;
  }

  private async lookUp(page: Page, turn: number): Promise<void> {
    try {
      const { profile, message } = await this.events.view(page.url);
      // The page has moved on while the profile was being looked up: who waits for it waits for the next.
      if (turn !== page.turn) return await page.looking;
      if (page.isGone) return;
      page.profile = profile;
      this.pages.add(page);
      page.tell(message);
      this.events.changed(page);
    } catch (error) {
      report('relay', error);
    }
  }
}

class Page implements PagePort {
  readonly frameId: number;
  mount = '';
  profile: Profile | null = null;
  panelFrame: number | null = null;
  url: string;
  turn = 0;
  /** Until the page has been told what it is now. */
  looking: Promise<void> = Promise.resolve();
  isGone = false;

  constructor(
    private readonly port: Browser.runtime.Port,
    readonly tabId: number,
    private readonly address: string,
  ) {
    this.frameId = port.sender?.frameId ?? 0;
    this.url = address;
  }

  /** Within its origin a page changes its address as it likes; a claim to another origin is not believed. */
  moveTo(url: string): void {
    const isSameOrigin = URL.canParse(url) && new URL(url).origin === new URL(this.address).origin;
    this.url = isSameOrigin ? url : this.address;
  }

  tell(message: ToPage): void {
    tell(this.port, message);
  }
}
