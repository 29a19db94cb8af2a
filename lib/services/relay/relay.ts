import type { CaptureOrder, CaptureProgress } from '../../evidence/capture';
import type {
  AskFailure,
  FromPanel,
  Kept,
  LibraryMessage,
  PageAskName,
  PageAsks,
  PageEvent,
  PageModuleName,
} from '../../messaging/ports';
import { PAGE_PORT, PANEL_PORT } from '../../messaging/ports';
import { fail, ok, type Result } from '../../messaging/result';
import type { PanelPlace, Settings } from '../../messaging/settings';
import { type Browser, browser } from '../../platform/browser';
import type { Clock } from '../../platform/clock';
import { report } from '../../platform/log';
import type { TeachAct } from '../../teach/types';
import type { ConsoleView } from '../console-view';
import { ActiveTabs } from './active-tabs';
import { Asks } from './asks';
import { Binding } from './binding';
import { type PageEvents, type PagePort, PagePorts } from './page-ports';
import { type PanelAsk, PanelPort } from './panel-port';

export interface RelayOptions {
  clock: Clock;
  /** An ask begins; what it returns is run when the ask has ended. */
  begin: () => () => void;
  view: (url: string) => Promise<ConsoleView>;
  settings: () => Promise<Settings>;
  /** Puts a part of the page's script into a page; false where that cannot be done. */
  supply: (page: PagePort, module: PageModuleName) => Promise<boolean>;
  /** What a page tells, for whoever else has a use for it, and that it has gone. */
  told: (page: PagePort, event: PageEvent) => void;
  gone: (page: PagePort) => void;
  /** The agent moved the panel in a console's page. */
  placed: (console: string, change: Partial<PanelPlace>) => void;
  watchLibrary: (tell: (message: LibraryMessage) => void, isShared: boolean) => () => void;
  /** A panel of that page begins or steers a capture. */
  captureOrdered: (page: PagePort, order: CaptureOrder) => void;
  /** How the capture in that page goes; null: none runs there. */
  captureIn: (page: PagePort) => CaptureProgress | null;
}

/** Waits for no answer. */
const NOBODY = { answer: () => {}, fail: () => {} };

/**
 * The line between pages and panels. An extension frame in a page has no `tabs` API in Firefox, so both connect to
 * the background, which joins them. It holds no fact of a page: a panel that joins asks the page to say it all.
 */
export class Relay {
  readonly pages: PagePorts;
  private readonly panels = new Set<PanelPort>();
  private readonly asks: Asks;
  private readonly binding: Binding;
  private readonly tabs: ActiveTabs;

  constructor(private readonly options: RelayOptions) {
    this.asks = new Asks(options.clock, options.begin);
    this.pages = new PagePorts(this.pageEvents());
    this.tabs = new ActiveTabs(() => this.bindAll());
    this.binding = new Binding({
      pages: this.pages,
      clock: options.clock,
      followed: ({ hello }) =>
        hello?.tabId ?? (hello?.windowId == null ? null : this.tabs.of(hello.windowId)),
      bound: (panel) => this.welcome(panel),
    });
  }

  /** For `runtime.onConnect`. */
  connect(port: Browser.runtime.Port): void {
    const { id, url } = port.sender ?? {};
    // A content script has our id too, but only our own pages have our address.
    const isOwnPage = url?.startsWith(browser.runtime.getURL('/')) === true;
    if (id !== browser.runtime.id) port.disconnect();
    else if (port.name === PAGE_PORT && !isOwnPage) this.pages.connect(port);
    else if (port.name === PANEL_PORT && isOwnPage) this.connectPanel(port);
    else port.disconnect();
  }

  /** The panel that is this tab's own page: a pop-out, or one that was opened as a tab. */
  panelInTab(tabId: number): PanelPort | null {
    return [...this.panels].find((panel) => panel.tabId === tabId && panel.frame === null) ?? null;
  }

  /** Asks a page for the background itself. */
  askPage<N extends PageAskName>(
    page: PagePort,
    name: N,
    args: PageAsks[N]['args'],
  ): Promise<Result<PageAsks[N]['value'] | null, AskFailure>> {
    return new Promise((resolve) => {
      this.asks.ask(page, name, args, {
        answer: (value) => resolve(ok(value as PageAsks[N]['value'] | null)),
        fail: (failure) => resolve(fail(failure)),
      });
    });
  }

