import type { Profile } from '../profile/types';

/**
 * Not verified: nobody has looked at the live page yet. Fill in what somebody has seen there, with the number of
 * independent sources, and one part for each capability; leave out what is unknown.
 */
export const amazonOrder: Profile = {
  vocabulary: 2,
  id: 'amazon-order',
  marketplace: 'other',
  page: 'orders',
  name: { 'zh-CN': 'amazon-order', en: 'amazon-order' },
  language: 'zh-CN',
  addresses: ['https://sellercentral.amazon.com/orders-v3/order/114-2830475-7719402*'],
  evidence: { date: null, strength: 'single', sources: 0 },
  capabilities: [],
};
