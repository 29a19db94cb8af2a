import type { Profile } from '../profile/types';

/**
 * Not verified: nobody has looked at the live page yet. Fill in what somebody has seen there, with the number of
 * independent sources, and one part for each capability; leave out what is unknown.
 */
export const taobaoMemo: Profile = {
  vocabulary: 2,
  id: 'taobao-memo',
  marketplace: 'other',
  page: 'note',
  name: { 'zh-CN': 'taobao-memo', en: 'taobao-memo' },
  language: 'zh-CN',
  addresses: ['https://trade.taobao.com/trade/memo/update_sell_memo.htm*'],
  evidence: { date: null, strength: 'single', sources: 0 },
  capabilities: [],
};
