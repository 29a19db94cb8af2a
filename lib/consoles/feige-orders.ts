import type { Profile } from '../profile/types';

/**
 * Not verified: nobody has looked at the live page yet. Fill in what somebody has seen there, with the number of
 * independent sources, and one part for each capability; leave out what is unknown.
 */
export const feigeOrders: Profile = {
  vocabulary: 2,
  id: 'feige-orders',
  marketplace: 'other',
  page: 'orders',
  name: { 'zh-CN': 'feige-orders', en: 'feige-orders' },
  language: 'zh-CN',
  addresses: ['https://fxg.jinritemai.com/ffa/morder/order/list*'],
  evidence: { date: null, strength: 'single', sources: 0 },
  capabilities: [],
};
