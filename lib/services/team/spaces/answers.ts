import type { SpaceFault } from '../../../team/state';
import type { OutsideReply } from '../../outside';
import type { ReadAnswer, WriteAnswer } from './space';

/** What storage says, in our words. */

/** Milliseconds for one file: half of what a claim lasts. */
export const WITHIN = 25_000;
/** Bytes a millisecond of the slowest line on which a large file still goes up: 160 kbit/s. */
const SLOWEST = 20;
/** Milliseconds for a request with this body; a head stays within half of a claim. */
export const withinFor = (body: Uint8Array | undefined): number => WITHIN + (body?.length ?? 0) / SLOWEST;
/** Bytes of an answer that is no file. */
export const ANSWER = 512 * 1024;

export function readAnswer(reply: OutsideReply): ReadAnswer {
  if (!reply.ok) return reply;
  const { status, headers, bytes } = reply;
  if (status === 304) return { ok: true, same: true };
  if (status === 200) return { ok: true, same: false, bytes, tag: headers.get('etag') };
  return { ok: false, fault: faultOf(status) };
}

export function writeAnswer(reply: OutsideReply): WriteAnswer {
  if (!reply.ok) return reply;
  const { status, headers } = reply;
  // A page to log in on, or a firewall's: storage says 201 or 204, or 200 and nothing.
  const isPage = status === 200 && /^text\/html\b/i.test(headers.get('content-type') ?? '');
  if (isPage && reply.bytes.length > 0) return { ok: false, fault: 'strange' };
  return statusAnswer(status);
}

const statusAnswer = (status: number): WriteAnswer =>
  status >= 200 && status < 300 ? { ok: true } : { ok: false, fault: faultOf(status) };

/** Of a file that is to be gone: one that was not there is. */
export function removeAnswer(reply: OutsideReply): WriteAnswer {
  // With whatever words it says so.
  const answer = reply.ok ? statusAnswer(reply.status) : reply;
  return !answer.ok && answer.fault === 'missing' ? { ok: true } : answer;
}

function faultOf(status: number): SpaceFault {
  switch (status) {
    case 401:
    case 403:
      return 'denied';
    case 404:
    case 410:
    // The folder above is not there (WebDAV).
    case 409:
      return 'missing';
    case 413:
      return 'too-large';
    // Method not allowed, not implemented: a plain server.
    case 405:
    case 501:
      return 'read-only';
    case 429:
    case 503:
      return 'too-often';
    case 507:
      return 'full';
    default:
      return 'strange';
  }
}
