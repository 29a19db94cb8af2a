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
  return html`<div class="pr-list pr-scroller">${entries(state).map(({ conversation }) => row(conversation, state))}</div>`;
}

/** 现在, 12分钟; then as elsewhere. */
function ago(at, now) {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return '现在';
  return minutes < 60 ? `${minutes}分钟` : rowTime(at, now);
}

function row(conversation, state) {
  const open = conversation === state.open;
  return html`<div class="conversation-item pr-row${open ? ' active pr-on' : ''}">
    <div class="pr-face"><img src="${pictures.face(conversation)}" alt="">${conversation.unread > 0 ? html`<span class="unread-badge pr-badge">${conversation.unread}</span>` : null}</div>
    <div class="pr-row-main">
      <div class="pr-row-line"><div class="name pr-row-name">${conversation.nick}</div><div class="time pr-row-side">${ago(conversation.messages.at(-1).at, state.now)}</div></div>
      <div class="desc pr-row-last">${lastText(conversation)}</div>
    </div>
  </div>`;
}

/** The column around the list. Its search field is not the reply box. */
export function listColumn(state) {
  return html`<aside class="pr-left">
    <label class="pr-search">${icon('search')}<input type="text" placeholder="搜索联系人"></label>
    ${list(state)}
  </aside>`;
}
