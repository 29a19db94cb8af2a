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

/** What the sidebar showed last: the ids that must still be there when text is put into the box. */
export function lastSeen(messages: readonly Message[], count = 5): string[] {
  return messages.flatMap(({ id }) => (id === null ? [] : [id])).slice(-count);
}
