import { fail, ok, type Result } from '../../messaging/result';
import { browser } from '../../platform/browser';

/** Bytes of one file: what a database and a zip of today still take as one. */
const LARGEST = 2 * 1024 ** 3;

/**
 * The bytes behind a `blob:` address of a tab of ours. They do not fit into a message; the address does, and the
 * browser gives its own pages' bytes to the worker by reference. `not-found` where the tab has gone with them.
 */
export async function blobAt(url: string, path: string): Promise<Result<Blob>> {
  // Nothing but our own: the background may fetch from sites that were granted.
  if (!url.startsWith(`blob:${browser.runtime.getURL('/')}`)) return fail('bad-request', { path });
  try {
    const response = await fetch(url);
    const blob = await response.blob();
    if (blob.size > LARGEST) return fail('too-large', { path, detail: { limit: LARGEST / 1024 ** 2 } });
    return ok(blob);
  } catch {
    return fail('not-found', { path });
  }
}
