import { type BrowserContext, test as base, type Frame, type Page } from '@playwright/test';
import { DEFAULT_PLACE, DEFAULT_SETTINGS } from '../../lib/messaging/settings';
import { buildExtension } from '../tools/build';
import { killServiceWorker, launchWithExtension, panelFrame, type WithExtension } from '../tools/extension';
import { call, PanelDriver } from '../tools/panel-driver';
import { PRACTICE, PRACTICE_URLS, type PracticeId, routePractice } from '../tools/practice-site';
import { forgetBuyers, putLibraryBack } from './put-back';

interface WorkerFixtures {
  /** One browser with the extension and the practice consoles; tests share it, their pages are their own. */
  extension: WithExtension;
}

interface Fixtures {
  context: BrowserContext;
  /** Opens a practice console under its real address; `hash` sets its options (`tests/consoles/shared/options.js`). */
  openConsole(id: PracticeId, hash?: string): Promise<Page>;
  /** Opens a page of the extension in a tab, such as `workspace.html`. */
  openOwn(path: string): Promise<Page>;
  /** The sidebar's frame in a console's page. */
  panel(console: Page): Promise<Frame>;
  /** A panel without a face, beside the sidebar, that follows this console's tab. */
  driver(console: Page): Promise<PanelDriver>;
  killWorker(): Promise<void>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  extension: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const dir = await buildExtension({ target: 'chrome' });
      const extension = await launchWithExtension({ dir, grant: PRACTICE_URLS });
      await routePractice(extension.context);
      await use(extension);
      await extension.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],

  /** Closes what the test opened and puts back what a person can set or write, so that no test leans on another. */
  context: async ({ extension }, use) => {
    const { context, origin } = extension;
    const before = new Set(context.pages());
    await use(context);
    const own = await context.newPage();
    await own.goto(`${origin}/workspace.html`);
    // What an agent has agreed to is no page's to set.
    const { backAgreed: _, ...settings } = DEFAULT_SETTINGS;
    const isBack = await call(own, 'settings.change', settings);
    if (!isBack.ok) throw new Error(`the settings were not put back: ${JSON.stringify(isBack.error)}`);
    for (const id of Object.keys(PRACTICE)) {
      await call(own, 'place.change', { console: id, change: DEFAULT_PLACE });
    }
    await putLibraryBack(own);
    await forgetBuyers(own);
    for (const page of context.pages()) if (!before.has(page)) await page.close();
  },

  openConsole: async ({ context }, use) => {
    await use(async (id, hash = '') => {
      const page = await context.newPage();
      await page.goto(`${PRACTICE[id].url}${hash && '#'}${hash}`);
      return page;
    });
  },

  openOwn: async ({ context, extension }, use) => {
    await use(async (path) => {
      const page = await context.newPage();
      await page.goto(`${extension.origin}/${path}`);
      return page;
    });
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above
  panel: async ({}, use) => use(panelFrame),

  driver: async ({ openOwn }, use) => {
    await use(async (console) => PanelDriver.open(await openOwn('workspace.html'), console));
  },

  killWorker: async ({ context }, use) => use(() => killServiceWorker(context)),
});

export { expect } from '@playwright/test';
