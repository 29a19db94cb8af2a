import type { Profile } from '../profile/types';

/**
 * Not verified: nobody has looked at the live page yet. Fill in what somebody has seen there, with the number of
 * independent sources, and one part for each capability; leave out what is unknown.
 */
export const ebayMessages: Profile = {
  vocabulary: 2,
  id: 'ebay-messages',
  marketplace: 'other',
  page: 'chat',
  name: { 'zh-CN': 'ebay-messages', en: 'ebay-messages' },
  language: 'zh-CN',
  addresses: ['https://www.ebay.com/contact/sendmsg*'],
  evidence: { date: null, strength: 'single', sources: 0 },
  capabilities: [],
};
