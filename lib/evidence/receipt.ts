import { late, z } from '../profile/zod';
import type { CaseWhole } from './types';

/**
 * What an archivist gives back for a case: that they have it, up to which line of its log. It says so and no more; what
 * proves anything is the log itself.
 */
export interface Receipt {
  schema: 'sellerside-receipt/1';
  caseId: string;
  /** Of the newest line that they got, and its number. */
  head: string;
  seq: number;
  by: string;
  /** Epoch milliseconds. */
  at: number;
}

const receipt = late(() =>
  z.strictObject({
    schema: z.literal('sellerside-receipt/1'),
    caseId: z.string().min(1).max(100),
    head: z.string().regex(/^[0-9a-f]{64}$/),
    seq: z.number().int().min(1),
    by: z.string().max(100),
    at: z.number().min(0),
  }),
);

/** Null for a case without a log. @param whole as it came, before anything was added here */
export function receiptFor({ case: { id }, log }: CaseWhole, by: string, at: number): Receipt | null {
  const last = log.at(-1);
  return last ? { schema: 'sellerside-receipt/1', caseId: id, head: last.hash, seq: last.seq, by, at } : null;
}

/** `other-case`: it is for another one; `other-log`: for this one, with a log that this one never had. */
export type ReceiptFault = 'no-receipt' | 'other-case' | 'other-log';

/** Whether a file is the receipt for this case. */
export function readReceipt(
  text: string,
  { case: { id }, log }: CaseWhole,
): { ok: true; receipt: Receipt } | { ok: false; fault: ReceiptFault } {
  const read = receipt().safeParse(jsonOf(text));
  if (!read.success) return { ok: false, fault: 'no-receipt' };
  if (read.data.caseId !== id) return { ok: false, fault: 'other-case' };
  if (log[read.data.seq - 1]?.hash !== read.data.head) return { ok: false, fault: 'other-log' };
  return { ok: true, receipt: read.data };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
