import type { Profile } from '../profile/types';

/**
 * One conversation of Etsy's messages: only the box. The list of messages is known (`.scrolling-message-list`), but
 * whose a message is, only by a colour's class that has changed before; and the buyer's name only from guesses. The
 * address tells one conversation from another.
 */
export const etsyMessages: Profile = {
  vocabulary: 2,
  id: 'etsy-messages',
  marketplace: 'etsy',
  page: 'chat',
  name: { 'zh-CN': 'Etsy 消息', en: 'Etsy messages' },
  language: 'en',
  addresses: ['https://www.etsy.com/messages/*'],
  evidence: { date: null, strength: 'several', sources: 3, note: 'None of them says when.' },
  capabilities: ['conversation', 'insert'],
  conversation: {
    thread: [{ from: { css: [':root'] }, take: { path: true }, pattern: '/messages/{digits}' }],
  },
  input: {
    find: { css: ['textarea[name="message"]', 'textarea[placeholder="Type your reply"]'] },
  },
};
