import type { Profile } from '../profile/types';

/**
 * 微信小店 customer service. Vue with utility classes, a textarea in which Enter sends. The page shows a number of the
 * conversation (`data-room-id`) and none of the buyer, and writes times without a date (`昨天 17:12`): neither buyer
 * ids nor times are known.
 */
export const wechatChat: Profile = {
  vocabulary: 2,
  id: 'wechat-chat',
  marketplace: 'wechat',
  page: 'chat',
  name: { 'zh-CN': '微信小店', en: 'WeChat Shop' },
  language: 'zh-CN',
  addresses: ['https://store.weixin.qq.com/shop/kf*'],
  utcOffset: '+08:00',
  evidence: { date: null, strength: 'several', sources: 4 },
  partEvidence: {
    conversation: { date: null, strength: 'several', sources: 2 },
    messages: { date: null, strength: 'several', sources: 3, note: 'Words and pictures by two.' },
    conversations: { date: null, strength: 'several', sources: 3 },
    input: { date: null, strength: 'several', sources: 3 },
    orders: { date: null, strength: 'several', sources: 2 },
  },
  capabilities: ['conversation', 'messages', 'list', 'insert', 'orders'],
  conversation: {
    name: [
      {
        from: { css: ['.chat-title .left .chat-customer-name', '.chat-title .chat-customer-name'] },
        take: 'text',
      },
    ],
  },
  messages: {
    // The box around the rows has no name that is published.
    list: { css: ['div:has(> .msg > .message-item)'] },
    row: { css: ['.msg:has(> .message-item)'] },
    // Transfers and other notices.
    skip: ['.msg.no-content'],
    side: {
      // Ours stand at the other end of the line. What is no message of a known kind is nobody's: a notice without the
      // mark above would otherwise be the buyer's. The robot's rows (智能助手) look like ours.
      buyer: ['.message-item:not(.justify-end):has(.text-msg, [data-type])'],
      agent: ['.message-item.justify-end'],
    },
    text: [{ from: { css: ['.text-msg > span', '.text-msg span'] }, take: 'text' }],
    // `data-type` is a number on a row and a word inside it.
    image: { from: { css: ['[data-type="image"] img'] }, attr: 'src' },
    card: {
      marks: ['[data-type="order"]', '[data-type="product"]'],
      text: ['{digits}', '订单号{*}'].map((pattern) => ({
        from: { css: ['[data-type="order"] .wrap span'] },
        take: 'text',
        pattern,
      })),
    },
    at: [],
  },
  conversations: {
    row: { css: ['.session-item-container'] },
    name: [{ from: { css: ['.user-nickname'] }, take: 'text' }],
    // There as well when it is hidden.
    unread: [
      { from: { css: ['.unread-badge'], visible: true }, take: 'text', pattern: '{digits}' },
      { from: { css: ['.unread-badge'], visible: true }, take: 'text', pattern: '{digits}+' },
    ],
  },
  input: { find: { css: ['textarea#input-textarea', '.chat-input textarea.text-area'] } },
  orders: {
    row: { css: ['.order-card'] },
    id: [{ from: { css: ['.order-id-wrap .num'], visible: true }, take: 'text' }],
    // The text may have a countdown behind the word.
    status: [
      { from: { css: ['.order-status[data-wording]'] }, take: { attr: 'data-wording' } },
      { from: { css: ['.order-status'] }, take: 'text' },
    ],
    statusWords: {
      待付款: 'unpaid',
      待发货: 'to-ship',
      部分发货: 'part-shipped',
      待收货: 'shipped',
      已发货: 'shipped',
      已完成: 'done',
      交易成功: 'done',
      售后中: 'refunding',
      退款中: 'refunding',
      退款成功: 'refunded',
      已退款: 'refunded',
      已取消: 'closed',
      已关闭: 'closed',
      交易关闭: 'closed',
    },
  },
};
