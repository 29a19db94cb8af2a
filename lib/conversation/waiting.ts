import type { Message } from './types';

/**
 * Since when the buyer has been waiting for a person: the time (epoch ms) of their first message after the last
 * one by an agent. A robot's answer stops no platform's clock. Null where nobody waits or no time is known.
 */
export function waitingSince(messages: readonly Message[]): number | null {
  let since: number | null = null;
  for (const { side, at } of messages) {
    if (side === 'agent') since = null;
    else if (side === 'buyer') since ??= at;
  }
  return since;
}

/** How many of the last messages say which conversation was shown. */
const TELLING = 5;

/**
 * What the sidebar showed last, of which something must still be there when text is put into the box: ids, or, on a
 * page that shows none, words. A name alone may be that of two buyers.
 */
export function lastSeen(messages: readonly Message[]): { seen: string[]; words?: string[] } {
  const seen = messages.flatMap(({ id }) => (id === null ? [] : [id])).slice(-TELLING);
  if (seen.length > 0) return { seen };
  const words = messages.flatMap(({ kind, text }) => (kind === 'text' ? [text] : [])).slice(-TELLING);
  return words.length > 0 ? { seen, words } : { seen };
}
