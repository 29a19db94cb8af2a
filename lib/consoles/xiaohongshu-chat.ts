import type { Profile } from '../profile/types';

/**
 * Not verified: nobody has looked at the live page yet. Fill in what somebody has seen there, with the number of
 * independent sources, and one part for each capability; leave out what is unknown.
 */
export const xiaohongshuChat: Profile = {
  vocabulary: 2,
  id: 'xiaohongshu-chat',
  marketplace: 'other',
  page: 'chat',
  name: { 'zh-CN': 'xiaohongshu-chat', en: 'xiaohongshu-chat' },
  language: 'zh-CN',
  addresses: ['https://walle.xiaohongshu.com/cstools/seller/dashboard*'],
  evidence: { date: null, strength: 'single', sources: 0 },
  capabilities: [],
};
