import type { Profile } from '../profile/types';

/**
 * Not verified: nobody has looked at the live page yet. Fill in what somebody has seen there, with the number of
 * independent sources, and one part for each capability; leave out what is unknown.
 */
export const etsyMessages: Profile = {
  vocabulary: 2,
  id: 'etsy-messages',
  marketplace: 'other',
  page: 'chat',
  name: { 'zh-CN': 'etsy-messages', en: 'etsy-messages' },
  language: 'zh-CN',
  addresses: ['https://www.etsy.com/messages/1503927746*'],
  evidence: { date: null, strength: 'single', sources: 0 },
  capabilities: [],
};
