import { browser } from './browser';

/**
 * The browser's own copy of a whole page (MHTML), which holds other buyers' data, too: Chrome's alone, and asked for
 * when somebody wants it. That it was granted is the choice.
 */
const PERMISSIONS: ['pageCapture'] = ['pageCapture'];

export const canArchivePages = !import.meta.env.FIREFOX;

export async function mayArchivePages(): Promise<boolean> {
  return canArchivePages && browser.permissions.contains({ permissions: PERMISSIONS });
}

/** Call it in the click itself, before anything is awaited. Resolves to whether we may from now on. */
export async function letArchivePages(isOn: boolean): Promise<boolean> {
  if (isOn) return browser.permissions.request({ permissions: PERMISSIONS });
  await browser.permissions.remove({ permissions: PERMISSIONS });
  return mayArchivePages();
}
