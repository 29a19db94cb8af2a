import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { RAIL_WIDTH } from '../../lib/messaging/settings';
import { buildExtension } from './build';
import { DESK, launchWithExtension, panelFrame } from './extension';
import { JobSteps } from './job-steps';
import { call, PanelDriver } from './panel-driver';
import { consoleParts, PARTS } from './panel-parts';
import { PRACTICE, type PracticeId, routePractice } from './practice-site';
import type { Tally } from './tally';

export interface JobOptions {
  console?: PracticeId;
  /** Folder for a picture of each step. */
  shots?: string;
  language?: 'zh-CN' | 'en';
  dark?: boolean;
}

/** A buyer of the practice console writes this often, in milliseconds: all this happens in a living page. */
const LIVE = 1_500;

/** Milliseconds for any one thing to be there. */
const PATIENCE = 5_000;

/** The main job, done as an agent does it, unattended. Prints one line a step; returns the counts. */
export async function mainJob({
  console: id = 'pdd-chat',
  shots,
  language = 'zh-CN',
  dark = false,
}: JobOptions): Promise<Tally> {
  const dir = await buildExtension({ target: 'chrome' });
  const { context, origin, close } = await launchWithExtension({ dir, dark });
  try {
    await routePractice(context);
    context.setDefaultTimeout(PATIENCE);
    const own = await context.newPage();
    await own.goto(`${origin}/workspace.html`);
    await call(own, 'settings.change', { language, agentName: '小木', shopName: '木几家居' });
    const page = await context.newPage();
    const steps = new JobSteps(shots, (path) => page.screenshot({ path }));
    await new Job(id, page, own, await consoleParts(id)).run(steps);
    return steps.close();
  } finally {
    await close();
  }
}

class Job {
  private sidebar: Frame | null = null;
  private driver: PanelDriver | null = null;
  private picked = '';
  private readonly box: Locator;

  constructor(
    private readonly id: PracticeId,
    private readonly page: Page,
    private readonly own: Page,
    private readonly parts: { box: string; row: string },
  ) {
    this.box = page.locator(parts.box);
  }

  async run({ step }: JobSteps): Promise<void> {
    await step('console', 'the console is recognised, the sidebar is there', () => this.open());
    await step('buyer', 'buyer and messages are read', () => this.read());
    await step('message', 'a new message is read as it comes', () => this.hear());
    await step('search', 'search by keyboard: fh', () => this.search('fh'));
    await step('insert', 'insert by keyboard', () => this.insert());
    await step('box', 'the box holds the text, nothing was sent', () => this.readBack());
    await step('undo', 'undo', () => this.undo());
    await step('switch', 'after a switch the old buyer gets nothing', () => this.switchBuyer());
    await step('rebound', 'the next insert goes to the buyer now open', () => this.insertAgain());
    await step('english-dark', 'English and dark', () => this.englishAndDark());
    await step('rail', 'folded to the rail', () => this.fold());
  }

  private async open(): Promise<string> {
    await this.page.goto(`${PRACTICE[this.id].url}#live=${LIVE}`);
    await this.findSidebar('');
    this.driver = await PanelDriver.open(this.own, this.page);
    await this.page.bringToFront();
    await this.facts.until('the console', () => this.facts.bound?.state === 'console');
    return this.facts.bound?.console?.id ?? '';
  }

  private async read(): Promise<string> {
    const { nick, lines } = await this.page.evaluate(() => {
      const { conversations, openId } = window.practice;
      const open = conversations.find(({ id }) => id === openId());
      return { nick: open?.nick ?? '', lines: (open?.messages ?? []).map(({ text }) => text) };
    });
    await expect(this.panel.locator(PARTS.buyer)).toHaveText(nick);
    const last = lines.at(-1) ?? '';
    await this.facts.until('the last message', () => this.facts.messages.some(({ text }) => text === last));
    return `${nick}, ${this.facts.messages.length} messages`;
  }

