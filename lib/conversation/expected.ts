import { pageKey } from './talks';
import type { Conversation, Expected, Message } from './types';
import { lastSeen } from './waiting';

/** What the page must still show when text is put in, of what the sidebar showed when it was made. */
export function expectedOf({ key, buyer }: Conversation, messages: readonly Message[]): Expected {
  return { key: pageKey(key), name: buyer.name, uid: buyer.uid, ...lastSeen(messages) };
}
