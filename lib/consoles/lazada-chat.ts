import type { Profile } from '../profile/types';

/**
 * Not verified: nobody has looked at the live page yet. Fill in what somebody has seen there, with the number of
 * independent sources, and one part for each capability; leave out what is unknown.
 */
export const lazadaChat: Profile = {
  vocabulary: 2,
  id: 'lazada-chat',
  marketplace: 'other',
  page: 'chat',
  name: { 'zh-CN': 'lazada-chat', en: 'lazada-chat' },
  language: 'zh-CN',
  addresses: ['https://sellercenter.lazada.sg/apps/im/window*'],
  evidence: { date: null, strength: 'single', sources: 0 },
  capabilities: [],
};