  private async hear(): Promise<string> {
    const text = '那我等您的消息';
    await this.page.evaluate((words) => {
      window.practice.buyerSays(window.practice.openId() ?? '', words);
    }, text);
    const isThere = () =>
      this.facts.messages.some((message) => message.text === text && message.side === 'buyer');
    await this.facts.until('the new message', isThere);
    return text;
  }

  private async search(keys: string): Promise<string> {
    const box = this.panel.locator(PARTS.search);
    await box.click();
    await this.page.keyboard.type(keys);
    await expect(box).toHaveValue(keys);
    const row = this.panel.locator(PARTS.readyRow).first();
    await expect(row).toContainText('发货');
    return (await row.locator(PARTS.rowTitle).innerText()).trim();
  }

  /** By the digit of the first row that has no blank; from the search box that takes Alt. */
  private async insert(): Promise<string> {
    const row = this.panel.locator(PARTS.readyRow).first();
    this.picked = await row.locator(PARTS.rowBody).innerText();
    const digit = (await row.locator(PARTS.rowDigit).innerText()).trim();
    await this.page.keyboard.press(`Alt+${digit}`);
    await expect(this.panel.locator(PARTS.undo)).toBeVisible();
    return `Alt+${digit}`;
  }

  private async readBack(): Promise<string> {
    await expect(this.box).toHaveValue(this.picked);
    expect(await this.page.evaluate(() => window.practice.sent), 'sent').toEqual([]);
    return this.picked;
  }

  private async undo(): Promise<string> {
    await this.panel.locator(PARTS.undo).click();
    await expect(this.box).toHaveValue('');
    return 'the box is as it was';
  }

  private async switchBuyer(): Promise<string> {
    const { expected } = this.facts;
    const other = this.page
      .locator(this.parts.row)
      .filter({ hasNotText: expected.name ?? '' })
      .first();
    await other.click();
    await this.facts.until(
      'another buyer',
      () => (this.facts.facts?.conversation?.key ?? expected.key) !== expected.key,
    );
    const nick = this.facts.expected.name ?? '';
    await expect(this.panel.locator(PARTS.buyer)).toHaveText(nick);
    const answer = await this.facts.ask('insert', { text: this.picked, expected });
    const refused = { ok: false, reason: 'context-changed', nowOpen: nick, box: '' };
    expect(answer).toEqual({ ok: true, value: refused });
    return `${nick}: context-changed`;
  }

  private async insertAgain(): Promise<string> {
    await this.search('fh');
    await this.insert();
    await this.readBack();
    const [holders, open] = await this.page.evaluate(
      (text) => [window.practice.wrongBox(text), window.practice.openId()] as const,
      this.picked,
    );
    expect(holders).toEqual([open]);
    return `into the box of ${this.facts.expected.name}`;
  }

  private async englishAndDark(): Promise<string> {
    await this.facts.call('settings.change', { language: 'en', theme: 'dark' });
    await this.findSidebar('[lang=en]');
    const lightness = () =>
      this.panel.locator('body').evaluate((body) => {
        const [red = 255, green = 255, blue = 255] =
          getComputedStyle(body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
        return (red + green + blue) / 3;
      });
    await expect.poll(lightness, 'lightness of the sidebar').toBeLessThan(80);
    return this.panel.locator(PARTS.search).getAttribute('placeholder').then(String);
  }

  private async fold(): Promise<string> {
    await this.panel.locator(PARTS.fold).last().click();
    const right = async () => {
      const area = await this.page.locator('sellerside-panel').boundingBox();
      return area?.width;
    };
    await expect.poll(right, 'width of the sidebar').toBe(RAIL_WIDTH);
    const box = await this.box.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0), 'right edge of the box').toBeLessThanOrEqual(
      DESK.width - RAIL_WIDTH,
    );
    return `${RAIL_WIDTH} px`;
  }

  /** The frame is another one after a change of language or theme. */
  private async findSidebar(root: string): Promise<void> {
    await expect(async () => {
      this.sidebar = await panelFrame(this.page);
      await expect(this.sidebar.locator(`html${root} ${PARTS.search}`)).toBeVisible({ timeout: 500 });
    }, 'the sidebar').toPass({ timeout: PATIENCE });
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
