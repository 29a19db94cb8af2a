import { browser } from '../../platform/browser';
import type { SpaceSecret } from '../../team/types';

/** In `storage.local`, which stays on this machine and is in no backup: the only place where a team's password stands. */
const KEY = 'team-secret';

export async function readSecret(): Promise<SpaceSecret | null> {
  return ((await browser.storage.local.get(KEY))[KEY] as SpaceSecret | undefined) ?? null;
}

export async function keepSecret(secret: SpaceSecret | null): Promise<void> {
  if (secret) await browser.storage.local.set({ [KEY]: secret });
  else await browser.storage.local.remove(KEY);
}
