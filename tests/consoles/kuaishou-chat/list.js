import { html } from '../shared/html.js';
import { icon } from '../shared/icons.js';
import { lastText } from '../shared/last.js';
import { rowTime } from '../shared/time.js';
import { pictures } from './pictures.js';

const OVERTIME = 180_000;

const GROUPS = [
  ['waiting', '请在3分钟内回复'],
  ['overtime', '已超时'],
  ['replied', '已回复'],
];

function groupOf({ waitingSince }, now) {
  if (waitingSince === null) return 'replied';
  return now - waitingSince >= OVERTIME ? 'overtime' : 'waiting';
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
  return html`<div class="SessionListGroup pr-scroller">
    ${GROUPS.map(([group, title]) => {
      const own = rows.filter((one) => one.group === group);
      return html`<div class="SessionListGroupItem">
        <div class="SessionListGroupItem-title pr-group-title"><span class="SessionListGroupItem-groupName">${title}</span><span class="SessionListGroupItem-count">(${own.length})</span></div>
        ${own.map((one) => row(one, state))}
      </div>`;
    })}
  </div>`;
}

/** What the time's place shows of a buyer who waits: how long is left, or by how much it is too late. */
function timeOf({ conversation, group }, now) {
  const waited = Math.floor((now - conversation.waitingSince) / 1000);
  if (group === 'waiting') return `${Math.max(1, 180 - waited)}秒`;
  if (group === 'overtime') return `已超时${Math.max(1, Math.floor((waited - 180) / 60))}分钟`;
  return rowTime(conversation.messages.at(-1).at, now);
}

/** No mark of the open row is known: ours (`pr-on`) is for the eye only. */
function row(one, state) {
  const { conversation } = one;
  return html`<div class="SessionBaseCard pr-row${conversation === state.open ? ' pr-on' : ''}">
    <div class="pr-face"><img src="${pictures.face(conversation)}" alt="">${conversation.unread > 0 ? html`<span class="SessionBaseCard-unread-rot pr-dot"></span>` : null}</div>
    <div class="SessionBaseCard-info pr-row-main">
      <div class="pr-row-line"><div class="SessionBaseCard-topHeadName pr-row-name">${conversation.nick}</div><div class="SessionBaseCard-topHeadTime pr-row-side"><span>${timeOf(one, state.now)}</span></div></div>
      <div class="SessionBaseCard-lastMessage pr-row-last">${lastText(conversation)}</div>
    </div>
  </div>`;
}

/** The column around the list. Its search field is not the reply box. */
export function listColumn(state) {
  return html`<aside class="pr-left">
    <div class="pr-tabs"><div class="pr-on">当前会话</div><div>最近联系</div></div>
    <label class="pr-search">${icon('search')}<input class="ant-input" type="text" placeholder="搜索用户昵称、订单号"></label>
    ${list(state)}
  </aside>`;
}
