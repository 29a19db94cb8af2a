import type { Profile } from '../profile/types';

/**
 * eBay's message page. Where it names the other person is not known; the address does, as `recipient`. Other addresses
 * of the messages are not known.
 */
export const ebayMessages: Profile = {
  vocabulary: 2,
  id: 'ebay-messages',
  marketplace: 'ebay',
  page: 'chat',
  name: { 'zh-CN': 'eBay 消息', en: 'eBay messages' },
  language: 'en',
  addresses: ['https://www.ebay.com/contact/sendmsg*', 'https://www.ebay.it/contact/sendmsg*'],
  evidence: { date: null, strength: 'several', sources: 4, note: 'About 2025.' },
  partEvidence: {
    messages: {
      date: null,
      strength: 'several',
      sources: 2,
      note: 'About 2025. They disagree on whether the newest message stands first or last.',
    },
  },
  capabilities: ['conversation', 'messages', 'insert'],
  conversation: { name: [{ from: { css: [':root'] }, take: { query: 'recipient' } }] },
  messages: {
    list: { css: [':has(> .app-conversation__message-bubble)'] },
    row: { css: ['.app-conversation__message-bubble'] },
    side: {
      buyer: ['.app-conversation__message-bubble__grey'],
      agent: ['.app-conversation__message-bubble:not(.app-conversation__message-bubble__grey)'],
    },
    // The whole bubble would mix in the time, whose form is not known.
    text: [{ from: { css: ['.app-conversation__message-bubble__message__content'] }, take: 'text' }],
    at: [],
  },
  input: {
    find: { css: ['textarea#imageupload__sendmessage--textbox'] },
    limit: { value: 2000, unit: 'characters', verified: false },
  },
};
