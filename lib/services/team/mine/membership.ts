import { browser } from '../../../platform/browser';

/** What this browser knows of its own and the others'; the code is nowhere else on this machine. */
export interface MineMembership {
  code: string;
  device: string;
  name: string;
  /** Epoch milliseconds: of the last exchange, and of the file that this browser told last. */
  at: number | null;
  toldAt: number | null;
  /** SHA-256 of what it told; null: nothing yet. */
  told: string | null;
  /** SHA-256 of the files that it wrote last, as they are in the space: another one under its name is not its own. */
  wrote: string[];
  others: { id: string; name: string; at: number }[];
}

/** In `storage.local`: on this machine alone, and in no backup. */
const KEY = 'mine';

export async function readMembership(): Promise<MineMembership | null> {
  return ((await browser.storage.local.get(KEY))[KEY] as MineMembership | undefined) ?? null;
}

export async function keepMembership(membership: MineMembership | null): Promise<void> {
  if (membership) await browser.storage.local.set({ [KEY]: membership });
  else await browser.storage.local.remove(KEY);
}
