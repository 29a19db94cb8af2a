import type { OutsideFault } from '../evidence/stamp/faults';
import { browser } from '../platform/browser';
import type { Clock } from '../platform/clock';

/**
 * The one door to what is not ours: every connection to another machine goes through here. It takes nothing of the
 * user's along (no cookies, no referrer), follows nobody elsewhere, and waits and reads only so much.
 */

export type OutsideAnswer = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; fault: OutsideFault };

export interface OutsideRequest {
  url: string;
  /** Of what is sent. */
  type: string;
  body: Uint8Array<ArrayBuffer>;
  /** Milliseconds, for all of it. */
  within: number;
  /** Bytes. */
  atMost: number;
}

export type Post = (request: OutsideRequest) => Promise<OutsideAnswer>;

export function outside(clock: Clock): Post {
  return async ({ url, type, body, within, atMost }) => {
    if (!(await isPermitted(url))) return { ok: false, fault: 'not-permitted' };
    const abort = new AbortController();
    const callOff = clock.after(within, () => abort.abort());
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: abort.signal,
      });
      if (response.status !== 200) return { ok: false, fault: 'refused' };
      return await read(response, atMost);
    } catch {
      return { ok: false, fault: abort.signal.aborted ? 'timeout' : 'no-connection' };
    } finally {
      callOff();
      // What is still on its way of a refused answer is not waited for.
      abort.abort();
    }
  };
}

/** Without it the browser would send the request all the same, and keep the answer from us. */
function isPermitted(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  // A match pattern has no port: it means every one.
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

async function read(response: Response, atMost: number): Promise<OutsideAnswer> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    // What it says its length is may be untrue, or missing.
    if (size > atMost) return { ok: false, fault: 'too-large' };
    parts.push(part);
  }
  return { ok: true, bytes: new Uint8Array(await new Blob(parts).arrayBuffer()) };
}
