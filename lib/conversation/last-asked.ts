import type { Message } from './types';

/** More than these and what is asked now drowns in what was asked before. */
const MOST = 4;

/**
 * What the buyer wrote last, oldest first: the texts since somebody answered the ones before. An answer to them leaves
 * them as they are, since an answer may be in several pieces. A robot answers nothing.
 */
export function lastAsked(messages: readonly Message[]): string[] {
  const texts: string[] = [];
  for (let at = messages.length - 1; at >= 0 && texts.length < MOST; at--) {
    const { side, kind, text } = messages[at] as Message;
    if (side === 'buyer' && kind === 'text') texts.unshift(text);
    else if (side === 'agent' && texts.length > 0) break;
  }
  return texts;
}
