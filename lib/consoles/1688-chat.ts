import type { Profile } from '../profile/types';

/**
 * Not verified: nobody has looked at the live page yet. Fill in what somebody has seen there, with the number of
 * independent sources, and one part for each capability; leave out what is unknown.
 */
export const console1688Chat: Profile = {
  vocabulary: 2,
  id: '1688-chat',
  marketplace: 'other',
  page: 'chat',
  name: { 'zh-CN': '1688-chat', en: '1688-chat' },
  language: 'zh-CN',
  addresses: ['https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/index.html*'],
  evidence: { date: null, strength: 'single', sources: 0 },
  capabilities: [],
};
