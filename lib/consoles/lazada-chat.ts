import type { Profile } from '../profile/types';

/**
 * Lazada's chat window, known by its list only. Sources count the rows that have a badge and never read what it
 * says: unread or not, but no number. Which row is open is not known.
 */
export const lazadaChat: Profile = {
  vocabulary: 2,
  id: 'lazada-chat',
  marketplace: 'lazada',
  page: 'chat',
  name: { 'zh-CN': 'Lazada 聊天', en: 'Lazada chat' },
  language: 'en',
  addresses: ['sg', 'com.my', 'co.id', 'co.th', 'com.ph', 'vn'].map(
    (country) => `https://sellercenter.lazada.${country}/apps/im/window*`,
  ),
  evidence: { date: null, strength: 'several', sources: 2, note: '2020 and 2021.' },
  capabilities: ['list'],
  conversations: {
    list: { css: ['.session-list'] },
    row: { css: ['.session-item'] },
    name: [{ from: { css: ['.title-name'] }, take: 'text' }],
    last: [{ from: { css: ['.desc'] }, take: 'text' }],
    time: [{ from: { css: ['.date'] }, take: 'text' }],
    unreadMarks: ['.badge'],
  },
};
