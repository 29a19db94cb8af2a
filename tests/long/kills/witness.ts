import type { Page } from '@playwright/test';
import type { CaptureOrder, CaptureProgress } from '../../../lib/evidence/capture';
import type { CapturePart, CaseSubject, CaseWhole } from '../../../lib/evidence/types';
import type { FromPanel, ToPanel } from '../../../lib/messaging/ports';
import { call } from '../../tools/panel-driver';
import type { Moments } from './moments';
import { emptyReport, type Reported, take } from './reported';
import type { Seat } from './seat';

/** Evaluated functions run in the extension's page. */
declare const chrome: typeof import('wxt/browser').browser;

interface Scope {
  sellersideHear(told: Told): void;
  sellersidePort?: { postMessage(message: unknown): void; disconnect(): void };
}

type Told = ToPanel | { type: 'read'; whole: CaseWhole } | { type: 'cut' };

/**
 * Who sits there: hears what panels are told of a page, reads a case each time that it is told to have changed, as the
 * workspace does, and remembers what was said to be kept. Tells the moments `kept`, `frame` and `phase:…`.
 */
export class Witness {
  reported: Reported = emptyReport();
  progress: CaptureProgress | null = null;
  isCut = true;
  private subject: CaseSubject | null = null;
  private console: { id: string; marketplace: string } | null = null;
  private page: Page | null = null;
  private readonly moments: Moments;

  constructor(private readonly seat: Seat) {
    this.moments = seat.moments;
  }

  /** A new case, of which nothing has been said yet; `isAbout`: the conversation that is open in the console. */
  async open(isAbout: boolean): Promise<string> {
    this.reported = emptyReport();
    this.progress = null;
    if (isAbout) await this.follow();
    const none = { conversation: null, buyerName: null, buyerUid: null, buyerKey: null };
    const subject = isAbout && this.subject ? this.subject : { ...OFFICE, ...none };
    const own = await this.listening();
    const opened = await call(own, 'cases.open', { subject, notes: { kind: 'other' } });
    if (!opened.ok) throw new Error(`no case: ${opened.error.code}`);
    this.reported.caseId = opened.value.id;
    this.moments.forget();
    return opened.value.id;
  }

  start(...parts: CapturePart[]): Promise<void> {
    this.progress = null;
    return this.order({ act: 'start', caseId: this.reported.caseId, parts });
  }

  /** The capture that it was told of last has ended. */
  readonly isOver = () => ENDS.has(this.progress?.phase ?? '');

  async end(): Promise<'well' | 'badly'> {
    await this.moments.until('the capture has ended', this.isOver);
    return this.progress?.phase === 'done' ? 'well' : 'badly';
  }

  /** Its page, with a line to the background; without one the background is asked for one. */
  async listening(): Promise<Page> {
    const page = await this.seat.own();
    if (page === this.page && !this.isCut) return page;
    if (page !== this.page) await page.exposeFunction('sellersideHear', (told: Told) => this.hear(told));
    this.page = page;
    this.isCut = false;
    await page.evaluate(listen);
    return page;
  }

  /** Hears what the panel of the console's page would hear, once the buyer is known there. */
  private async follow(): Promise<void> {
    await this.seat.console();
    // What has been told before is told again to a new line only.
    this.isCut = true;
    this.subject = null;
    const page = await this.listening();
    await page.evaluate(followFront);
    await this.moments.until('the buyer is known', () => this.subject !== null);
  }

  private async order(order: CaptureOrder): Promise<void> {
    const message: FromPanel = { type: 'capture', order };
    await (await this.listening()).evaluate(
      (sent) => (globalThis as unknown as Scope).sellersidePort?.postMessage(sent),
      message as unknown,
    );
  }

  private hear(told: Told): void {
    if (told.type === 'cut') this.isCut = true;
    if (told.type === 'read') {
      take(this.reported, told.whole);
      this.moments.happened('read');
    }
    if (told.type === 'bound' && told.console) this.console = told.console;
    if (told.type === 'page' && told.event.type === 'facts') {
      const { shop, conversation } = told.event.facts;
      if (!conversation || !this.console) return;
      const { id: console, marketplace } = this.console;
      const { name: buyerName, uid: buyerUid } = conversation.buyer;
      const about = { conversation: conversation.key, buyerName, buyerUid, buyerKey: null };
      this.subject = { console, marketplace, shop: shop ?? '', ...about };
      this.moments.happened('buyer');
    }
    if (told.type === 'kept' && told.kept.of === 'cases' && told.kept.id === this.reported.caseId)
      this.moments.happened('kept');
    if (told.type === 'capture' && told.progress) this.see(told.progress);
  }

  private see(progress: CaptureProgress): void {
    if (progress.caseId !== this.reported.caseId) return;
    const before = this.progress;
    this.progress = progress;
    this.reported.frames = Math.max(this.reported.frames, progress.frames);
    this.reported.items = Math.max(this.reported.items, progress.items);
    if (progress.phase !== before?.phase) this.moments.happened(`phase:${progress.phase}`);
    if (progress.frames > (before?.frames ?? 0)) this.moments.happened('frame');
  }
}

const ENDS = new Set<string>(['done', 'failed', 'cancelled'] satisfies CaptureProgress['phase'][]);

/** Of a case that nobody's console is about. */
const OFFICE = { console: 'pdd-chat', marketplace: 'pdd', shop: '木几家居旗舰店' };

/** Runs in the extension's page. */
function listen(): void {
  const scope = globalThis as unknown as Scope;
  scope.sellersidePort?.disconnect();
  const port = chrome.runtime.connect({ name: 'panel' });
  const heard = new Set(['bound', 'capture', 'kept', 'page']);
  port.onMessage.addListener((message: ToPanel) => {
    if (!heard.has(message.type) || (message.type === 'page' && message.event.type !== 'facts')) return;
    scope.sellersideHear(message);
    if (message.type !== 'kept' || message.kept.of !== 'cases') return;
    void chrome.runtime.sendMessage({ sellerside: 'cases.read', args: { id: message.kept.id } }).then(
      (read: { ok: boolean; value: CaseWhole }) => {
        if (read.ok) scope.sellersideHear({ type: 'read', whole: read.value });
      },
      () => {},
    );
  });
  port.onDisconnect.addListener(() => scope.sellersideHear({ type: 'cut' }));
  scope.sellersidePort = port;
}

/** Runs in the extension's page. */
async function followFront(): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const hello = { type: 'hello', mount: null, windowId: null, tabId: tab?.id ?? null };
  (globalThis as unknown as Scope).sellersidePort?.postMessage(hello);
}
