import type { Profile } from '../profile/types';

/**
 * Not verified: nobody has looked at the live page yet. Fill in what somebody has seen there, with the number of
 * independent sources, and one part for each capability; leave out what is unknown.
 */
export const kuaishouChat: Profile = {
  vocabulary: 2,
  id: 'kuaishou-chat',
  marketplace: 'other',
  page: 'chat',
  name: { 'zh-CN': 'kuaishou-chat', en: 'kuaishou-chat' },
  language: 'zh-CN',
  addresses: ['https://im.kwaixiaodian.com/workbench*'],
  evidence: { date: null, strength: 'single', sources: 0 },
  capabilities: [],
};
