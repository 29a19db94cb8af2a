import type { Profile } from '../profile/types';

/**
 * Not verified: nobody has looked at the live page yet. Fill in what somebody has seen there, with the number of
 * independent sources, and one part for each capability; leave out what is unknown.
 */
export const wechatChat: Profile = {
  vocabulary: 2,
  id: 'wechat-chat',
  marketplace: 'other',
  page: 'chat',
  name: { 'zh-CN': 'wechat-chat', en: 'wechat-chat' },
  language: 'zh-CN',
  addresses: ['https://store.weixin.qq.com/shop/kf*'],
  evidence: { date: null, strength: 'single', sources: 0 },
  capabilities: [],
};
