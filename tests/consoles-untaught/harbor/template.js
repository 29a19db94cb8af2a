import { CAST } from '../../consoles/feige-chat/cast.js';
import { rich } from '../../consoles/shared/fields.js';
import { GOODS } from '../../consoles/shared/goods.js';
import { html } from '../../consoles/shared/html.js';
import { lastText } from '../../consoles/shared/last.js';
import { createPictures } from '../../consoles/shared/pictures.js';
import { clockTime } from '../../consoles/shared/time.js';

const pictures = createPictures('https://kefu.harbor.example');

/** A line with the time stands above a message that comes so long after the one before. */
const PAUSE = 300_000;

function page(state) {
  const v = state.noise.scope('app');
  return html`<div id="app" class="kefu" ${v}>
    <div class="kefu__top" ${v}><span class="kefu__brand" ${v}>海港客服</span></div>
    <div class="kefu__body" ${v}>${list(state)}${chat(state)}${orders(state)}</div>
  </div>`;
}

function list(state) {
  const v = state.noise.scope('session-list');
  return html`<div class="session-list" ${v}>${entries(state).map(
    ({
      conversation,
    }) => html`<div class="session-item${conversation === state.open ? ' session-item--active' : ''}" ${v}>
      <img class="session-item__avatar" src="${pictures.face(conversation)}" alt="" ${v}><div class="session-item__name" ${v}>${conversation.nick}</div><div class="session-item__last" ${v}>${lastText(conversation)}</div>
    </div>`,
  )}</div>`;
}

function chat(state) {
  const v = state.noise.scope('chat-window');
  if (!state.open)
    return html`<div class="chat-window" ${v}><div class="chat-window__none" ${v}>未选择会话</div></div>`;
  const rows = state.open.messages.map((one, at, all) => message(one, all[at - 1], state));
  return html`<div class="chat-window" ${v}>
    ${header(state)}
    <div class="chat-window__scroll" ${v}><ul class="im-list" ${v}>${rows}</ul></div>
    <div class="reply-editor" ${v}>
      <div class="reply-editor__tools" ${v}><i class="icon-face" ${v}></i><i class="icon-image" ${v}></i></div>
      <div class="pr-editor" ${v}><div class="reply-editor__input" contenteditable="true" data-placeholder="请输入内容" ${v}><br></div></div>
      <div class="reply-editor__send" ${v}>发送</div>
    </div>
  </div>`;
}

/** The number of the newest order stands beside the name. */
function header(state) {
  const v = state.noise.scope('chat-header');
  const [order] = state.open.orders;
  return html`<div class="chat-header" ${v}>
    <img class="chat-header__avatar" src="${pictures.face(state.open)}" alt="" ${v}>
    <div class="chat-header__name" ${v}>${state.open.nick}<i class="chat-header__badge" ${v}>VIP</i></div>
    ${order ? html`<div class="chat-header__order" ${v}>最近订单：${order.no} <a class="chat-header__copy" ${v}>复制</a></div>` : null}
  </div>`;
}

/** The buyer's rows have no word of their own: one's own and the platform's have one more. */
function message(one, before, state) {
  const v = state.noise.scope('im-message');
  const time =
    !before || one.at - before.at > PAUSE
      ? html`<span class="im-message__time" ${v}>${clockTime(one.at)}</span>`
      : null;
  if (one.kind === 'assign' || one.kind === 'close')
    return html`<li class="im-message im-message--system" ${v}>${time}<span class="im-message__tip" ${v}>${one.text}</span></li>`;
  const isBuyer = one.side === 'buyer' || one.kind === 'from';
  return html`<li class="${isBuyer ? 'im-message' : 'im-message im-message--self'}" ${v}>${time}
    <div class="im-message__main" ${v}>
      <img class="im-message__avatar" src="${isBuyer ? pictures.face(state.open) : pictures.agent}" alt="" ${v}>
      <div class="im-message__content" ${v}>${content(one, v)}${isBuyer ? null : html`<em class="im-message__receipt" ${v}>已读</em>`}</div>
    </div>
  </li>`;
}

function content(one, v) {
  if (one.kind === 'image')
    return html`<img class="im-message__image" src="${pictures.photo(one.picture)}" alt="" ${v}>`;
  if (one.goods)
    return html`<div class="goods-card" ${v}><img class="goods-card__image" src="${pictures.goods(one.goods)}" alt="" ${v}><div class="goods-card__name" ${v}>${GOODS[one.goods].name}</div><div class="goods-card__price" ${v}>¥${GOODS[one.goods].price}</div></div>`;
  return html`<div class="im-message__text" ${v}>${one.text}</div>`;
}

function orders(state) {
  const v = state.noise.scope('side-panel');
  return html`<div class="side-panel" ${v}><div class="side-panel__title" ${v}>买家信息</div><div class="side-panel__item" ${v}>订单数：${state.open ? state.open.orders.length : 0}</div></div>`;
}

const entries = (state) => state.conversations.map((conversation) => ({ conversation, group: 'all' }));

/** A console nobody has seen: Vue, telling class names, an editor instead of a text field, no message ids. */
export const template = {
  id: 'harbor',
  cast: CAST,
  messageId: (_line, _at, count) => String(count),
  syntheticSend: false,
  field: rich,
  box: '.reply-editor__input',
  send: '.reply-editor__send',
  row: '.session-item',
  regions: {
    list: '.session-list',
    chat: '.chat-window',
    header: '.chat-header',
    messages: '.im-list',
    orders: '.side-panel',
  },
  placeholder: () => '请输入内容',
  page,
  list,
  chat,
  header,
  message,
  orders,
  entries,
};
