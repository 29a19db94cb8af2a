import { join } from 'node:path';
import type { BrowserContext, Frame, Locator, Page } from '@playwright/test';
import type { CallArgs, CallName, CallValue } from '../../../lib/messaging/calls';
import {
  DEFAULT_PLACE,
  DEFAULT_SETTINGS,
  type PanelPlace,
  type Settings,
} from '../../../lib/messaging/settings';
import { panelFrame, type WithExtension } from '../extension';
import { call } from '../panel-driver';
import { PARTS } from '../panel-parts';
import { PRACTICE, type PracticeId } from '../practice-site';
import { note, Stop } from '../say';

export const FOLDER = 'docs/pictures';

/** Milliseconds for any one thing to be there. */
const PATIENCE = 8_000;

/** What a picture is taken of, set before its page opens. */
export interface Setting {
  id?: PracticeId;
  /** The practice conversation that is open. */
  open?: string;
  /** In its place: a practice conversation with a buyer of one kind, see `tests/consoles/shared/scenes.js`. */
  scene?: string;
  /** In place of both: what stands behind `#`, for a page without conversations. */
  hash?: string;
  /** What tells that the panel stands, where no reply can go out. */
  until?: string;
  settings?: Partial<Settings>;
  place?: Partial<PanelPlace>;
  /** Of the window, in CSS pixels: a panel is as high as its window, and empty rows make no picture. */
  height?: number;
}

interface DeskSetting extends Partial<Settings> {
  width?: number;
  height?: number;
}

/** A console with the sidebar beside it. */
export interface Seat {
  page: Page;
  panel: Frame;
}

/** Opens what is to be photographed in a browser of its own, as an agent of a made-up shop would have it. */
export class Studio {
  private constructor(
    readonly context: BrowserContext,
    private readonly origin: string,
    private readonly own: Page,
  ) {}

  static async open({ context, origin }: WithExtension): Promise<Studio> {
    context.setDefaultTimeout(PATIENCE);
    const own = await context.newPage();
    await own.goto(`${origin}/workspace.html`);
    return new Studio(context, origin, own);
  }

  /** A call to the background; what it refuses ends the command, for the picture would show something else. */
  async call<N extends CallName>(name: N, args: CallArgs<N>): Promise<CallValue<N>> {
    const answer = await call(this.own, name, args);
    if (!answer.ok) throw new Stop(`${name}: ${JSON.stringify(answer.error)}`, 1);
    return answer.value;
  }

  /** A practice console with the sidebar, once a reply could go out. Folded, there is no panel to wait for. */
  async console({
    id = 'pdd-chat',
    open = 'leak',
    scene,
    hash,
    until = PARTS.readyRow,
    settings,
    place,
    height = 768,
  }: Setting): Promise<Seat> {
    await this.dress(settings);
    await this.call('place.change', { console: id, change: { ...DEFAULT_PLACE, ...place } });
    const page = await this.context.newPage();
    await page.setViewportSize({ width: 1366, height });
    // A page of now: the waiting clock then counts minutes.
    const talk = hash ?? (scene ? `scene=${scene}` : `open=${open}`);
    await page.goto(`${PRACTICE[id].url}#${talk}&now=${Date.now()}`);
    await page.waitForSelector('sellerside-panel', { state: 'attached' });
    if (place?.open === false) return { page, panel: page.mainFrame() };
    const panel = await panelFrame(page);
    await panel.locator(until).first().waitFor();
    return { page, panel };
  }

  /** A view of the workspace, by its address behind `#`. */
  async desk(view: string, { width = 1120, height = 640, ...settings }: DeskSetting = {}): Promise<Page> {
    await this.dress(settings);
    const page = await this.context.newPage();
    await page.setViewportSize({ width, height });
    await page.goto(`${this.origin}/workspace.html#${view}`);
    return page;
  }

  /** Photographs a page, or what is given of it, and closes the page. */
  async take(name: string, page: Page, part?: Locator): Promise<void> {
    await (part ?? page).screenshot({
      path: join(FOLDER, `${name}.png`),
      animations: 'disabled',
      caret: 'hide',
    });
    await page.close();
    note(`${name}.png`);
  }

  private dress(settings: Partial<Settings> = {}): Promise<unknown> {
    const named = { agentName: '小木', shopName: '木几家居' };
    // What an agent has agreed to is no page's to set.
    const { backAgreed: _, ...usual } = DEFAULT_SETTINGS;
    return this.call('settings.change', {
      ...usual,
      language: 'zh-CN',
      theme: 'light',
      ...named,
      ...settings,
    });
  }
}

export type Language = 'zh-CN' | 'en';
export type View = (studio: Studio, language: Language, name: string) => Promise<void>;

/** By file name: a page in one language shows the interface in that language. */
export function inBothLanguages(
  views: Record<string, View>,
): Record<string, (studio: Studio) => Promise<void>> {
  const ends = { zh: 'zh-CN', en: 'en' } as const;
  return Object.fromEntries(
    Object.entries(views).flatMap(([name, view]) =>
      Object.entries(ends).map(([end, language]) => [
        `${name}-${end}`,
        (studio: Studio) => view(studio, language, `${name}-${end}`),
      ]),
    ),
  );
}

/** Types into the panel's search box; what has no key is put in as an input method does. */
export async function search({ page, panel }: Seat, words: string, ...keys: string[]): Promise<void> {
  await panel.locator(PARTS.search).click();
  await page.keyboard.insertText(words);
  await panel.locator('.row').first().waitFor();
  for (const key of keys) await page.keyboard.press(key);
}

/** The panel within its console's page. */
export const panelOf = ({ page }: Seat): Locator => page.locator('sellerside-panel');
