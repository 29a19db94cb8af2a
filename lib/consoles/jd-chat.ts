import type { Profile } from '../profile/types';

/**
 * 京东咚咚, the web workbench. React with `sc-…` class names that change; ids and BEM-like names stay (`breifdesc` and
 * `componet` are their spelling). Panes that are not shown stay in the document with rows and marks of their own.
 */
export const jdChat: Profile = {
  vocabulary: 2,
  id: 'jd-chat',
  marketplace: 'jd',
  page: 'chat',
  name: { 'zh-CN': '京东咚咚', en: 'JD Dongdong' },
  language: 'zh-CN',
  addresses: ['https://dongdong.jd.com/*'],
  utcOffset: '+08:00',
  evidence: { date: '2026-09', strength: 'live', sources: 3 },
  capabilities: ['conversation', 'messages', 'list', 'insert'],
  conversation: {
    // Beside the name: the kind of consultation, an empty span, "is typing".
    name: [
      {
        from: {
          css: ['.chat-head-name > span:first-child', '.chat-head-name > span'],
          not: ['.consult-type', '.chatHead-entering'],
        },
        take: 'text',
      },
    ],
    // The header changes before the messages do, so it alone says little. The open row has the buyer's account name
    // twice, and both must agree; a hidden pane's open row is another buyer's.
    uid: [
      {
        from: {
          css: ['#t-alluser-wrap .alluser-item_check .alluser-item-name'],
          not: ['.c_tabs-tab_inactive'],
        },
        take: { attr: 'title' },
      },
      {
        from: {
          css: [
            '#t-alluser-wrap .alluser-item_check[id^="u_"]',
            '#t-alluser-wrap [id^="u_"]:has(.alluser-item_check)',
          ],
          not: ['.c_tabs-tab_inactive'],
        },
        take: { attr: 'id' },
        pattern: 'u_{value}imcustomer{*}',
      },
    ],
  },
  messages: {
    list: { css: ['#t-chat-scroll'] },
    // By itself: a row that has been taken out of the page is no longer inside anything.
    row: { css: ['.message'] },
    skip: ['.last-chat-divider'],
    id: [{ from: { css: ['[id^="s_"]'] }, take: { attr: 'id' } }],
    side: {
      system: ['.message__system_wrap', '.message_center'],
      buyer: ['.message_left'],
      agent: ['.message_right'],
    },
    // The whole bubble would mix in 已读.
    text: [
      { from: { css: ['.message__text > .message__content', '.message__content'] }, take: 'text' },
      { from: { css: ['.message__system'] }, take: 'text' },
    ],
    // How a picture is drawn nobody has published; the images that are known are portraits and cards.
    card: { marks: ['.CardWrapper'] },
    // Its spelling is not published: only a whole date is taken.
    at: [
      { from: { css: ['.message__time_str'] }, take: 'text', format: 'ymd-hms' },
      { from: { css: ['.message__time_str'] }, take: 'text', format: 'md-hms' },
    ],
  },
  conversations: {
    row: { css: ['#t-alluser-wrap .alluser-item'], not: ['.c_tabs-tab_inactive'] },
    name: [{ from: { css: ['.alluser-item-name'] }, take: 'text' }],
    uid: [{ from: { css: ['.alluser-item-name[title]'] }, take: { attr: 'title' } }],
    last: [{ from: { css: ['.alluser-item-breifdesc'] }, take: 'text' }],
    time: [{ from: { css: ['.alluser-item-date-w'] }, take: 'text' }],
    // Neither a count of unread messages nor a mark was seen: the live page had nobody waiting.
    open: ['.alluser-item_check'],
  },
  input: {
    find: { css: ['.pell-editor-wrapper > .EditorContent[contenteditable="true"]', '.EditorContent'] },
    kind: 'rich',
  },
};
