import type { Page } from '@playwright/test';
import type { CaptureProgress } from '../../lib/evidence/capture';
import type { CapturePart, CaseWhole } from '../../lib/evidence/types';
import { buildExtension } from '../tools/build';
import { bytesOf, countColours, countDifferences } from '../tools/evidence-bytes';
import { launchWithExtension, type WithExtension } from '../tools/extension';
import { call, PanelDriver } from '../tools/panel-driver';
import { PRACTICE_URLS, routePractice } from '../tools/practice-site';
import { ICON_ARGS, pressIcon } from '../tools/press-icon';
import { test as base } from './fixtures';

/** A capture as a panel without a face sees it, and what it has left in the database. */
export class CaptureDesk {
  private constructor(
    readonly page: Page,
    /** A page of the extension, behind the console. */
    readonly own: Page,
    private readonly panel: PanelDriver,
    readonly caseId: string,
  ) {}

  static async open(page: Page, own: Page): Promise<CaptureDesk> {
    const panel = await PanelDriver.open(own, page);
    await panel.until('the buyer is known', () => panel.facts?.conversation != null);
    const { key: conversation, name: buyerName, uid: buyerUid } = panel.expected;
    const subject = {
      console: panel.bound?.console?.id ?? '',
      marketplace: panel.bound?.console?.marketplace ?? '',
      shop: panel.facts?.shop ?? '',
      conversation,
      buyerName,
      buyerUid,
      buyerKey: null,
    };
    const opened = await panel.call('cases.open', { subject, notes: { kind: 'other' } });
    if (!opened.ok) throw new Error(`no case: ${opened.error.code}`);
    return new CaptureDesk(page, own, panel, opened.value.id);
  }

  /** The same case with a line of its own: this panel's does not come back after the worker has died. */
  async again(own: Page): Promise<CaptureDesk> {
    return new CaptureDesk(this.page, own, await PanelDriver.open(own, this.page), this.caseId);
  }

  /** What the panel was told last. */
  get progress(): CaptureProgress | null {
    const told = this.panel.heard.filter((message) => message.type === 'capture');
    return told.at(-1)?.progress ?? null;
  }

  start(...parts: CapturePart[]): Promise<void> {
    return this.panel.post({ type: 'capture', order: { act: 'start', caseId: this.caseId, parts } });
  }

  /** From the first order to the press of the icon: what is ordered here takes pictures. */
  async startAllowed(...parts: CapturePart[]): Promise<void> {
    await this.start(...parts);
    await this.untilPhase('needs-press');
    await this.press();
  }

  /** Presses the toolbar icon on its tab, as a person does. */
  press(): Promise<void> {
    return pressIcon(this.page.context(), this.page);
  }

  steer(act: 'pause' | 'resume' | 'cancel'): Promise<void> {
    const captureId = this.progress?.captureId ?? '';
    return this.panel.post({ type: 'capture', order: { act, captureId } });
  }

  async until(what: string, test: (progress: CaptureProgress) => boolean): Promise<void> {
    const holds = () => this.progress !== null && test(this.progress);
    await this.panel.until(what, holds, 40_000).catch((error: Error) => {
      throw new Error(`${error.message}; last: ${JSON.stringify(this.progress)}`);
    });
  }

  untilPhase(phase: CaptureProgress['phase']): Promise<void> {
    return this.until(phase, (progress) => progress.phase === phase);
  }

  /** The page has told the orders of the conversation that is open. */
  async orders(): Promise<void> {
    await this.panel.until('orders are told', () => (this.panel.orders?.orders.length ?? 0) > 0);
  }

  async cut(): Promise<void> {
    await this.panel.until('its line is cut', () => this.panel.isCut);
  }

  async read(): Promise<CaseWhole> {
    const read = await call(this.own, 'cases.read', { id: this.caseId });
    if (!read.ok) throw new Error(`no case: ${read.error.code}`);
    return read.value;
  }

  /** Of each item, in order: what its bytes hash to, and how many of a picture's pixels have each of these colours. */
  async look(colours: string[] = []): Promise<{ sha256: string; found: number[] }[]> {
    const { items } = await this.read();
    const looked: { sha256: string; found: number[] }[] = [];
    for (const { id, mime } of items) {
      const { sha256, base64 } = await this.own.evaluate(bytesOf, id);
      const found = mime === 'image/png' ? await this.coloursIn(Buffer.from(base64, 'base64'), colours) : [];
      looked.push({ sha256, found });
    }
    return looked;
  }

  /** The item's bytes. */
  async bytes(id: string): Promise<Buffer> {
    return Buffer.from((await this.own.evaluate(bytesOf, id)).base64, 'base64');
  }

  /** How many pixels of two PNGs differ; -1: they are not even of one size. */
  difference(one: Buffer, other: Buffer): Promise<number> {
    return this.own.evaluate(countDifferences, [one.toString('base64'), other.toString('base64')]);
  }

  /** How many pixels of a PNG have each of these colours, as `rgb(1, 2, 3)`. */
  async coloursIn(png: Buffer, colours: string[]): Promise<number[]> {
    if (colours.length === 0) return [];
    return this.own.evaluate(countColours, { base64: png.toString('base64'), colours });
  }
}

interface CaptureFixtures {
  openCapture(page: Page): Promise<CaptureDesk>;
  /** The same on a conversation that takes several screens, the same at every load. */
  openLong(): Promise<CaptureDesk>;
}

export const test = base.extend<CaptureFixtures, { extension: WithExtension }>({
  extension: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const extension = await launchWithExtension({
        dir: await buildExtension({ target: 'chrome' }),
        grant: PRACTICE_URLS,
        args: ICON_ARGS,
      });
      await routePractice(extension.context);
      await use(extension);
      await extension.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],

  openCapture: async ({ openOwn }, use) => {
    await use(async (page) => CaptureDesk.open(page, await openOwn('workspace.html')));
  },

  openLong: async ({ openConsole, openCapture }, use) => {
    await use(async () => openCapture(await openConsole('pdd-chat', 'messages=40&open=leak')));
  },
});

export { expect } from '@playwright/test';
