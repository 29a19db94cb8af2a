import type { ConsoleInfo } from '../../messaging/ports';
import type { Clock } from '../../platform/clock';
import type { Profile } from '../../profile/types';
import type { PagePort, PagePorts } from './page-ports';
import type { PanelPort, PanelState } from './panel-port';

/** Milliseconds a frame waits for its page: after the worker has died, either may be the first to come back. */
export const MOUNT_WAIT = 3_000;

export interface BindingOptions {
  pages: PagePorts;
  clock: Clock;
  /** The tab that a panel outside of pages looks at. */
  followed: (panel: PanelPort) => number | null;
  /** The panel has a page now, or another state. */
  bound: (panel: PanelPort) => void;
}

/**
 * Joins panels to pages. A frame belongs to the page that mounted it: same tab, same mount word, and of the frames
 * that know the word only one at a time, the first, so that a copy made by the console's page stays empty.
 * Every other panel follows a tab.
 */
export class Binding {
  constructor(private readonly options: BindingOptions) {}

  /** Looks again; says something only when something has changed. */
  bind(panel: PanelPort): void {
    if (panel.hello === null || panel.state === 'refused') return;
    if (panel.frame === null) this.join(panel, this.followedPage(panel));
    else this.bindFrame(panel, panel.frame);
  }

  /** The panel is gone. Put away and shown again, or thrown out by the page and put back, it has another frame. */
  release({ page, frame }: PanelPort): void {
    if (page && frame && page.panelFrame === frame.frameId) page.panelFrame = null;
  }

  private followedPage(panel: PanelPort): PagePort | null {
    const tabId = this.options.followed(panel);
    return tabId === null ? null : this.options.pages.ofTab(tabId);
  }

  private bindFrame(panel: PanelPort, frame: { tabId: number; frameId: number }): void {
    const mount = panel.hello?.mount;
    const page = mount ? this.options.pages.byMount(frame.tabId, mount) : null;
    if (!mount) this.settle(panel, 'refused', null);
    else if (page) {
      page.panelFrame ??= frame.frameId;
      if (page.panelFrame === frame.frameId) this.join(panel, page);
      else this.settle(panel, 'refused', null);
    } else if (panel.state === 'new') {
      panel.state = 'waiting';
      panel.stopWaiting = this.options.clock.after(MOUNT_WAIT, () => this.settle(panel, 'refused', null));
    } else if (panel.state !== 'waiting') {
      // It had its page, which has gone: a page that comes back with the same word is joined again.
      this.join(panel, null);
    }
  }

  /** A page that is no console is joined all the same: it can be taught to be one. */
  private join(panel: PanelPort, page: PagePort | null): void {
    this.settle(panel, page?.profile ? 'console' : 'no-console', page);
  }

  private settle(panel: PanelPort, state: PanelState, page: PagePort | null): void {
    const console = page?.profile ? infoOf(page.profile) : null;
    const isSameConsole = JSON.stringify(panel.console) === JSON.stringify(console);
    if (panel.state === state && panel.page === page && isSameConsole) return;
    panel.stopWaiting?.();
    Object.assign(panel, { state, page, console });
    this.options.bound(panel);
  }
}

function infoOf(profile: Profile): ConsoleInfo {
  const { id, name, language, marketplace, page, capabilities, evidence, partEvidence = {} } = profile;
  const limit = profile.input?.limit;
  const note = profile.note?.box.limit;
  const console = { id, name, language, marketplace, page, capabilities, evidence, partEvidence };
  return {
    ...console,
    ...(limit && { limit }),
    ...(note && { noteLimit: { value: note.value, unit: note.unit } }),
    ...(profile.shop && { namesShop: true }),
  };
}
