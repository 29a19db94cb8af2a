import { html } from '../shared/html.js';
import { icon } from '../shared/icons.js';
import { lastText } from '../shared/last.js';
import { rowTime } from '../shared/time.js';
import { pictures } from './pictures.js';

const OVERTIME = 180_000;

const GROUPS = [
  ['overtime', '超时未回复', 'message_group_name_overtime'],
  ['waitReply', '待回复', 'message_group_name_waitReply'],
  ['replied', '已回复', null],
];

function groupOf(conversation, now) {
  if (conversation.waitingSince === null) return 'replied';
  return now - conversation.waitingSince >= OVERTIME ? 'overtime' : 'waitReply';
}

const newestFirst = (a, b) => b.messages.at(-1).at - a.messages.at(-1).at;

/** Every row from top to bottom, one a buyer: `{conversation, group}`. */
export function entries(state) {
  const sorted = [...state.conversations].sort(newestFirst);
  return GROUPS.flatMap(([group]) =>
    sorted
      .filter((conversation) => groupOf(conversation, state.now) === group)
      .map((conversation) => ({ conversation, group })),
  );
}

export function list(state) {
  const rows = entries(state);
  return html`<div class="list_items pr-list">
    ${GROUPS.map(([group, title, mark]) => {
      const own = rows.filter((row) => row.group === group);
      const name = html`${title}<span>${own.length}</span>`;
      return html`<section class="pr-group">
        ${mark ? html`<h3 class="pr-group-title" data-btm="${mark}">${name}</h3>` : html`<h3 class="pr-group-title">${name}</h3>`}
        ${own.map(({ conversation }) => row(conversation, state))}
      </section>`;
    })}
  </div>`;
}

/**
 * The open row looks different only through classes that change with each build: nothing stable says "open".
 * `data-btm-id` names the tab (当前会话, 最近联系), and since the 2026-08 build it is `.recent` on every row.
 */
function row(conversation, state) {
  const { hashed, suffixed } = state.noise;
  const open = conversation === state.open;
  return html`<div class="${hashed('row')} pr-row${open ? ` ${hashed('row-open')} pr-on` : ''}" data-qa-id="qa-conversation-chat-item" data-kora="conversation" data-btm-id="a0.b1.${hashed('btm').slice(1, 7)}.recent">
    <div class="pr-face"><img src="${pictures.face(conversation)}" alt="头像">${badge(conversation.unread)}</div>
    <div class="pr-row-main">
      <div class="${suffixed('nameLine')} pr-row-name" title="${conversation.nick}"><span class="${suffixed('NameContent')}">${conversation.nick}</span></div>
      <div class="${suffixed('msgContent')} pr-row-last">${lastText(conversation)}</div>
    </div>
    <div class="pr-row-side"><span class="${suffixed('timerParticular')}">${rowTime(conversation.messages.at(-1).at, state.now)}</span></div>
  </div>`;
}

/** As the component library draws it: one element a digit. */
function badge(count) {
  if (count === 0) return null;
  const digits = [...String(count)].map(
    (digit) =>
      html`<span class="auxo-scroll-number-only"><span class="auxo-scroll-number-only-unit current">${digit}</span></span>`,
  );
  return html`<sup data-show="true" class="auxo-scroll-number auxo-badge-count pr-badge" title="${count}">${digits}</sup>`;
}

/** The column around the list. Its search field is not the reply box. */
export function listColumn(state) {
  const { hashed } = state.noise;
  return html`<aside class="${hashed('left')} pr-left">
    <div class="pr-tabs"><div data-qa-id="qa-active-chat-tab" class="pr-on">当前会话</div><div data-qa-id="qa-last-chat-tab">最近联系</div></div>
    <label class="pr-search">${icon('search')}<input class="auxo-input" type="text" placeholder="搜索用户昵称、订单号"></label>
    <div class="scroller pr-scroller"><div class="scroller_content">${list(state)}</div></div>
  </aside>`;
}
