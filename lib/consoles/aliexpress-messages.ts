import type { Profile } from '../profile/types';

/**
 * Not verified: nobody has looked at the live page yet. Fill in what somebody has seen there, with the number of
 * independent sources, and one part for each capability; leave out what is unknown.
 */
export const aliexpressMessages: Profile = {
  vocabulary: 2,
  id: 'aliexpress-messages',
  marketplace: 'other',
  page: 'chat',
  name: { 'zh-CN': 'aliexpress-messages', en: 'aliexpress-messages' },
  language: 'zh-CN',
  addresses: ['https://msg.aliexpress.com/sellerMsgListNew.htm*'],
  evidence: { date: null, strength: 'single', sources: 0 },
  capabilities: [],
};
