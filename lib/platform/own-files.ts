import { browser } from './browser';

/**
 * What it takes to write a file without a person's click. Neither is asked for before somebody wants that: Chrome needs
 * a page for it, which this lets us open unseen (no warning, no power over downloads); Firefox has no such page.
 */
const PERMISSION = import.meta.env.FIREFOX ? 'downloads' : 'offscreen';

export function mayWriteFiles(): Promise<boolean> {
  return browser.permissions.contains({ permissions: [PERMISSION] });
}

/** Call it in the click itself, before anything is awaited. Resolves to whether we may from now on. */
export async function letWriteFiles(isOn: boolean): Promise<boolean> {
  const permissions: [typeof PERMISSION] = [PERMISSION];
  if (isOn) return browser.permissions.request({ permissions });
  await browser.permissions.remove({ permissions });
  return mayWriteFiles();
}
