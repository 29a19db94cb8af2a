import { rmSync } from 'node:fs';
import { type BrowserContext, chromium, type Frame, type Page, type Worker } from '@playwright/test';
import { ensureChineseFont, findBrowser } from './browsers';
import { grantedCopy } from './granted';
import { givePolicy } from './managed';
import { Stop } from './say';

/** Fixed by the key in the manifest. */
export const EXTENSION_ID = 'chnamgkfpfmdlimoifmnbfaljkaimlkj';

/** The most common desk of a seller's agent; the sidebar must leave the console usable on it. */
export const DESK = { width: 1366, height: 768 };

export interface WithExtension {
  context: BrowserContext;
  /** `chrome-extension://<id>` */
  origin: string;
  close(): Promise<void>;
}

interface Launch {
  /** A built extension. */
  dir: string;
  headless?: boolean;
  /** The caller closes it on Ctrl-C. */
  ownSignals?: boolean;
  dark?: boolean;
  /** Addresses on which the extension runs besides the released ones. */
  grant?: readonly string[];
  /** Addresses that the agent has granted: the extension puts itself there. */
  permit?: readonly string[];
  args?: string[];
  /** A folder that outlives the browser; absent: a profile that goes with it. */
  profile?: string;
  /** What whoever looks after the machine has decided for the extension; it has another id then. */
  policy?: Record<string, unknown>;
}

/**
 * Chromium with the extension, and a fresh profile unless one is given. It runs from a copy, because a later build would
 * otherwise change the files under a running browser.
 */
export async function launchWithExtension({
  dir,
  headless = true,
  ownSignals = false,
  dark = false,
  grant = [],
  permit = [],
  args = [],
  profile = '',
  policy,
}: Launch): Promise<WithExtension> {
  const executablePath = findBrowser('chromium');
  ensureChineseFont();
  const copy = grantedCopy(dir, grant, permit);
  const managed = policy ? givePolicy(copy, policy) : null;
  const clear = () => {
    managed?.withdraw();
    rmSync(copy, { recursive: true, force: true });
  };
  const options: Parameters<typeof chromium.launchPersistentContext>[1] = {
    executablePath,
    // Playwright's own headless mode is a browser without extensions; the flag below is the one with them.
    headless: false,
    handleSIGINT: !ownSignals,
    viewport: headless ? DESK : null,
    colorScheme: dark ? 'dark' : 'light',
    // The agents' desk stands in China: greetings go by its hour, whatever the machine's.
    timezoneId: 'Asia/Shanghai',
    args: [
      ...(headless ? ['--headless=new'] : [`--window-size=${DESK.width},${DESK.height}`]),
      // A window would carry a warning about it; root cannot do without.
      ...(headless || process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${copy}`,
      `--load-extension=${copy}`,
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  };
  const context = await chromium.launchPersistentContext(profile, options).catch((error: Error) => {
    clear();
    const said = error.message
      .split('Call log:')[0]
      ?.match(/\[err\] .*/g)
      ?.slice(0, 5) ?? [error.message];
    throw new Stop(`${executablePath} did not start:\n${said.join('\n')}`, 1);
  });
  const close = async (): Promise<void> => {
    await context.close();
    clear();
  };
  try {
    await serviceWorker(context);
  } catch (error) {
    await close();
    throw error;
  }
  return { context, origin: `chrome-extension://${managed?.id ?? EXTENSION_ID}`, close };
}

/** The background, waking or waked: after the browser stopped it, the next one is another object. */
async function serviceWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
}

/**
 * Ends the background as the browser does when it is idle, whatever it is doing. No event reports it, and where a
 * console is open its line comes back at once and starts the next worker, under the same target id: a test that
 * needs to know watches a port of its own.
 */
export async function killServiceWorker(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no browser to ask');
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(
    (info) => info.type === 'service_worker' && info.url.includes(EXTENSION_ID),
  );
  if (worker) {
    const { success } = await session.send('Target.closeTarget', { targetId: worker.targetId });
    if (!success) throw new Error('the background did not end');
  }
  await session.detach();
}

/** What a page of the browser's own has. */
declare const chrome: typeof import('wxt/browser').browser & {
  developerPrivate: { updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void> };
};

/** The browser's own page for extensions. */
async function managementPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  // Without developer mode the browser does not take an unpacked extension back once it is gone.
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  return page;
}

/** Switches the extension off or on, as a person does. */
export async function switchExtension({ context }: WithExtension, isOn: boolean): Promise<void> {
  const page = await managementPage(context);
  await page.evaluate(([id, on]) => chrome.management.setEnabled(id, on), [EXTENSION_ID, isOn] as const);
  await page.close();
}

/** Reloads the extension, as an update does: every page of its own goes, and the scripts in pages are orphaned. */
export async function reloadExtension(extension: WithExtension): Promise<void> {
  const { context, origin } = extension;
  const page = await managementPage(context);
  await page.goto(`${origin}/workspace.html`);
  const closed = page.waitForEvent('close');
  // The page goes before it can answer.
  await page.evaluate(() => chrome.runtime.reload()).catch(() => {});
  await closed;
  if (await workerLives(context)) return;
  // On a machine under load a worker that a debugger looks into (we do) can outlive its extension, without any of the
  // APIs, and the browser then begins no other.
  await killServiceWorker(context);
  await switchExtension(extension, false);
  await switchExtension(extension, true);
}

/** Whether a worker that has the extension's APIs is there soon. */
async function workerLives(context: BrowserContext): Promise<boolean> {
  const answers = (worker: Worker) =>
    worker.evaluate(() => chrome.storage.session.get(null).then(() => true)).catch(() => false);
  const isAlive = async () => {
    // One that is orphaned may also say nothing at all.
    const late = new Promise<boolean[]>((done) => setTimeout(() => done([]), 1_000));
    return (await Promise.race([Promise.all(context.serviceWorkers().map(answers)), late])).includes(true);
  };
  const until = Date.now() + 8_000;
  while (Date.now() < until) {
    if (await isAlive()) return true;
    await new Promise((done) => setTimeout(done, 200));
  }
  return false;
}

/** The sidebar's frame in a console's page, as soon as it has loaded. */
export async function panelFrame(page: Page): Promise<Frame> {
  const isPanel = (frame: Frame) =>
    frame.url().startsWith(`chrome-extension://${EXTENSION_ID}/sidepanel.html`);
  const isThere = page.frames().find(isPanel);
  return isThere ?? page.waitForEvent('framenavigated', { predicate: isPanel, timeout: 20_000 });
}
