import type { Profile } from '../profile/types';

/**
 * 小红书 customer service on the web: only the order panel at its right. Agents mostly work in the 千帆 desktop client;
 * message list, box and open buyer of the page are not public. An order card has head, body and foot with nothing
 * known inside but the number.
 */
export const xiaohongshuChat: Profile = {
  vocabulary: 2,
  id: 'xiaohongshu-chat',
  marketplace: 'xiaohongshu',
  page: 'chat',
  name: { 'zh-CN': '小红书客服', en: 'Xiaohongshu' },
  language: 'zh-CN',
  addresses: [
    'https://walle.xiaohongshu.com/cstools/seller/dashboard*',
    'https://walle.xiaohongshu.com/cstools/chat*',
  ],
  evidence: { date: null, strength: 'several', sources: 3, note: 'About 2026; the order panel only.' },
  capabilities: ['orders'],
  orders: {
    list: { css: ['.farmer-chat__right'] },
    row: { css: ['.order-card'] },
    // P and at least 15 digits, perhaps behind a word of its own or with a copy button in the same element.
    id: [
      {
        from: { css: ['.order-card-title-id'] },
        label: ['订单号', '订单编号'],
        take: 'text',
        pattern: 'P{*}',
      },
      { from: { css: ['.order-card-title-id'] }, take: 'own-text', pattern: 'P{*}' },
      { from: { css: ['.order-card-title-id'] }, take: 'text', pattern: 'P{*}' },
    ],
  },
};
