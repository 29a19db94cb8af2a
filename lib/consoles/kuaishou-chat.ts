import type { Profile } from '../profile/types';

/**
 * 快手小店 customer service. React and antd, BEM names without hashes, a Quill as the box. Who is open is known by
 * the number in the ids of the message rows alone: for the name in the header, and for the open row of the list, no
 * hook is published (`.LoginUserInfo-mainTitle-text` is the shop's to some sources and the buyer's to others).
 */
export const kuaishouChat: Profile = {
  vocabulary: 2,
  id: 'kuaishou-chat',
  marketplace: 'kuaishou',
  page: 'chat',
  name: { 'zh-CN': '快手小店', en: 'Kuaishou Shop' },
  language: 'zh-CN',
  addresses: ['https://im.kwaixiaodian.com/workbench*'],
  utcOffset: '+08:00',
  evidence: { date: null, strength: 'several', sources: 5 },
  partEvidence: {
    conversation: { date: null, strength: 'several', sources: 3 },
    messages: { date: null, strength: 'several', sources: 3, note: 'Times by one.' },
    conversations: { date: null, strength: 'several', sources: 3 },
    input: { date: null, strength: 'several', sources: 4 },
    orders: { date: null, strength: 'single', sources: 1 },
  },
  capabilities: ['conversation', 'messages', 'list', 'insert', 'orders'],
  conversation: {
    uid: [
      {
        from: { css: ['.ChatMessageList-ContentWrap > div[id^="0_"]'] },
        take: { attr: 'id' },
        pattern: '0_{digits}_{*}',
      },
    ],
  },
  messages: {
    list: { css: ['.ChatMessageList-ContentWrap'] },
    // By itself: a row that has been taken out of the page is no longer inside anything.
    // One box of a buyer may hold one item or several.
    row: { css: ['[id*="cs-common-message-list-item"]', 'div[id^="0_"]'] },
    id: [{ take: { attr: 'id' } }],
    uid: [{ take: { attr: 'id' }, pattern: '0_{digits}_{*}' }],
    side: {
      // Where the buyer came from, and the order they look at, are the page's words.
      system: ['.kwaishop-cs-LayoutMiddleWrapper_msgBody', '.kwaishop-cs-bizBuyerFromCard'],
      buyer: ['.kwaishop-cs-LayoutDefaultWrapper__notMe'],
      agent: ['.kwaishop-cs-LayoutDefaultWrapper__isMine'],
    },
    text: [
      { from: { css: ['.kwaishop-cs-BizTextCard'] }, take: 'text' },
      { from: { css: ['.kwaishop-cs-LayoutMiddleWrapper_msgBody'] }, take: 'text' },
    ],
    card: {
      marks: ['.kwaishop-cs-BizOrderCard', '.kwaishop-cs-bizBuyerFromCard'],
      text: ['{*}订单编号：{value}', '{*}订单号：{value}'].map((pattern) => ({
        from: { css: ['.kwaishop-cs-BizOrderCard'] },
        take: 'text',
        pattern,
      })),
    },
    // Nick and time are one string (`nick2-22 18:55:20`), and a nick may end in a digit: only the time's own element
    // will do, which one source names.
    at: [{ from: { css: ['.kwaishop-cs-LayoutDefaultWrapper__time'] }, take: 'text', format: 'md-hms' }],
  },
  conversations: {
    list: { css: ['.SessionListGroup'] },
    row: { css: ['.SessionBaseCard'] },
    name: [{ from: { css: ['.SessionBaseCard-topHeadName'] }, take: 'text' }],
    last: [{ from: { css: ['.SessionBaseCard-lastMessage'] }, take: 'text' }],
    // A dot without a number; the name is bold whether read or not.
    unreadMarks: ['.SessionBaseCard-unread-rot'],
    // Where others have a time, buyers who wait have a countdown: no time then.
    waiting: [{ from: { css: ['.SessionBaseCard-topHeadTime'] }, take: 'text', pattern: '{*}超时{*}' }],
  },
  input: { find: { css: ['.SendBox-Editor .ql-editor'] }, kind: 'rich' },
  orders: {
    row: { css: ['.OrderCard'] },
    id: [{ from: { css: ['.oid'] }, take: 'text' }],
    // Several tags: the ones that are no status are services. `.pay-tag` says whether it is paid, not where it is.
    status: [{ from: { css: ['.order-tag'] }, take: 'text' }],
    statusWords: {
      待付款: 'unpaid',
      待发货: 'to-ship',
      部分发货: 'part-shipped',
      已发货: 'shipped',
      待收货: 'shipped',
      已签收: 'received',
      已收货: 'received',
      交易成功: 'done',
      已完成: 'done',
      售后中: 'refunding',
      退款中: 'refunding',
      退款成功: 'refunded',
      交易关闭: 'closed',
      已关闭: 'closed',
      已取消: 'closed',
    },
  },
};
