import type { Profile } from '../profile/types';

/**
 * Not verified: nobody has looked at the live page yet. Fill in what somebody has seen there, with the number of
 * independent sources, and one part for each capability; leave out what is unknown.
 */
export const tiktokChat: Profile = {
  vocabulary: 2,
  id: 'tiktok-chat',
  marketplace: 'other',
  page: 'chat',
  name: { 'zh-CN': 'tiktok-chat', en: 'tiktok-chat' },
  language: 'zh-CN',
  addresses: ['https://seller-us.tiktok.com/chat/inbox/current*'],
  evidence: { date: null, strength: 'single', sources: 0 },
  capabilities: [],
};
