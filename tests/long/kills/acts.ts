import { expect, type Page } from '@playwright/test';
import { call } from '../../tools/panel-driver';
import { finished, openExport, pressExport, saidOf } from './archive';
import type { Seat } from './seat';
import type { Witness } from './witness';

/** Evaluated functions run in the extension's page. */
declare const chrome: typeof import('wxt/browser').browser;

/** What is under way when it is struck. */
export interface Act {
  caseId: string;
  /** The tab that it is done in, or from. */
  tab: Page;
  /** It has come to its end. */
  isOver: () => boolean;
  /** How it ended: as it was meant to, or told that it did not. */
  end: () => Promise<'well' | 'badly'>;
}

export interface Doing {
  seat: Seat;
  witness: Witness;
  /** The moment at which it is to be struck. */
  step: string;
  /** Done last before it begins. */
  arm: () => Promise<unknown>;
}

/** Moments of each, in the order in which they come. */
export const STEPS = {
  capture: [
    ...['phase:starting', 'phase:loading', 'hidden', 'shown', 'frame'],
    ...['phase:pictures', 'phase:sealing', 'asked'],
  ],
  seal: ['called', 'asked', 'kept', 'answered'],
  export: ['pressed', 'asked', 'kept', 'file'],
};
export type ActName = keyof typeof STEPS;

/** How often some of them come at least. */
export const REPEATED: Partial<Record<string, number>> = { hidden: 4, shown: 4, frame: 4 };

/** Bytes of the file in a case that is exported: enough for its download to take a moment. */
const LARGE = 12_000_000;
const SMALL = 20_000;

export const ACTS: Record<ActName, (doing: Doing) => Promise<Act>> = {
  capture: beginCapture,
  seal: beginSeal,
  export: beginExport,
};

/** The open conversation, as the panel has it captured; on a new tab the icon is pressed for it. */
async function beginCapture({ seat, witness, step, arm }: Doing): Promise<Act> {
  const { moments } = seat;
  const caseId = await witness.open(true);
  const tab = await seat.console();
  await arm();
  await witness.start('conversation', 'transcript', 'pictures');
  const { isOver } = witness;
  if (step !== 'phase:starting') {
    const isAsking = () => moments.count('phase:needs-press') > 0;
    const isBegun = () => isAsking() || moments.count('phase:loading') > 0;
    await moments.until('it asks or begins', () => isBegun() || isOver());
    if (isAsking()) await seat.press();
  }
  return { caseId, tab, isOver, end: () => witness.end() };
}

async function beginSeal({ seat, witness, arm }: Doing): Promise<Act> {
  const caseId = await withFile(seat, witness, SMALL);
  const tab = await witness.listening();
  await arm();
  let isOver = false;
  const sealed = call(tab, 'evidence.seal', { caseId })
    .then((answer) => (answer.ok && answer.value.isStamped ? 'well' : 'badly'))
    .catch(() => 'badly' as const)
    .finally(() => {
      isOver = true;
    });
  seat.moments.happened('called');
  return { caseId, tab, isOver: () => isOver, end: () => sealed };
}

async function beginExport({ seat, witness, arm }: Doing): Promise<Act> {
  const caseId = await withFile(seat, witness, LARGE);
  const tab = await openExport(seat, caseId);
  await arm();
  seat.moments.forget();
  await pressExport(tab);
  seat.moments.happened('pressed');
  const end = async () => {
    await expect(saidOf(tab)).not.toBeEmpty({ timeout: 60_000 });
    return (await saidOf(tab).innerText()).includes('SHA-256') ? 'well' : 'badly';
  };
  return { caseId, tab, isOver: () => finished(seat).length > 0, end };
}

/** A case with one file, which is told of before anything else begins. */
async function withFile(seat: Seat, witness: Witness, size: number): Promise<string> {
  const caseId = await witness.open(false);
  if (!(await (await witness.listening()).evaluate(addFile, { caseId, size }))) throw new Error('no file');
  await seat.moments.until('the file is told of', () => witness.reported.hashes.size > 0);
  seat.moments.forget();
  return caseId;
}

/** Runs in a page of the extension. @returns whether it was kept */
export async function addFile({ caseId, size }: { caseId: string; size: number }): Promise<boolean> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 997) bytes[at] = (at * 31) & 0xff;
  const url = URL.createObjectURL(new Blob([bytes]));
  const args = { caseId, url, name: '拆包.mp4', mime: 'video/mp4' };
  const added = await chrome.runtime.sendMessage({ sellerside: 'evidence.add', args });
  URL.revokeObjectURL(url);
  return added.ok;
}
