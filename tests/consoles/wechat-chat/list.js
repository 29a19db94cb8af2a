import { html } from '../shared/html.js';
import { icon } from '../shared/icons.js';
import { lastText } from '../shared/last.js';
import { rowTime } from '../shared/time.js';
import { pictures } from './pictures.js';

/** One row a buyer, the newest first: `{conversation, group}`. */
export function entries(state) {
  return [...state.conversations]
    .sort((a, b) => b.messages.at(-1).at - a.messages.at(-1).at)
    .map((conversation) => ({ conversation, group: null }));
}

export function list(state) {
  return html`<ul class="pr-list pr-scroller">${entries(state).map(({ conversation }) => row(conversation, state))}</ul>`;
}

/** The badge is always there, hidden where there is nothing to count. No mark of the open row is known. */
function row(conversation, state) {
  const v = state.noise.scope('session-item');
  const none = conversation.unread === 0;
  return html`<li class="session-item-container" data-room-id="${conversation.room}" ${v}>
    <div class="session-list-card pr-row${conversation === state.open ? ' pr-on' : ''}" ${v}>
      <div class="pr-face" ${v}><img src="${pictures.face(conversation)}" alt="" ${v}><span class="unread-badge pr-badge" style="${none ? 'display: none' : ''}" ${v}>${conversation.unread}</span></div>
      <div class="pr-row-main" ${v}>
        <div class="pr-row-line" ${v}><div class="user-nickname pr-row-name" ${v}>${conversation.nick}</div><div class="pr-row-side" ${v}>${rowTime(conversation.messages.at(-1).at, state.now)}</div></div>
        <div class="pr-row-last" ${v}>${lastText(conversation)}</div>
      </div>
    </div>
  </li>`;
}

/** The column around the list. Its search field is not the reply box. */
export function listColumn(state) {
  const v = state.noise.scope('session-list');
  return html`<aside class="pr-left" ${v}>
    <div class="pr-tabs" ${v}><div class="menu-list-tab pr-on" ${v}>会话</div><div ${v}>留言</div></div>
    <label class="pr-search" ${v}>${icon('search')}<input class="weui-desktop-form__input" type="text" placeholder="搜索用户昵称、订单号" ${v}></label>
    ${list(state)}
  </aside>`;
}
