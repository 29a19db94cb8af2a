import { lastText, newestFirst, rowTime } from '../shared/english.js';
import { html } from '../shared/html.js';
import { icon } from '../shared/icons.js';
import { pictures } from './pictures.js';

/** Every row from top to bottom, one a buyer: `{conversation, group}`. */
export const entries = (state) =>
  [...state.conversations].sort(newestFirst).map((conversation) => ({ conversation, group: 'all' }));

export function list(state) {
  return html`<div class="pr-list">${entries(state).map(({ conversation }, at) => row(conversation, at, state))}</div>`;
}

/** The id counts the rows from the top: it is the buyer's of the moment only. Nothing stable says "open". */
function row(conversation, at, state) {
  const { hashed } = state.noise;
  const open = conversation === state.open;
  return html`<div data-testid="chat.chatroom.conversation_card" id="chat-room-conversation-list-item-${at}" class="${hashed('row')} pr-row${open ? ` ${hashed('row-open')} pr-on` : ''}">
    <div class="pr-face"><img src="${pictures.face(conversation)}" alt="avatar">${badge(conversation.unread)}</div>
    <div class="pr-row-main">
      <div><div class="pr-row-name"><span data-testid="chat.chatroom.conversation_card_username">${conversation.nick}</span></div></div>
      <div class="pr-row-last"><span>${lastText(conversation)}</span></div>
    </div>
    <div class="pr-row-side"><time>${rowTime(conversation.messages.at(-1).at, state.now)}</time></div>
  </div>`;
}

const badge = (count) =>
  count > 0 ? html`<span class="p-badge-number pr-badge">${count > 99 ? '99+' : count}</span>` : null;

/** The column around the list. Its search field is not the reply box. */
export function listColumn(state) {
  return html`<aside class="pr-left">
    <div class="pr-tabs"><span class="pr-on">All</span><span>Unread</span><span>Unreplied</span></div>
    <label class="pr-search">${icon('search')}<input type="text" placeholder="Search by name or order ID"></label>
    <div class="pr-scroller">${list(state)}</div>
  </aside>`;
}
