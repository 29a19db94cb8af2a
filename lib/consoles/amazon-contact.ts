import type { Profile } from '../profile/types';

/**
 * Not verified: nobody has looked at the live page yet. Fill in what somebody has seen there, with the number of
 * independent sources, and one part for each capability; leave out what is unknown.
 */
export const amazonContact: Profile = {
  vocabulary: 2,
  id: 'amazon-contact',
  marketplace: 'other',
  page: 'chat',
  name: { 'zh-CN': 'amazon-contact', en: 'amazon-contact' },
  language: 'zh-CN',
  addresses: ['https://sellercentral.amazon.com/messaging/contact*'],
  evidence: { date: null, strength: 'single', sources: 0 },
  capabilities: [],
};
