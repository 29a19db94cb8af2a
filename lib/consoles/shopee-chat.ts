import type { Profile } from '../profile/types';

/** One address a country; Vietnam has two. */
const HOSTS = [
  'seller.shopee.sg',
  'seller.shopee.com.my',
  'seller.shopee.ph',
  'seller.shopee.co.th',
  'seller.shopee.vn',
  'banhang.shopee.vn',
  'seller.shopee.tw',
  'seller.shopee.co.id',
  'seller.shopee.com.br',
  'seller.shopee.com.mx',
  'seller.shopee.com.co',
  'seller.shopee.cl',
];

/** The name in the open row of the list. */
const OPEN_NAME =
  '[data-cy="webchat-conversation-cell-root-current"] [data-cy="webchat-conversation-cell-name"]';

/**
 * Shopee webchat. React with hashed classes; `data-cy` and a few ids stay. Both lists are virtualised: rows that are
 * scrolled out of view are not in the document, so that the open buyer is unknown while their row is not shown.
 * The buyer's id and the messages' ids are known to the page's scripts only. Times are hours and minutes of the
 * shop's country, which the page does not name: left out.
 */
export const shopeeChat: Profile = {
  vocabulary: 2,
  id: 'shopee-chat',
  marketplace: 'shopee',
  page: 'chat',
  name: { 'zh-CN': '虾皮聊聊', en: 'Shopee chat' },
  language: 'en',
  addresses: HOSTS.flatMap((host) => [
    `https://${host}/new-webchat/conversations*`,
    `https://${host}/webchat/conversations*`,
  ]),
  evidence: { date: null, strength: 'several', sources: 6, note: 'The newest are of 2026.' },
  partEvidence: {
    messages: {
      date: null,
      strength: 'several',
      sources: 2,
      note: '2026; automatic replies look like ours.',
    },
    input: { date: null, strength: 'several', sources: 4, note: 'The limit is a number in one of them.' },
  },
  capabilities: ['conversation', 'messages', 'list', 'insert'],
  conversation: {
    // No hook of the chat's own header is known: the open row of the list says who it is.
    name: [
      { from: { css: [`${OPEN_NAME}[title]`] }, take: { attr: 'title' } },
      { from: { css: [`${OPEN_NAME}:not([title])`] }, take: 'text' },
    ],
  },
  messages: {
    list: {
      css: [
        '[data-cy="webchat-conversation-detail-message-container"]',
        '#message-virtualized-list',
        '#messageSection .ReactVirtualized__Grid',
        '#messagesContainer',
      ],
    },
    // The platform's notices have neither name, so they are no rows.
    row: { css: ['[data-cy="webchat-message-receive"], [data-cy="webchat-message-send"]'] },
    side: {
      buyer: ['[data-cy="webchat-message-receive"]'],
      agent: ['[data-cy="webchat-message-send"]'],
    },
    // The time stands inside the text's own box, in a box of its own.
    text: [{ from: { css: ['pre > div'] }, without: ['div'], take: 'text' }],
    at: [],
  },
  conversations: {
    row: { css: ['[data-cy^="webchat-conversation-cell-root"]'] },
    name: [
      {
        from: { css: ['[data-cy="webchat-conversation-cell-name"][title]'] },
        take: { attr: 'title' },
      },
      { from: { css: ['[data-cy="webchat-conversation-cell-name"]'] }, take: 'text' },
    ],
    last: [{ from: { css: ['[data-cy="webchat-conversation-cell-message"]'] }, take: 'text' }],
    open: ['[data-cy="webchat-conversation-cell-root-current"]'],
  },
  input: {
    find: {
      css: [
        '[data-cy="webchat-conversation-detail-input"] #inputField textarea',
        '[data-cy="webchat-conversation-detail-input"] textarea',
      ],
    },
    limit: { value: 2000, unit: 'characters', verified: false },
    also: ['change'],
  },
};
