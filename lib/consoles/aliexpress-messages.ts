import type { Profile } from '../profile/types';

/**
 * AliExpress message centre: who the open conversation is with, and no more. The box beside `#buyer_msg_send_btn` has
 * not been described, so that replies are copied until a team has pointed at it.
 */
export const aliexpressMessages: Profile = {
  vocabulary: 2,
  id: 'aliexpress-messages',
  marketplace: 'aliexpress',
  page: 'chat',
  name: { 'zh-CN': '速卖通消息', en: 'AliExpress messages' },
  language: 'en',
  addresses: ['https://msg.aliexpress.com/sellerMsgListNew.htm*'],
  evidence: { date: null, strength: 'single', sources: 1, note: 'It does not say when.' },
  capabilities: ['conversation'],
  conversation: {
    name: [
      {
        from: {
          css: ['.message-view-title > .message-view-title__content', '.message-view-title__content'],
        },
        take: 'text',
      },
    ],
  },
};
