import type { Profile } from '../profile/types';

/**
 * Not verified: nobody has looked at the live page yet. Fill in what somebody has seen there, with the number of
 * independent sources, and one part for each capability; leave out what is unknown.
 */
export const taobaoOrders: Profile = {
  vocabulary: 2,
  id: 'taobao-orders',
  marketplace: 'other',
  page: 'orders',
  name: { 'zh-CN': 'taobao-orders', en: 'taobao-orders' },
  language: 'zh-CN',
  addresses: ['https://myseller.taobao.com/home.htm/trade-platform/tp/sold*'],
  evidence: { date: null, strength: 'single', sources: 0 },
  capabilities: [],
};
