import type { Profile } from '../profile/types';

/**
 * 拼多多 merchant chat. Vue 2 style, stable semantic classes, one main document. The page ignores synthetic
 * clicks on rows and on send; filling the box works. Orders stand in its right panel, but nobody has published what
 * an order card looks like inside: they are unknown here.
 */
export const pddChat: Profile = {
  vocabulary: 2,
  id: 'pdd-chat',
  marketplace: 'pdd',
  page: 'chat',
  name: { 'zh-CN': '拼多多', en: 'Pinduoduo' },
  language: 'zh-CN',
  addresses: ['https://mms.pinduoduo.com/chat-merchant/*'],
  utcOffset: '+08:00',
  evidence: { date: '2026-10', strength: 'live', sources: 7 },
  partEvidence: {
    conversation: { date: '2026-10', strength: 'live', sources: 2 },
    messages: { date: '2026-10', strength: 'live', sources: 4, note: "The buyer's id in a row by two." },
    conversations: { date: '2026-10', strength: 'live', sources: 4 },
  },
  capabilities: ['conversation', 'messages', 'list', 'insert'],
  // Seen by one source.
  shop: [{ from: { css: ['.user-info-top .user-name .name'] }, take: 'text' }],
  conversation: {
    name: [{ from: { css: ['.chatWindowHeader .base-info .name'], visible: true }, take: 'text' }],
    // The open row changes at once, the message rows a moment later: both must name one buyer (the message
    // rows' own id is read by `messages.uid`).
    uid: [
      {
        from: { css: ['.chat-item-box.active[data-random]'] },
        take: { attr: 'data-random' },
        pattern: '{value}-0-{*}',
      },
    ],
  },
  messages: {
    list: { css: ['#msgListContainer'] },
    row: { css: ['li.onemsg', 'li[id^="middlePanel_list_" i]'] },
    id: [{ take: { attr: 'id' }, pattern: 'middlePanel_list_{digits}' }],
    side: {
      // BuyerFromCard says where the buyer came from: the page's words, not the buyer's.
      system: ['[class^="system-msg"]', '.msg-system', '.BuyerFromCard'],
      // A robot's row is an agent's row with an addition, so it is asked for first.
      robot: ['.cs-item.callback', '.robot-text'],
      buyer: ['.buyer-item'],
      agent: ['.cs-item'],
    },
    text: [
      { from: { css: ['.msg-content .msg-content-box', '.msg-content-box'] }, take: 'text' },
      { from: { css: ['[class^="system-msg"]', '.msg-system', '.BuyerFromCard'] }, take: 'text' },
    ],
    // A picture message has no text box; a product card's thumbnail is no picture message.
    image: {
      from: {
        css: ['.image-msg img', '.msg-content img'],
        // In a text box it is an emoji.
        not: ['.good-card', '.commonCard', '.avatar', '[class*="avatar"]', '.msg-content-box'],
      },
      attr: 'src',
    },
    card: {
      marks: ['.good-card', '.commonCard'],
      text: [{ from: { css: ['.good-name'] }, take: 'text' }],
    },
    // Only the first row of a time group shows its time; every row's id is its epoch time.
    at: [
      { from: { css: ['.message-time'] }, take: 'text', format: 'cn-datetime' },
      { take: { attr: 'id' }, pattern: 'middlePanel_list_{digits}', format: 'epoch-ms' },
    ],
    uid: [{ from: { css: ['[currentuid]'] }, take: { attr: 'currentuid' } }],
  },
  conversations: {
    // One buyer has a row in each group (未回复, 未读, 全部): rows are told apart by buyer, not by element.
    row: { css: ['.chat-item-box[data-random]'] },
    name: [{ from: { css: ['.chat-nickname .nickname-span', '.nickname-span'] }, take: 'text' }],
    uid: [{ take: { attr: 'data-random' }, pattern: '{value}-0-{*}' }],
    last: [{ from: { css: ['p.chat-message-content', '.chat-message-content'] }, take: 'text' }],
    time: [{ from: { css: ['.chat-time p.item-note', '.chat-time .item-note'] }, take: 'text' }],
    // No count was ever seen; the row's group says it.
    unreadMarks: ['[data-random$="-unRead" i]'],
    waiting: [{ from: { css: ['.chat-unreply-over-time'] }, take: 'text' }],
    open: ['.active'],
  },
  input: { find: { css: ['textarea#replyTextarea'] } },
};
