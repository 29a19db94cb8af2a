import type { Profile } from '../profile/types';

/**
 * TikTok Shop chat, known from one bot. The message rows come from the library that 飞鸽 uses (`chatd`). Which row of
 * the list is open, and where the chat names its buyer, is not known: nothing is filled in until a team has pointed
 * at the name. Ids and times of messages are known to the page's scripts only.
 */
export const tiktokChat: Profile = {
  vocabulary: 2,
  id: 'tiktok-chat',
  marketplace: 'tiktok',
  page: 'chat',
  name: { 'zh-CN': 'TikTok Shop 客服', en: 'TikTok Shop chat' },
  language: 'en',
  addresses: ['us', 'uk', 'id', 'my', 'th', 'vn', 'ph', 'sg'].map(
    (country) => `https://seller-${country}.tiktok.com/chat/inbox/current*`,
  ),
  evidence: { date: null, strength: 'single', sources: 1, note: '2026.' },
  capabilities: ['messages', 'list'],
  messages: {
    // The box around the rows has no name; panes of other conversations may stay in the document, hidden.
    list: { css: [':has(> [data-testid="chat.chatroom.message_card"])'], visible: true },
    row: { css: ['[data-testid="chat.chatroom.message_card"]'] },
    side: {
      buyer: ['.chatd-message .chatd-bubble-main--other'],
      agent: ['.chatd-message [class*="chatd-bubble-main--"]:not(.chatd-bubble-main--other)'],
    },
    // The source reads words only; what a picture's alternative text would say is not known.
    text: [
      {
        from: { css: ['.chatd-message [class*="chatd-bubble-main--"]'] },
        without: ['img', '.chatd-card'],
        take: 'text',
      },
    ],
    // The library's card as 飞鸽 has it; nobody has shown one here, so that only its words are kept out of a mouth.
    card: { marks: ['.chatd-card'] },
    at: [],
  },
  conversations: {
    row: { css: ['[data-testid="chat.chatroom.conversation_card"]'] },
    // The row's id ends in its place in the list, which is nobody's number.
    name: [{ from: { css: ['[data-testid="chat.chatroom.conversation_card_username"]'] }, take: 'text' }],
    time: [{ from: { css: ['time'] }, take: 'text' }],
    // 99+ is at least that many.
    unread: [
      { from: { css: ['.p-badge-number'] }, take: 'text', pattern: '{digits}' },
      { from: { css: ['.p-badge-number'] }, take: 'text', pattern: '{digits}+' },
    ],
  },
  // The one field in the nearest box around the send button that has any. The source would take an editor there as
  // well: nobody has said which of the two it is.
  input: {
    find: {
      css: [
        ':has(> #chat-input-send-button) textarea',
        ':has(> * > #chat-input-send-button) textarea',
        ':has(> * > * > #chat-input-send-button) textarea',
      ],
    },
    limit: { value: 2000, unit: 'characters', verified: false },
  },
};
