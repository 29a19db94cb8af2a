import type { Profile } from '../profile/types';

/**
 * Not verified: nobody has looked at the live page yet. Fill in what somebody has seen there, with the number of
 * independent sources, and one part for each capability; leave out what is unknown.
 */
export const taobaoOrdersOld: Profile = {
  vocabulary: 2,
  id: 'taobao-orders-old',
  marketplace: 'other',
  page: 'orders',
  name: { 'zh-CN': 'taobao-orders-old', en: 'taobao-orders-old' },
  language: 'zh-CN',
  addresses: ['https://trade.taobao.com/trade/itemlist/list_sold_items.htm*'],
  evidence: { date: null, strength: 'single', sources: 0 },
  capabilities: [],
};
