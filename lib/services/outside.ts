import type { OutsideFault } from '../evidence/stamp/faults';
import { browser } from '../platform/browser';
import type { Clock } from '../platform/clock';

/**
 * The one door to what is not ours: every connection to another machine goes through here. It takes nothing of the
 * user's along (no cookies, no referrer), follows nobody elsewhere, and waits and reads only so much.
 */

export interface OutsideAsk {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'MKCOL' | 'PROPFIND';
  url: string;
  headers: Record<string, string>;
  body?: Uint8Array<ArrayBuffer>;
  /** Milliseconds, for all of it. */
  within: number;
  /** Bytes. */
  atMost: number;
}

/** Whatever the status is: 404 is an answer, too. */
export type OutsideReply =
  | { ok: true; status: number; headers: Headers; bytes: Uint8Array<ArrayBuffer> }
  | { ok: false; fault: Exclude<OutsideFault, 'refused'> };

export type Ask = (ask: OutsideAsk) => Promise<OutsideReply>;

export function outside(clock: Clock): Ask {
  return async ({ method, url, headers, body, within, atMost }) => {
    if (!(await isPermitted(url))) return { ok: false, fault: 'not-permitted' };
    const abort = new AbortController();
    const callOff = clock.after(within, () => abort.abort());
    try {
      const response = await fetch(url, {
        method,
        headers,
        ...(body && { body }),
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: abort.signal,
      });
      const bytes = await read(response, atMost);
      if (!bytes) return { ok: false, fault: 'too-large' };
      return { ok: true, status: response.status, headers: response.headers, bytes };
    } catch {
      return { ok: false, fault: abort.signal.aborted ? 'timeout' : 'no-connection' };
    } finally {
      callOff();
      // What is still on its way of an answer that is too large is not waited for.
      abort.abort();
    }
  };
}

export type OutsideAnswer = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; fault: OutsideFault };

export interface OutsideRequest extends Pick<OutsideAsk, 'url' | 'within' | 'atMost'> {
  /** Of what is sent. */
  type: string;
  body: Uint8Array<ArrayBuffer>;
}

export type Post = (request: OutsideRequest) => Promise<OutsideAnswer>;

/** A question whose only good answer is 200. */
export function posting(ask: Ask): Post {
  return async ({ type, ...request }) => {
    const reply = await ask({ method: 'POST', headers: { 'content-type': type }, ...request });
    if (!reply.ok) return reply;
    return reply.status === 200 ? { ok: true, bytes: reply.bytes } : { ok: false, fault: 'refused' };
  };
}

/** Without it the browser would send the request all the same, and keep the answer from us. */
function isPermitted(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  // A match pattern has no port: it means every one.
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** Null: more than is read. */
async function read(response: Response, atMost: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    // What it says its length is may be untrue, or missing.
    if (size > atMost) return null;
    parts.push(part);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
