import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { PanelPlace, Settings } from '../../../lib/messaging/settings';
import { DEFAULT_PLACE, DEFAULT_SETTINGS } from '../../../lib/messaging/settings';
import { buildExtension } from '../build';
import { launchWithExtension, panelFrame } from '../extension';
import { call } from '../panel-driver';
import { PARTS } from '../panel-parts';
import { PRACTICE, routePractice } from '../practice-site';
import { command, note } from '../say';

const FOLDER = 'docs/pictures';

interface Scene {
  settings?: Partial<Settings>;
  place?: Partial<PanelPlace>;
  hash?: string;
  /** What is typed into the search box. */
  query?: string;
  keys?: string;
  /** What must be in sight before the picture is taken. */
  until: string;
}

/** The pictures of README and docs, by file name. */
const SCENES: Record<string, Scene> = {
  'sidebar-zh': { query: 'fh', until: PARTS.readyRow },
  'sidebar-en-dark': { settings: { language: 'en', theme: 'dark' }, query: 'tuikuan', until: PARTS.readyRow },
  'fill-zh': { settings: { agentName: '' }, query: 'nh2', keys: 'Alt+1', until: '.fill' },
  'inserted-zh': { query: '漏', keys: 'Alt+1', until: '.status-done' },
  'rail-zh': { place: { open: false }, until: '' },
  'editor-zh': { keys: 'Alt+n', until: '.editor' },
};

/** One console with the sidebar, as an agent would have it, photographed. */
async function photograph(context: BrowserContext, own: Page, name: string, scene: Scene): Promise<void> {
  const settings = {
    ...DEFAULT_SETTINGS,
    language: 'zh-CN',
    agentName: '小木',
    shopName: '木几家居',
    ...scene.settings,
  };
  await call(own, 'settings.change', settings as Settings);
  await call(own, 'place.change', { console: 'pdd-chat', change: { ...DEFAULT_PLACE, ...scene.place } });
  const page = await context.newPage();
  // A page of now: the waiting clock then counts minutes.
  await page.goto(`${PRACTICE['pdd-chat'].url}#now=${Date.now()}`);
  if (scene.until) {
    const panel = await panelFrame(page);
    await panel.locator(PARTS.readyRow).first().waitFor();
    await panel.locator(PARTS.search).click();
    if (scene.query) await page.keyboard.insertText(scene.query);
    if (scene.keys) await page.keyboard.press(scene.keys);
    await panel.locator(scene.until).first().waitFor();
  } else await page.waitForSelector('sellerside-panel', { state: 'attached' });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
  await page.close();
  note(`${name}.png`);
}

command(async () => {
  const { context, origin, close } = await launchWithExtension({
    dir: await buildExtension({ target: 'chrome' }),
  });
  try {
    mkdirSync(FOLDER, { recursive: true });
    await routePractice(context);
    const own = await context.newPage();
    await own.goto(`${origin}/workspace.html`);
    for (const [name, scene] of Object.entries(SCENES)) await photograph(context, own, name, scene);
    return 0;
  } finally {
    await close();
  }
});
