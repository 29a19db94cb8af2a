import type { CallName } from './calls';

/** How a call travels. The key marks it as ours among whatever else an extension may hear. */
export interface Envelope {
  sellerside: CallName;
  args: unknown;
}

/** The name is still unchecked: an old page may ask a newer background for what is no more. */
export function isEnvelope(message: unknown): message is { sellerside: string; args: unknown } {
  const name = (message as { sellerside?: unknown } | null)?.sellerside;
  return typeof name === 'string';
}
