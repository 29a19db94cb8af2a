import type { PageModuleName } from '../messaging/ports';
import { browser } from '../platform/browser';
import { report } from '../platform/log';

/** What a page may ask for by name: nothing else of ours is ever put into one. */
const FILES = {
  writer: '/writer.js',
  orders: '/orders.js',
  notes: '/notes.js',
  teach: '/teach.js',
  picker: '/picker.js',
  capture: '/capture.js',
} as const satisfies Record<PageModuleName, string>;

/**
 * Puts a part of the page's script beside it, into the same frame and the same isolated world. False where the name
 * is none of ours, the site's permission has been taken back, or the page has gone.
 */
export async function supplyModule(
  { tabId, frameId }: { tabId: number; frameId: number },
  module: PageModuleName,
): Promise<boolean> {
  if (!Object.hasOwn(FILES, module)) return false;
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [FILES[module]],
    });
    return true;
  } catch (error) {
    report('modules', error);
    return false;
  }
}
