import { cpSync, type FSWatcher, mkdirSync, mkdtempSync, readdirSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { INK_NAME } from '../../../lib/page/ink';
import { buildExtension } from '../../tools/build';
import { killServiceWorker, launchWithExtension, type WithExtension } from '../../tools/extension';
import { call } from '../../tools/panel-driver';
import { PRACTICE, PRACTICE_URLS, routePractice } from '../../tools/practice-site';
import { ICON_ARGS, pressIcon } from '../../tools/press-icon';
import { type Line, startLine } from './line';
import { Moments } from './moments';

/** Lines of the conversation; with these some screens, and one picture of the buyer's. */
const MESSAGES = 26;

/** What the buyer's pictures are fetched from, while the network is there. */
const PICTURES = '**/__practice/shared/pictures/photo-*';

/** A machine with its browser, a console open in it, and a page of ours behind it: all that a run can break. */
export class Seat {
  readonly line: Line;
  readonly moments: Moments;
  /** Where the browser's downloads lie, under the names that a person sees. */
  readonly downloads: string;
  private readonly profile = mkdtempSync(join(tmpdir(), 'kills-'));
  private readonly built = join(this.profile, 'extension');
  private readonly watcher: FSWatcher;
  private running!: WithExtension;
  private session!: CDPSession;
  /** Of a page that stays as long as the browser does: so does what is set by it. */
  private storage!: CDPSession;
  private ownPage: Page | null = null;
  private consolePage: Page | null = null;
  /** Ids of the messages of its conversation, oldest first. */
  messages: string[] = [];
  /** The network that the console's own files come over. */
  isOnline = true;

  private constructor(line: Line, moments: Moments) {
    this.line = line;
    this.moments = moments;
    this.downloads = join(this.profile, 'downloads');
    mkdirSync(this.downloads);
    this.watcher = watch(this.downloads, () => {
      // What was cleared away is told, too, and late.
      if (readdirSync(this.downloads).length > 0) moments.happened('file');
    });
  }

  static async open(): Promise<Seat> {
    const moments = new Moments();
    const seat = new Seat(await startLine(moments), moments);
    // Once: a browser that is started anew has the same program.
    cpSync(await buildExtension({ target: 'chrome' }), seat.built, { recursive: true });
    await seat.start();
    const settings = { language: 'zh-CN', agentName: '小木', authorityUrl: seat.line.url } as const;
    await call(await seat.own(), 'settings.change', settings);
    return seat;
  }

  /** A page of the extension, in a tab of its own. */
  async own(): Promise<Page> {
    if (!this.ownPage || this.ownPage.isClosed()) this.ownPage = await this.page('workspace.html');
    return this.ownPage;
  }

  /** Another one, for a person's work in it. */
  async page(path: string): Promise<Page> {
    const page = await this.running.context.newPage();
    await page.goto(`${this.running.origin}/${path}`);
    return page;
  }

  /** The console, in front. */
  async console(): Promise<Page> {
    if (!this.consolePage || this.consolePage.isClosed()) {
      const page = await this.running.context.newPage();
      await page.exposeFunction('sellersideInk', (isShown: boolean) =>
        this.moments.happened(isShown ? 'shown' : 'hidden'),
      );
      await page.goto(`${PRACTICE['pdd-chat'].url}#open=leak&messages=${MESSAGES}`);
      await page.evaluate(watchInk, INK_NAME);
      this.messages = await page.evaluate(
        () =>
          window.practice.conversations.find(({ id }) => id === 'leak')?.messages.map(({ id }) => id) ?? [],
      );
      this.consolePage = page;
    }
    await this.consolePage.bringToFront();
    return this.consolePage;
  }

  async press(): Promise<void> {
    await pressIcon(this.running.context, await this.console());
  }

  killWorker(): Promise<void> {
    return killServiceWorker(this.running.context);
  }

  /** The whole browser dies at once, as when the power goes, and is started anew with what is on the disk. */
  async crash(): Promise<void> {
    const { processInfo } = await this.session.send('SystemInfo.getProcessInfo');
    const pid = processInfo.find(({ type }) => type === 'browser')?.id;
    if (!pid) throw new Error('no browser to end');
    const gone = new Promise((resolve) => this.running.context.once('close', resolve));
    process.kill(pid, 'SIGKILL');
    await gone;
    await this.running.close();
    this.ownPage = null;
    this.consolePage = null;
    await this.start();
  }

  async close(): Promise<void> {
    this.watcher.close();
    await this.running.close();
    await this.line.close();
    rmSync(this.profile, { recursive: true, force: true });
  }

  /** Nothing of the extension runs, and the browser has let go of its database. */
  async rest(): Promise<void> {
    await this.ownPage?.close();
    await this.consolePage?.close();
    await this.killWorker();
    // It keeps a database open for two seconds after the last one who used it, and tells nobody.
    await new Promise((passed) => setTimeout(passed, 4_000));
  }

  /** Bytes that the extension has stored. */
  async usage(): Promise<number> {
    return (await this.storage.send('Storage.getUsageAndQuota', { origin: this.running.origin })).usage;
  }

  async setQuota(quotaSize: number): Promise<void> {
    await this.storage.send('Storage.overrideQuotaForOrigin', { origin: this.running.origin, quotaSize });
  }

  private async start(): Promise<void> {
    this.running = await launchWithExtension({
      ...{ dir: this.built, profile: this.profile, args: ICON_ARGS },
      ...{ grant: PRACTICE_URLS, permit: [this.line.url] },
    });
    const { context } = this.running;
    await routePractice(context);
    await context.route(this.line.url, (route) => route.continue());
    await context.route(PICTURES, (route) => (this.isOnline ? route.fallback() : route.abort()));
    const session = await context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('no browser to ask');
    this.session = session;
    this.storage = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
    // Under their own names, and with the mark of a file that is not whole yet, as on a person's machine.
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: this.downloads });
  }
}

/** Runs in the console's page: tells each time that what is ours goes out of sight, and comes back. */
function watchInk(ink: string): void {
  const { documentElement } = document;
  let isShown = true;
  new MutationObserver(() => {
    const now = documentElement.style.getPropertyValue(ink) === '';
    if (now === isShown) return;
    isShown = now;
    (globalThis as unknown as { sellersideInk(isShown: boolean): void }).sellersideInk(now);
  }).observe(documentElement, { attributes: true, attributeFilter: ['style'] });
}
