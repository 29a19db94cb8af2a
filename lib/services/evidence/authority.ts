import { toBase64 } from '../../bytes/base64';
import { hashOfBytes } from '../../evidence/sha256';
import type { StampFault } from '../../evidence/stamp/faults';
import { stampRequest } from '../../evidence/stamp/request';
import { readStamp } from '../../evidence/stamp/response';
import type { Post } from '../outside';

/** Milliseconds: authorities that are far away take seconds. */
const WITHIN = 15_000;
/** Bytes; an answer with its certificates has 3,000 to 8,000. */
const AT_MOST = 256 * 1024;

export type Stamp =
  /** The whole TimeStampResp, base64. */
  { ok: true; token: string; stampedAt: number; name: string } | { ok: false; fault: StampFault };

export interface Asking {
  post: Post;
  /** 8 bytes. */
  nonce: () => Uint8Array;
}

/** Has these bytes stamped with a time (RFC 3161). What goes out is their hash: nothing of a case leaves this machine. */
export async function askAuthority({ post, nonce }: Asking, url: string, bytes: Uint8Array): Promise<Stamp> {
  if (url === '') return { ok: false, fault: 'no-authority' };
  const question = { imprint: hashOfBytes(bytes), nonce: nonce() };
  const answer = await post({
    url,
    type: 'application/timestamp-query',
    body: stampRequest(question),
    within: WITHIN,
    atMost: AT_MOST,
  });
  if (!answer.ok) return answer;
  const read = readStamp(answer.bytes, question);
  if (!read.ok) return read;
  return { ok: true, token: toBase64(answer.bytes), stampedAt: read.stampedAt, name: read.name };
}
