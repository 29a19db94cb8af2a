import type { Profile } from '../profile/types';

/**
 * Not verified: nobody has looked at the live page yet. Fill in what somebody has seen there, with the number of
 * independent sources, and one part for each capability; leave out what is unknown.
 */
export const jdChat: Profile = {
  vocabulary: 2,
  id: 'jd-chat',
  marketplace: 'other',
  page: 'chat',
  name: { 'zh-CN': 'jd-chat', en: 'jd-chat' },
  language: 'zh-CN',
  addresses: ['https://dongdong.jd.com/*'],
  evidence: { date: null, strength: 'single', sources: 0 },
  capabilities: [],
};
