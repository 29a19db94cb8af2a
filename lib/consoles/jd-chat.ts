import type { Profile } from '../profile/types';

/** Panes of other tabs stay in the document, with an open row of their own. */
const HIDDEN = ['.c_tabs-tab_inactive'];

/** The buyer's account name in an element's id. */
const PIN = 'u_{value}imcustomer{*}';

/** Elements of the open row, or the row itself, with this mark; in the list's own box where that is known. */
const openRow = (mark: string): string[] =>
  ['#t-alluser-wrap ', ''].flatMap((box) => [
    `${box}.alluser-item_check${mark}`,
    `${box}.alluser-item_check .alluser-item-name${mark}`,
  ]);

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
  partEvidence: {
    conversation: { date: '2026-09', strength: 'live', sources: 2 },
    messages: { date: '2026-09', strength: 'live', sources: 2, note: 'Notices and cards by one.' },
    conversations: { date: '2026-09', strength: 'live', sources: 2 },
  },
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
      { from: { css: openRow('[title]'), not: HIDDEN }, take: { attr: 'title' } },
      { from: { css: openRow('[id^="u_"]'), not: HIDDEN }, take: { attr: 'id' }, pattern: PIN },
      {
        from: { css: ['[id^="u_"]:has(.alluser-item_check)'], not: HIDDEN },
        take: { attr: 'id' },
        pattern: PIN,
      },
    ],
  },
  messages: {
    list: { css: ['#t-chat-scroll'] },
    // By itself: a row that has been taken out of the page is no longer inside anything.
    row: { css: ['.message'] },
    skip: ['.last-chat-divider'],
    id: [
      { take: { attr: 'id' }, pattern: 's_{*}' },
      { from: { css: ['[id^="s_"]'] }, take: { attr: 'id' } },
    ],
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
    row: { css: ['#t-alluser-wrap .alluser-item', '.alluser-item'], not: HIDDEN },
    name: [{ from: { css: ['.alluser-item-name'] }, take: 'text' }],
    uid: [
      { take: { attr: 'title' } },
      { from: { css: ['.alluser-item-name[title]'] }, take: { attr: 'title' } },
      { take: { attr: 'id' }, pattern: PIN },
    ],
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
