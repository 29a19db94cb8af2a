import type { Page } from '@playwright/test';
import type { CaptureProgress } from '../../lib/evidence/capture';
import type { CapturePart, CaseWhole } from '../../lib/evidence/types';
import { buildExtension } from '../tools/build';
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

/** Runs in a page of the extension, which may read the database. */
async function bytesOf(id: string): Promise<{ sha256: string; base64: string }> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('sellerside');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const blob = await new Promise<Blob>((resolve, reject) => {
    const reading = database.transaction('evidenceBytes').objectStore('evidenceBytes').get(id);
    reading.onsuccess = () => resolve(reading.result.blob);
    reading.onerror = () => reject(reading.error);
  });
  database.close();
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return {
    sha256: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    base64: btoa(binary),
  };
}

/** Runs in a page. */
async function countColours({ base64, colours }: { base64: string; colours: string[] }): Promise<number[]> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.drawImage(picture, 0, 0);
  const { data } = pen.getImageData(0, 0, picture.width, picture.height);
  const found = colours.map(() => 0);
  for (let at = 0; at < data.length; at += 4) {
    const which = colours.indexOf(`rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`);
    if (which >= 0) found[which] = (found[which] ?? 0) + 1;
  }
  return found;
}

/** Runs in a page. */
async function countDifferences(pictures: string[]): Promise<number> {
  const read: ImageData[] = [];
  for (const base64 of pictures) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.drawImage(picture, 0, 0);
    read.push(pen.getImageData(0, 0, picture.width, picture.height));
  }
  const [one, other] = read;
  if (!one || !other || one.width !== other.width || one.height !== other.height) return -1;
  let count = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    if ([0, 1, 2].some((part) => one.data[at + part] !== other.data[at + part])) count++;
  }
  return count;
}

interface CaptureFixtures {
  openCapture(page: Page): Promise<CaptureDesk>;
  /** Presses the toolbar icon on the tab that shows this page, as a person does. */
  press(page: Page): Promise<void>;
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

  press: async ({ context }, use) => {
    await use((page) => pressIcon(context, page));
  },
});

export { expect } from '@playwright/test';
