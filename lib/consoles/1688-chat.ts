import type { Profile } from '../profile/types';

/**
 * 1688's web IM (旺旺). The console lives in a same-origin frame of the page, which can also be opened by itself. No
 * number of the buyer, no id of a message and nothing of the chat's header is published.
 */
export const console1688Chat: Profile = {
  vocabulary: 2,
  id: '1688-chat',
  marketplace: '1688',
  page: 'chat',
  name: { 'zh-CN': '1688 旺旺', en: '1688 web IM' },
  language: 'zh-CN',
  addresses: [
    'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/*',
    'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/*',
  ],
  utcOffset: '+08:00',
  evidence: { date: null, strength: 'several', sources: 6 },
  partEvidence: {
    conversation: { date: null, strength: 'several', sources: 3 },
    messages: { date: null, strength: 'several', sources: 3, note: "An offer's card by one." },
    input: { date: null, strength: 'several', sources: 5 },
    conversations: {
      date: null,
      strength: 'single',
      sources: 1,
      note: 'rows: 2 sources; what is in them: 1',
    },
  },
  capabilities: ['conversation', 'messages', 'list', 'insert'],
  frame: { css: ['iframe[src*="def_cbu_web_im_core"]'] },
  conversation: {
    // The name over what the buyer said; ours is a `.nick` too.
    name: [{ from: { css: ['.ww_message .message-item:not(.self) .nick'] }, take: 'text' }],
  },
  messages: {
    list: { css: ['.ww_message'] },
    row: { css: ['.message-item'] },
    side: { buyer: ['.message-item:not(.self)'], agent: ['.message-item.self'] },
    text: [{ from: { css: ['.content pre'] }, take: 'text' }],
    // How a picture is drawn is not published; the image in an offer's card is none.
    card: { marks: ['.offer-card-wrap'], text: [{ from: { css: ['.odName'] }, take: 'text' }] },
    at: [{ from: { css: ['.time'] }, take: 'text', format: 'ymd-hms' }],
  },
  conversations: {
    row: { css: ['.conversation-item'] },
    name: [{ from: { css: ['.name'] }, take: 'text' }],
    last: [{ from: { css: ['.desc'] }, take: 'text' }],
    time: [{ from: { css: ['.time'] }, take: 'text' }],
    unread: [
      { from: { css: ['.unread-badge'] }, take: 'text', pattern: '{digits}' },
      { from: { css: ['.unread-badge'] }, take: 'text', pattern: '{digits}+' },
    ],
    open: ['.conversation-item.active'],
  },
  input: {
    // What has been said lies in a `pre.edit` as well, which cannot be edited.
    find: {
      css: [
        '.ww_input .editBox > pre.edit[contenteditable="true"]',
        '.editBox pre.edit[contenteditable="true"]',
      ],
    },
    kind: 'rich',
  },
};
