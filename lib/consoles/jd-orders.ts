import type { Profile } from '../profile/types';

/**
 * Not verified: nobody has looked at the live page yet. Fill in what somebody has seen there, with the number of
 * independent sources, and one part for each capability; leave out what is unknown.
 */
export const jdOrders: Profile = {
  vocabulary: 2,
  id: 'jd-orders',
  marketplace: 'other',
  page: 'orders',
  name: { 'zh-CN': 'jd-orders', en: 'jd-orders' },
  language: 'zh-CN',
  addresses: ['https://shop.jd.com/jdm/trade/orders/order-list*'],
  evidence: { date: null, strength: 'single', sources: 0 },
  capabilities: [],
};
