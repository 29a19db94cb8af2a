import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { findBrowser } from './browsers';
import { DESK } from './extension';

/** Milliseconds; the browser starts in about five seconds on two cores. */
const PATIENCE = 20_000;

interface Answer {
  status: number;
  headers?: Record<string, string>;
  contentType?: string;
  body: Buffer | string;
}

/** Null: the address belongs to no practice page. */
type Serve = (url: string) => Answer | null | Promise<Answer | null>;

/** Firefox with a built extension, over WebDriver BiDi; `body` is given it, and it is closed again. */
export async function withFirefox<T>(
  dir: string,
  body: (browser: Browser) => Promise<T>,
  {
    args = [],
    prefs = {},
    home,
  }: { args?: readonly string[]; prefs?: Record<string, unknown>; home?: string } = {},
): Promise<T> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: true,
    args: [...args],
    extraPrefsFirefox: prefs,
    ...(home !== undefined && { env: { ...process.env, HOME: home } }),
    defaultViewport: DESK,
  });
  try {
    await browser.installExtension(dir);
    return await body(browser);
  } finally {
    await browser.close();
  }
}

/** As `routePractice` does for Chromium: practice files under the real address, nothing from any other host. */
export async function practiceTab(browser: Browser, serve: Serve): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    const url = request.url();
    // The extension's own files are no network.
    if (!/^https?:/.test(url)) return request.continue();
    const answer = await serve(url);
    return answer ? request.respond(answer) : request.abort();
  });
  return page;
}

/** Asked of each frame itself: of one that was made empty, Firefox does not always tell where it has gone since. */
export async function sidebarOf(page: Page): Promise<Frame> {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; ) {
    for (const frame of page.frames()) {
      const address = await frame.evaluate(() => location.href).catch(() => '');
      if (/^moz-extension:.*\/sidepanel\.html/.test(address)) return frame;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('there is no sidebar');
}