  captureChanged(page: PagePort, progress: CaptureProgress | null): void {
    for (const panel of this.panelsOf(page)) panel.tell({ type: 'capture', progress });
  }

  settingsChanged(settings: Settings): void {
    for (const panel of this.panels) {
      if (panel.state !== 'refused') panel.tell({ type: 'settings', settings });
    }
    this.pages.refresh();
  }

  /** To every panel: which of them show that buyer, each knows itself. */
  keptChanged(kept: Kept): void {
    for (const panel of this.panels) {
      if (panel.state !== 'refused') panel.tell({ type: 'kept', kept });
    }
  }

  private pageEvents(): PageEvents {
    return {
      view: this.options.view,
      placed: this.options.placed,
      changed: () => this.bindAll(),
      needed: this.options.supply,
      told: (page, event) => {
        for (const panel of this.panelsOf(page)) panel.tell({ type: 'page', event });
        this.options.told(page, event);
      },
      answered: (page, id, value) => this.asks.answered(page, id, value),
      gone: (page) => {
        this.asks.gone(page);
        this.options.gone(page);
        this.bindAll();
      },
    };
  }

  private connectPanel(port: Browser.runtime.Port): void {
    const panel = new PanelPort(port);
    this.panels.add(panel);
    port.onMessage.addListener((message) => {
      this.receive(panel, message as FromPanel).catch((error: unknown) => report('relay', error));
    });
    port.onDisconnect.addListener(() => {
      this.panels.delete(panel);
      this.binding.release(panel);
      // Nobody is left who could take the marks of a lesson out of the page, or let its clicks through.
      if (panel.lesson) this.asks.ask(panel.lesson, 'teach', { act: 'end' }, NOBODY);
      panel.stopWaiting?.();
      panel.stopLibrary?.();
    });
  }

  private async receive(panel: PanelPort, message: FromPanel): Promise<void> {
    if (message.type === 'hello') {
      if (message.windowId !== null) await this.tabs.learn(message.windowId);
      panel.hello = message;
      this.binding.bind(panel);
    } else if (message.type === 'ask') this.ask(panel, message);
    else if (message.type === 'capture') {
      if (panel.page) this.options.captureOrdered(panel.page, message.order);
    } else if (panel.state !== 'refused') {
      panel.stopLibrary?.();
      panel.stopLibrary = this.options.watchLibrary((told) => panel.tell(told), message.shared === true);
    }
  }

  private ask(panel: PanelPort, ask: PanelAsk): void {
    const { id, name, args } = ask;
    if (name === 'teach') panel.lesson = (args as TeachAct).act === 'end' ? null : panel.page;
    // It may ask in the same breath as it says hello, before its page has come back.
    if (panel.state === 'new' || panel.state === 'waiting') panel.held.push(ask);
    else if (panel.page === null) panel.tell({ type: 'unanswered', id, failure: 'no-page' });
    else {
      this.asks.ask(panel.page, name, args, {
        answer: (value) => panel.tell({ type: 'answer', id, value }),
        fail: (failure) => panel.tell({ type: 'unanswered', id, failure }),
      });
    }
  }

  private bindAll(): void {
    for (const panel of this.panels) this.binding.bind(panel);
  }

  private panelsOf(page: PagePort): PanelPort[] {
    return [...this.panels].filter((panel) => panel.page === page);
  }

  /** Tells a panel what it is bound to, and has the page say everything for it. */
  private welcome(panel: PanelPort): void {
    const { state, console, page } = panel;
    if (state === 'new' || state === 'waiting') return;
    panel.tell({ type: 'bound', state, console });
    if (state === 'refused') panel.stopLibrary?.();
    else void this.options.settings().then((settings) => panel.tell({ type: 'settings', settings }));
    if (state !== 'refused') {
      panel.tell({ type: 'capture', progress: page && this.options.captureIn(page) });
    }
    // The page tells everybody who listens; the answer itself says nothing more.
    if (page) this.asks.ask(page, 'snapshot', {}, NOBODY);
    for (const ask of panel.held.splice(0)) this.ask(panel, ask);
  }
}
