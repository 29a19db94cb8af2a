import { html } from '../shared/html.js';
import { icon } from '../shared/icons.js';
import { lastText } from '../shared/last.js';
import { rowTime } from '../shared/time.js';
import { pictures } from './pictures.js';

const GROUPS = [
  ['consulting', '正在咨询'],
  ['left', '留言'],
];

const newestFirst = (a, b) => b.messages.at(-1).at - a.messages.at(-1).at;

/** Waiting buyers are being served; the others have left. */
const groupOf = ({ waitingSince }) => (waitingSince === null ? 'left' : 'consulting');

/** The rows of the pane that is shown, one a buyer: `{conversation, group}`. */
export function entries(state) {
  const sorted = [...state.conversations].sort(newestFirst);
  return GROUPS.flatMap(([group]) =>
    sorted
      .filter((conversation) => groupOf(conversation) === group)
      .map((conversation) => ({ conversation, group })),
  );
}

/** Both panes: the history's stays in the document while 正在咨询 is shown. */
export function list(state) {
  const rows = entries(state);
  return html`<div class="c_tabs-content pr-list">
    <div class="c_tabs-tabpane">
      <div class="list-compatible"><div class="c_stream"><div class="c_stream-content">
        ${GROUPS.map(([group, title]) => {
          const own = rows.filter((one) => one.group === group);
          return html`<div class="c_cas-head pr-group-title">${title}<span>${own.length}</span></div>${own.map(({ conversation }) => row(conversation, state))}`;
        })}
      </div></div></div>
    </div>
    <div class="c_tabs-tabpane c_tabs-tab_inactive pr-hidden">
      <div class="list-compatible recent-user-w"><div><div class="c_stream"><div class="c_stream-content">${STALE.map(staleRow)}</div></div></div></div>
    </div>
  </div>`;
}

/** The pin is in the name's title and in the id: `u_<pin>imcustomer<number of the shop>`. */
function row(conversation, state) {
  const open = conversation === state.open;
  const mark = open ? 'alluser-item_check t-item-ck alluser-current' : 'alluser-item__normal';
  return item({
    id: `u_${conversation.uid}imcustomer10367215`,
    mark: `${mark} pr-row${open ? ' pr-on' : ''}`,
    pin: conversation.uid,
    nick: conversation.nick,
    face: pictures.face(conversation),
    unread: conversation.unread,
    time: rowTime(conversation.messages.at(-1).at, state.now),
    last: lastText(conversation),
  });
}

/** What the other pane was left with: other buyers, one of them with the mark of an open row. */
const STALE = [
  { pin: 'jd_0b9d55e1f7a3', nick: '苏打饼干', time: '09-02', last: '收到了，谢谢', open: true },
  { pin: 'laozhou_1972', nick: '老周', time: '08-30', last: '发票开好了吗', open: false },
];

const staleRow = ({ pin, nick, time, last, open }) =>
  item({
    id: `u_${pin}imcustomer10367215`,
    mark: open ? 'alluser-item_check t-item-ck alluser-current' : 'alluser-item__normal',
    pin,
    nick,
    face: pictures.face({ face: 2 }),
    unread: 0,
    time,
    last,
  });

function item({ id, mark, pin, nick, face, unread, time, last }) {
  return html`<div class="c_stream-item-w"><div class="alluser-item-content"><div id="${id}" class="alluser-item t-item-h ${mark}">
    <div class="alluser-item-avatar-w pr-face"><img class="alluser-item-avatar" src="${face}" alt="">${unread > 0 ? html`<i class="pr-badge">${unread}</i>` : null}</div>
    <div class="alluser-item-brief-w pr-row-main">
      <div class="alluser-item-brief pr-row-line"><div class="alluser-item-name-w pr-row-name"><span class="alluser-item-name" title="${pin}">${nick}</span></div><div class="alluser-item-date-w pr-row-side">${time}</div></div>
      <div class="alluser-item-breifmsg-w pr-row-last"><span class="alluser-item-breifdesc" title="${last}">${last}</span></div>
    </div>
  </div></div></div>`;
}

/** The column around both panes. Its search field is not the reply box. */
export function listColumn(state) {
  return html`<aside class="ulist-wrap pr-left">
    <div id="t-ulist_search" class="search-wrap"><label class="pr-search">${icon('search')}<input type="text" placeholder="搜索联系人"></label></div>
    <div id="t-alluser-wrap" class="alluser-wrap pr-fill"><div class="c_tabs c_tabs-pos_top pr-fill">
      <div class="c_tabs-bar"><div class="c_tabs-nav-container pr-tabs"><div class="c_tabs-tab c_tabs-tab_check pr-on" title="正在咨询">正在咨询</div><div class="c_tabs-tab" title="历史咨询">历史咨询</div></div></div>
      ${list(state)}
    </div></div>
  </aside>`;
}
