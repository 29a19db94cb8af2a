import { Dexie } from 'dexie';
import type { Failure, FailureCode } from '../messaging/result';

/** Thrown inside a transaction: undoes it, and comes out as the failure it carries. */
export class Refused extends Error {
  readonly failure: Failure;

  constructor(code: FailureCode, rest: Omit<Failure, 'code'> = {}) {
    super(code);
    this.failure = { code, ...rest };
  }
}

/** The failure that a caller may show. What is no fault of the storage is a bug and is thrown on. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refused) return error.failure;
  if (isQuota(error)) return { code: 'storage-full' };
  // Dexie passes TypeError and SyntaxError on as they are: those are ours.
  if (error instanceof Dexie.DexieError || error instanceof DOMException) {
    return { code: 'storage-failed', detail: { error: error.name } };
  }
  throw error;
}

/** A full disk shows up on the request, as the reason of an aborted transaction, or once a row of a bulk write. */
function isQuota(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { inner, failures } = error as { inner?: unknown; failures?: unknown[] };
  return error.name === 'QuotaExceededError' || isQuota(inner) || (failures ?? []).some(isQuota);
}
