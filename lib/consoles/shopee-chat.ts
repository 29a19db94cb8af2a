import type { Profile } from '../profile/types';

/**
 * Not verified: nobody has looked at the live page yet. Fill in what somebody has seen there, with the number of
 * independent sources, and one part for each capability; leave out what is unknown.
 */
export const shopeeChat: Profile = {
  vocabulary: 2,
  id: 'shopee-chat',
  marketplace: 'other',
  page: 'chat',
  name: { 'zh-CN': 'shopee-chat', en: 'shopee-chat' },
  language: 'zh-CN',
  addresses: ['https://seller.shopee.sg/new-webchat/conversations*'],
  evidence: { date: null, strength: 'single', sources: 0 },
  capabilities: [],
};
