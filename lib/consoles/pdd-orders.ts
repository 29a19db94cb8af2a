import type { Profile } from '../profile/types';

/**
 * Not verified: nobody has looked at the live page yet. Fill in what somebody has seen there, with the number of
 * independent sources, and one part for each capability; leave out what is unknown.
 */
export const pddOrders: Profile = {
  vocabulary: 2,
  id: 'pdd-orders',
  marketplace: 'other',
  page: 'orders',
  name: { 'zh-CN': 'pdd-orders', en: 'pdd-orders' },
  language: 'zh-CN',
  addresses: ['https://mms.pinduoduo.com/orders/list*'],
  evidence: { date: null, strength: 'single', sources: 0 },
  capabilities: [],
};
