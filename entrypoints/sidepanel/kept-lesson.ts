import { browser } from '../../lib/platform/browser';
import { systemClock } from '../../lib/platform/clock';
import type { Profile } from '../../lib/profile/types';
import type { Plan } from '../../lib/teach/types';

/** A lesson that is not over: its page may load anew, its panel be closed, the extension be updated meanwhile. */
export interface KeptLesson extends Plan {
  /** What is taught by now, nothing of a buyer in it; null: not a whole part of it. */
  profile: Profile | null;
}

interface Stored extends KeptLesson {
  /** Epoch milliseconds. */
  at: number;
}

/** Milliseconds. Nobody goes on with what they began the day before; the page may have changed, too. */
const KEPT_FOR = 24 * 3600 * 1000;

/** Where a lesson belongs: a console by its id, a site that is none yet by its host. */
export const placeOf = ({ of, title }: Plan): string => of ?? title;

/** In `storage.local`: the session's is emptied by an update of the extension. One place, one lesson. */
const keyOf = (place: string) => `lesson ${place}`;

export async function keepLesson(lesson: KeptLesson): Promise<void> {
  const stored: Stored = { ...lesson, at: systemClock.now() };
  await browser.storage.local.set({ [keyOf(placeOf(lesson))]: stored });
}

export async function readLesson(place: string): Promise<KeptLesson | null> {
  const key = keyOf(place);
  const stored = (await browser.storage.local.get(key))[key] as Stored | undefined;
  if (!stored) return null;
  if (systemClock.now() - stored.at < KEPT_FOR) return stored;
  await forgetLesson(stored);
  return null;
}

export async function forgetLesson(plan: Plan): Promise<void> {
  await browser.storage.local.remove(keyOf(placeOf(plan)));
}
