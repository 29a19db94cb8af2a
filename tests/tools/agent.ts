import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { RAIL_WIDTH } from '../../lib/messaging/settings';
import { DESK, panelFrame } from './extension';
import { PanelDriver } from './panel-driver';
import { PARTS } from './panel-parts';
import { PRACTICE, type PracticeId } from './practice-site';

/** Buyers of the practice console write this often, in milliseconds: all this happens in a living page. */
const LIVE = 1_500;

/**
 * An agent at a practice console: each method is one thing they do, seen through to what they would look for.
 * Each returns a few words on what was found and throws where it is not there.
 */
export class Agent {
  private sidebar: Frame | null = null;
  private driver: PanelDriver | null = null;
  private picked = '';
  /** What is looked for, and what stands in the row that is found. */
  readonly words: { query: string; found: string };
  /** What the console lives in. */
  private readonly room: Locator;
  private readonly box: Locator;

  constructor(
    private readonly id: PracticeId,
    private readonly page: Page,
    private readonly own: Page,
    private readonly parts: { box: string; row: string },
    language: 'zh-CN' | 'en',
  ) {
    this.room =
      'frame' in PRACTICE[id] ? page.frameLocator('iframe').locator(':root') : page.locator(':root');
    this.box = this.room.locator(parts.box);
    this.words = language === 'en' ? { query: 'ship1', found: 'ship' } : { query: 'fh', found: '发货' };
  }

  async open(): Promise<string> {
    await this.page.goto(`${PRACTICE[this.id].url}#live=${LIVE}`);
    this.sidebar = await panelFrame(this.page);
    await expect(this.panel.locator(PARTS.search)).toBeVisible();
    this.driver = await PanelDriver.open(this.own, this.page);
    await this.facts.until('the console', () => this.facts.bound?.state === 'console');
    return this.facts.bound?.console?.id ?? '';
  }

  async read(): Promise<string> {
    // What the console itself holds, not what it shows.
    const { names, lines } = await this.page.evaluate(() => {
      const { conversations, openId } = window.practice;
      const open = conversations.find(({ id }) => id === openId());
      return { names: [open?.nick, open?.uid], lines: (open?.messages ?? []).map(({ text }) => text) };
    });
    const shown = await this.panel.locator(PARTS.buyer).innerText();
    // By number where the console shows no name.
    expect(names).toContain(shown);
    const last = lines.at(-1) ?? '';
    await this.facts.until('the last message', () => this.facts.messages.some(({ text }) => text === last));
    return `${shown}, ${this.facts.messages.length} messages`;
  }

  async hear(): Promise<string> {
    const text = '那我等您的消息';
    await this.page.evaluate((words) => {
      window.practice.buyerSays(window.practice.openId() ?? '', words);
    }, text);
    const isThere = () =>
      this.facts.messages.some((message) => message.text === text && message.side === 'buyer');
    await this.facts.until('the new message', isThere);
    return text;
  }

  /** Keys are pressed one by one: the list must follow the typing, and no digit or letter may pick. */
  async search(keys: string): Promise<string> {
    const box = this.panel.locator(PARTS.search);
    await box.click();
    await this.page.keyboard.type(keys);
    await expect(box).toHaveValue(keys);
    const row = this.panel.locator(PARTS.readyRow).first();
    await expect(row).toContainText(this.words.found);
    return (await row.locator(PARTS.rowTitle).innerText()).trim();
  }

  /** By the digit of the first row that has no blank; from the search box that takes Alt. */
  async insert(): Promise<string> {
    const row = this.panel.locator(PARTS.readyRow).first();
    this.picked = await row.locator(PARTS.rowBody).innerText();
    const digit = (await row.locator(PARTS.rowDigit).innerText()).trim();
    await this.page.keyboard.press(`Alt+${digit}`);
    await expect(this.panel.locator(PARTS.undo)).toBeVisible();
    return `Alt+${digit}`;
  }

  /** The row shows the text as it goes out, so row and box must be alike to the letter. */
  async readBack(): Promise<string> {
    await this.expectBox(this.picked);
    expect(await this.page.evaluate(() => window.practice.sent), 'sent').toEqual([]);
    return this.picked;
  }

  async undo(): Promise<string> {
    await this.panel.locator(PARTS.undo).click();
    await this.expectBox('');
    return 'the box is as it was';
  }

  /** A person's click, since the real rows ignore a script's; then the race lost on purpose: an insert for the one before. */
  async switchBuyer(): Promise<string> {
    const { expected } = this.facts;
    const other = this.room
      .locator(this.parts.row)
      .filter({ hasNotText: expected.name ?? '' })
      .first();
    await other.click();
    await this.facts.until(
      'another buyer',
      () => (this.facts.facts?.conversation?.key ?? expected.key) !== expected.key,
    );
    const { name, uid } = this.facts.expected;
    await expect(this.panel.locator(PARTS.buyer)).toHaveText(name ?? uid ?? '');
    const answer = await this.facts.ask('insert', { text: this.picked, expected });
    const refused = { ok: false, reason: 'context-changed', ...(name && { nowOpen: name }), box: '' };
    expect(answer).toEqual({ ok: true, value: refused });
    return `${name ?? uid}: context-changed`;
  }

  /** The sidebar follows by itself: the same keys now serve the buyer who is open, and nobody else. */
  async insertAgain(): Promise<string> {
    await this.search(this.words.query);
    await this.insert();
    await this.readBack();
    const [holders, open] = await this.page.evaluate(
      (text) => [window.practice.wrongBox(text), window.practice.openId()] as const,
      this.picked,
    );
    expect(holders).toEqual([open]);
    const { name, uid } = this.facts.expected;
    return `into the box of ${name ?? uid}`;
  }

  async englishAndDark(): Promise<string> {
    await this.facts.call('settings.change', { language: 'en', theme: 'dark' });
    await expect(this.panel.locator('html')).toHaveAttribute('lang', 'en');
    // Colours of the theme are its own matter; dark is what a person would call dark.
    const lightness = () =>
      this.panel.locator('body').evaluate((body) => {
        const [red = 255, green = 255, blue = 255] =
          getComputedStyle(body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
        return (red + green + blue) / 3;
      });
    await expect.poll(lightness, 'lightness of the sidebar').toBeLessThan(80);
    return this.panel.locator(PARTS.search).getAttribute('placeholder').then(String);
  }

  /** The console gets its room back, all but the rail's. */
  async fold(): Promise<string> {
    await this.panel.locator(PARTS.fold).last().click();
    const width = async () => (await this.page.locator('sellerside-panel').boundingBox())?.width;
    await expect.poll(width, 'width of the sidebar').toBe(RAIL_WIDTH);
    const box = await this.box.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0), 'right edge of the box').toBeLessThanOrEqual(
      DESK.width - RAIL_WIDTH,
    );
    return `${RAIL_WIDTH} px`;
  }

  /** What a person sees in the box: a text field's value, or an editor's text. */
  private async expectBox(text: string): Promise<void> {
    const seen = () =>
      this.box.evaluate((box) => ('value' in box ? String(box.value) : (box as HTMLElement).innerText));
    await expect.poll(async () => (await seen()).replace(/\n$/, ''), 'text in the box').toBe(text);
  }

  private get panel(): Frame {
    if (!this.sidebar) throw new Error('there is no sidebar');
    return this.sidebar;
  }

  private get facts(): PanelDriver {
    if (!this.driver) throw new Error('there is no sidebar');
    return this.driver;
  }
}
