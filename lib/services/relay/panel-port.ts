import type { ConsoleInfo, FromPanel, ToPanel } from '../../messaging/ports';
import type { Browser } from '../../platform/browser';
import type { PagePort } from './page-ports';
import { tell } from './tell';

export type PanelAsk = Extract<FromPanel, { type: 'ask' }>;
type PanelHello = Extract<FromPanel, { type: 'hello' }>;

/** `waiting`: its page has not said hello yet. `refused` is final: a frame that we did not mount. */
export type PanelState = 'new' | 'waiting' | 'refused' | 'no-console' | 'console';

/** What the relay knows of one panel: a frame in a console's page, or a page of our own that follows a tab. */
export class PanelPort {
  hello: PanelHello | null = null;
  state: PanelState = 'new';
  page: PagePort | null = null;
  /** What it was told about its page. */
  console: ConsoleInfo | null = null;
  /** Asks that came before it was bound. */
  readonly held: PanelAsk[] = [];
  /** Calls off the wait for its page. */
  stopWaiting: (() => void) | null = null;
  /** The page in which this panel teaches. */
  lesson: PagePort | null = null;
  /** Ends its library stream. */
  stopLibrary: (() => void) | null = null;

  constructor(private readonly port: Browser.runtime.Port) {}

  /**
   * The frame that it is in a page, or null for one of our own pages (side panel, sidebar, pop-out). Firefox
   * leaves the frame id out in places: a panel in a tab that is not surely on top counts as framed.
   */
  get frame(): { tabId: number; frameId: number } | null {
    const { tab, frameId } = this.port.sender ?? {};
    if (tab?.id === undefined || frameId === 0) return null;
    return { tabId: tab.id, frameId: frameId ?? -1 };
  }

  /** The tab that it lies in, framed or whole; null for the browser's side panel. */
  get tabId(): number | null {
    return this.port.sender?.tab?.id ?? null;
  }

  tell(message: ToPanel): void {
    tell(this.port, message);
  }
}
