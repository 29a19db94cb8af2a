import type { Message } from './types';

/** Spaces and line breaks differ between what was put in and what the page then shows. */
const bare = (text: string): string => text.replace(/[\s\u200b-\u200d\ufeff]+/g, '');

/**
 * Whether the shop's side has said this very text in the conversation: the last time it did, epoch milliseconds or
 * null where the page shows none. Null: it has not, as far as the messages on the page tell.
 */
export function saidBefore(text: string, messages: readonly Message[]): { at: number | null } | null {
  const wanted = bare(text);
  if (wanted === '') return null;
  const said = messages.findLast(
    ({ side, kind, text: words }) => side === 'agent' && kind === 'text' && bare(words) === wanted,
  );
  return said ? { at: said.at } : null;
}
