import { browser } from '../platform/browser';
import type { Library } from '../replies/types';
import type { NamedRecall } from '../team/recall';
import type { Settings } from './settings';

/**
 * What a panel shows before the library has come: settings (theme, language) and the first rows. Derived from the
 * database by the background alone, and always a little behind it: never edit from it, never save it back.
 */
export interface Boot {
  settings: Settings;
  /** As the library's `first` part. */
  first: Library;
  total: number;
  /** What the team has stopped: none of the rows is to look as if it could be used, not even at first. */
  recalls: NamedRecall[];
}

/** The key in `storage.local`, which a frame may read even where it is denied the database. */
export const BOOT_KEY = 'boot';

/** Null on the first start, and after an update of the extension until the background has written it anew. */
export async function readBoot(): Promise<Boot | null> {
  const stored = await browser.storage.local.get(BOOT_KEY);
  return (stored[BOOT_KEY] as Boot | undefined) ?? null;
}
