import { html } from '../shared/html.js';
import { icon } from '../shared/icons.js';
import { lastText } from '../shared/last.js';
import { rowTime, waitingText } from '../shared/time.js';
import { pictures } from './pictures.js';

const GROUPS = [
  ['unTimeout', '待回复'],
  ['unRead', '未读消息'],
  ['reply', '已回复'],
  ['all', '全部会话'],
];

/** Three minutes is the platform's own limit. */
const waits = ({ waitingSince }, now) => waitingSince !== null && now - waitingSince >= 180_000;

/** One buyer has a row in every group that fits. */
function isIn(group, conversation, now) {
  if (group === 'all') return true;
  if (group === 'unTimeout') return waits(conversation, now);
  if (group === 'unRead') return conversation.unread > 0;
  return conversation.waitingSince === null;
}

const newestFirst = (a, b) => b.messages.at(-1).at - a.messages.at(-1).at;

/** Every row of the list from top to bottom: `{conversation, group}`. */
export function entries(state) {
  const sorted = [...state.conversations].sort(newestFirst);
  return GROUPS.flatMap(([group]) =>
    sorted
      .filter((conversation) => isIn(group, conversation, state.now))
      .map((conversation) => ({ conversation, group })),
  );
}

/** The row with the open mark: the one chosen, or the buyer's first where that one has left its group. */
function activeRow(rows, state) {
  const own = rows.filter((row) => row.conversation === state.open);
  return own.find((row) => row.group === state.openGroup) ?? own[0];
}

export function list(state) {
  const v = state.noise.scope('conv-list');
  const rows = entries(state);
  const active = activeRow(rows, state);
  return html`<div class="chat-list pr-list" ${v}>
    ${GROUPS.map(([group, title]) => {
      const own = rows.filter((row) => row.group === group);
      return html`<section class="pr-group" ${v}>
        <h3 class="pr-group-title" ${v}>${title}<span ${v}>${own.length}</span></h3>
        ${own.map((one) => row(one, one === active, state))}<!---->
      </section>`;
    })}
  </div>`;
}

/** All rows of the open buyer look open (`pr-on`), one has the mark. */
function row({ conversation, group }, isActive, state) {
  const { noise, now } = state;
  const v = noise.scope('chat-item');
  const open = `${isActive ? ' active' : ''}${conversation === state.open ? ' pr-on' : ''}`;
  const waiting = waitingText(conversation.waitingSince, now);
  return html`<div class="chat-item-box pr-row${open}" data-random="${conversation.uid}-0-${group}" ${v}>
    <div class="chat-portrait pr-face" ${v}>
      <img src="${pictures.face(conversation)}" alt="" ${v}>
      ${conversation.unread > 0 ? html`<i class="pr-badge ${noise.hashed('badge')}" ${v}>${conversation.unread}</i>` : html`<!---->`}
    </div>
    <div class="pr-row-main" ${v}>
      <div class="chat-nickname pr-row-name" ${v}><span class="nickname-span" ${v}>${conversation.nick}</span><!----></div>
      <p class="chat-message-content pr-row-last" ${v}>${lastText(conversation)}</p>
    </div>
    <div class="chat-time pr-row-side" ${v}>
      <p class="item-note" ${v}>${rowTime(conversation.messages.at(-1).at, now)}</p>
      ${waiting ? html`<span class="chat-unreply-over-time pr-waiting" ${v}>${waiting}</span>` : html`<!---->`}
    </div>
  </div>`;
}

/** The column around the list. Its search field is not the reply box. */
export function listColumn(state) {
  const v = state.noise.scope('left-panel');
  return html`<aside class="pr-left" ${v}>
    <div class="pr-tabs" ${v}><span class="pr-on" ${v}>今日接待</span><span ${v}>最近联系</span><span ${v}>星标</span></div>
    <label class="pr-search" ${v}>${icon('search')}<input type="text" placeholder="搜索买家昵称、订单号" ${v}></label>
    ${list(state)}
  </aside>`;
}
