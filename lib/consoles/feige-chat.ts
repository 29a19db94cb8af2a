import type { Profile } from '../profile/types';

/**
 * 抖店 飞鸽 chat. React; class names made by CSS-in-JS rotate every few weeks, `data-qa-id`, ids and a few
 * semantic classes stay (`qa-message-warpper` is their spelling). The page shows no buyer id and no time that
 * could be found again, so both are unknown rather than guessed.
 */
export const feigeChat: Profile = {
  vocabulary: 1,
  id: 'feige-chat',
  marketplace: 'douyin',
  page: 'chat',
  name: { 'zh-CN': '抖店飞鸽', en: 'Douyin Feige' },
  language: 'zh-CN',
  addresses: ['https://im.jinritemai.com/pc_seller_v2/main/workspace*'],
  utcOffset: '+08:00',
  evidence: { date: '2026-08', strength: 'live', sources: 10 },
  capabilities: ['conversation', 'messages', 'list', 'insert'],
  conversation: {
    // The header and the box's placeholder must name the same buyer. The header's second span is a button
    // (添加备注), never the name.
    name: [
      {
        from: { css: ['#topbar-left-info > span:first-child', '#topbar-left-info span:first-of-type'] },
        take: 'text',
      },
      {
        from: { css: ['textarea[data-qa-id="qa-send-message-textarea"]', 'textarea#im-input-box'] },
        take: { attr: 'placeholder' },
        pattern: '发送给 {value}，使用{*}',
      },
    ],
  },
  messages: {
    list: { css: ['#workspace-chat'] },
    row: {
      css: [
        '[data-qa-id="qa-message-warpper"]',
        '.msgItemWrap',
        '[data-id]:has(.messageNotMe, .messageIsMe)',
      ],
    },
    skip: ['[data-qa-id="qa-conversation-chat-item"]'],
    // Product and order cards the page inserts by itself, and the platform's own notices.
    skipIds: [
      '{*}_template',
      '{*}llm_process_{*}',
      '{*}cs_close_conversation{*}',
      '{*}_Welcome_{*}',
      '{*}_CsAssign_{*}',
    ],
    id: [{ take: { attr: 'data-id' } }, { from: { css: ['[data-id]'] }, take: { attr: 'data-id' } }],
    side: { buyer: ['.messageNotMe'], agent: ['.messageIsMe'] },
    text: [{ from: { css: ['.messageNotMe pre', '.messageIsMe pre'] }, take: 'text' }],
    // By its alt text: the avatar beside it is 头像.
    image: { from: { css: ['img[alt="图片"]'] }, attr: 'src' },
    card: {
      marks: ['.chatd-card', '.chatd-card-main'],
      text: [{ from: { css: ['.chatd-card-main', '.chatd-card'] }, take: 'text' }],
    },
    at: [],
  },
  conversations: {
    row: {
      css: ['[data-qa-id="qa-conversation-chat-item"]', '[data-kora="conversation"]'],
    },
    name: [
      { from: { css: ['[class*="nameLine"][title]'] }, take: { attr: 'title' } },
      { from: { css: ['[class*="NameContent"]'] }, take: 'text' },
    ],
    last: [{ from: { css: ['[class*="msgContent"]'] }, take: 'text' }],
    time: [{ from: { css: ['[class*="timerParticular"]'] }, take: 'text' }],
    // 99+ is at least that many.
    unread: [
      { from: { css: ['[class*="badge-count"]'] }, take: 'text', pattern: '{digits}' },
      { from: { css: ['[class*="badge-count"]'] }, take: 'text', pattern: '{digits}+' },
    ],
    // No mark of the open row is known: `.current` and `.recent` in data-btm-id name the tab, not the row.
  },
  input: {
    find: { css: ['textarea[data-qa-id="qa-send-message-textarea"]', 'textarea#im-input-box'] },
    // About 120 bytes by one script's maxlength: nobody verified it, so it only warns.
    limit: { value: 120, unit: 'bytes', verified: false },
    also: ['change'],
  },
};
