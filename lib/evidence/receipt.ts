import { fromBase64 } from '../bytes/base64';
import { late, z } from '../profile/zod';
import { canonical } from './canonical';
import type { CaseWhole, LogLine } from './types';
import { importKey, isSignedBy } from './verify/key';

const SCHEMA = 'sellerside-receipt/2';

/** What an archivist says: that they have the case, up to which line of its log. What proves anything is the log. */
export interface Statement {
  schema: typeof SCHEMA;
  caseId: string;
  /** Of the newest line that they got, and its number. */
  head: string;
  seq: number;
  by: string;
  /** Epoch milliseconds. */
  at: number;
  /** Fingerprint of the archivist's key: within what is signed, so that no other key can be put under the words. */
  key: string;
}

/** The statement, signed with the key of the machine where the case was taken in. */
export interface Receipt extends Statement {
  /** SubjectPublicKeyInfo, base64. */
  publicKey: string;
  /** DER, base64. */
  signature: string;
}

const receipt = late(() => {
  const base64 = () => z.string().regex(/^[A-Za-z0-9+/]{4,1000}={0,2}$/);
  const hash = () => z.string().regex(/^[0-9a-f]{64}$/);
  return z.strictObject({
    schema: z.literal(SCHEMA),
    caseId: z.string().min(1).max(100),
    head: hash(),
    seq: z.number().int().min(1),
    by: z.string().max(100),
    at: z.number().min(0),
    key: hash(),
    publicKey: base64(),
    signature: base64(),
  }) satisfies z.ZodType<Receipt>;
});
const otherVersion = late(() => z.looseObject({ schema: z.string().startsWith('sellerside-receipt/') }));

/** @param last the newest line as it came, before anything was added here */
export function statementOf(
  { caseId, hash, seq }: LogLine,
  said: Pick<Statement, 'by' | 'at' | 'key'>,
): Statement {
  return { schema: SCHEMA, caseId, head: hash, seq, ...said };
}

/** What the signature is over. */
export function signedBytes({ schema, caseId, head, seq, by, at, key }: Statement): Uint8Array<ArrayBuffer> {
  const { text } = canonical({ schema, caseId, head, seq, by, at, key } satisfies Statement);
  return new TextEncoder().encode(text);
}

export type ReceiptFault =
  | 'no-receipt'
  /** One that is not signed, or of a later program. */
  | 'other-version'
  /** What it says is not what was signed with its key. */
  | 'changed'
  | 'other-case'
  /** For this case, with a log that this one never had. */
  | 'other-log';

/** Whether a file is the receipt for this case, as it was signed; whose key it is, nobody can tell from the file. */
export async function readReceipt(
  text: string,
  { case: { id }, log }: CaseWhole,
  subtle: SubtleCrypto,
): Promise<{ ok: true; receipt: Receipt } | { ok: false; fault: ReceiptFault }> {
  const json = jsonOf(text);
  const read = receipt().safeParse(json);
  if (!read.success) {
    const { schema } = otherVersion().safeParse(json).data ?? {};
    return { ok: false, fault: schema === undefined || schema === SCHEMA ? 'no-receipt' : 'other-version' };
  }
  const { caseId, head, seq } = read.data;
  if (!(await isSigned(read.data, subtle))) return { ok: false, fault: 'changed' };
  if (caseId !== id) return { ok: false, fault: 'other-case' };
  if (log[seq - 1]?.hash !== head) return { ok: false, fault: 'other-log' };
  return { ok: true, receipt: read.data };
}

async function isSigned(given: Receipt, subtle: SubtleCrypto): Promise<boolean> {
  const [spki, signature] = [bytesIn(given.publicKey), bytesIn(given.signature)];
  const key = spki && (await importKey(spki, subtle));
  if (!key || !signature || key.fingerprint !== given.key) return false;
  return isSignedBy(key, signature, signedBytes(given), subtle);
}

function bytesIn(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return fromBase64(base64);
  } catch {
    return null;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
