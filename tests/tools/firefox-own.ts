import type { Browser, Page } from 'puppeteer-core';

/** With these Firefox lets a driver into its own window, and into the pages of an extension. */
export const SYSTEM_ARGS = ['--remote-allow-system-access'];

/** Milliseconds. */
const PATIENCE = 20_000;
export const FIREFOX_EXTENSION = 'sellerside@sellerside.app';

/** WebDriver BiDi itself, for what the driver has no words for. */
interface Line {
  send(method: string, params: unknown): Promise<{ result: unknown }>;
}
const lineOf = (browser: Browser): Line => (browser as unknown as { connection: Line }).connection;

/** A page of the extension in a tab. Its loading is told to nobody, so that a `goto` would wait for ever. */
export async function openFirefoxPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  await lineOf(browser).send('browsingContext.navigate', { context, url, wait: 'none' });
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; ) {
    const isThere = await page
      .evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)
      .catch(() => false);
    if (isThere) return page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not load`);
}

/** Presses the toolbar icon on the tab in front, as Firefox's own tests do: the browser then grants `activeTab`. */
export async function pressFirefoxIcon(browser: Browser): Promise<void> {
  const line = lineOf(browser);
  const { result } = await line.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (result as { contexts: { context: string }[] }).contexts;
  const pressed = await line.send('script.evaluate', {
    expression: `(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(FIREFOX_EXTENSION)});
      const action = ExtensionParent.apiManager.global.browserActionFor(extension);
      await action.triggerAction(Services.wm.getMostRecentWindow('navigator:browser'));
    })()`,
    awaitPromise: true,
    target: { context: window?.context },
  });
  const { type } = pressed.result as { type: string };
  if (type !== 'success') throw new Error(`the icon was not pressed: ${JSON.stringify(pressed.result)}`);
}
