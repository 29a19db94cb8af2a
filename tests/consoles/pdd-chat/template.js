import { html } from '../shared/html.js';
import { icon } from '../shared/icons.js';
import { CAST } from './cast.js';
import { entries, list, listColumn } from './list.js';
import { message, messageId } from './message.js';
import { orders } from './orders.js';
import { pictures } from './pictures.js';

function page(state) {
  const v = state.noise.scope('app');
  return html`<div id="app" ${v}>
    <header class="pr-top" ${v}>
      <b class="pr-brand" ${v}>拼多多商家客服</b>
      <nav class="pr-nav" ${v}><span class="pr-on" ${v}>接待</span><span ${v}>数据</span><span ${v}>质检</span><span ${v}>设置</span></nav>
      ${icon('bell')}
      <div class="user-info-top" ${v}><div class="user-name" ${v}><img src="${pictures.agent}" alt="" ${v}><span class="name" ${v}>木几家居旗舰店</span><span class="id" ${v}>小木 在线</span></div></div>
    </header>
    <div class="pr-body" ${v}>${listColumn(state)}${chat(state)}${orders(state)}</div>
    <!---->
  </div>`;
}

/** The middle column; without an open conversation it has neither header nor list nor box. */
function chat(state) {
  const v = state.noise.scope('chat-panel');
  if (!state.open)
    return html`<main class="pr-chat" ${v}><p class="pr-nothing" ${v}>请从左侧选择一个会话开始接待</p></main>`;
  const rows = state.open.messages.map((one, at, all) => message(one, all[at - 1], state));
  return html`<main class="pr-chat" ${v}>
    ${header(state)}
    <div id="msgListContainer" class="pr-scroll" ${v}><ul class="msg-list pr-messages" ${v}>${rows}</ul></div>
    <div class="reply-box pr-reply" ${v}>
      <div class="pr-tools" ${v}>${['smile', 'picture', 'scissors', 'bag', 'coupon', 'star'].map((name) => icon(name))}<!----></div>
      <textarea id="replyTextarea" placeholder="请输入消息" ${v}></textarea>
      <div class="pr-send-line" ${v}><span class="pr-hint" ${v}>Enter 发送，Shift+Enter 换行</span><div class="send-btn pr-send" ${v}>发送</div></div>
    </div>
  </main>`;
}

function header(state) {
  const v = state.noise.scope('chat-header');
  const count = state.open.orders.length;
  return html`<div class="chatWindowHeader pr-chat-head" ${v}>
    <div class="base-info" ${v}><span class="name" ${v}>${state.open.nick}</span><span class="pr-tag" ${v}>${count ? `本店下过${count}单` : '新客'}</span><!----></div>
    <div class="pr-chat-acts" ${v}><span ${v}>${icon('swap')}转移</span><span ${v}>${icon('star')}星标</span></div>
  </div>`;
}

/** 拼多多's merchant chat: Vue-like markup with scope attributes and comment anchors. */
export const template = {
  id: 'pdd-chat',
  cast: CAST,
  messageId,
  /** Row and send clicks count only when a person makes them. */
  syntheticSend: false,
  box: 'textarea#replyTextarea',
  send: '.reply-box .send-btn',
  row: '.chat-item-box',
  regions: {
    list: '.chat-list',
    chat: '.pr-chat',
    header: '.chatWindowHeader',
    messages: '#msgListContainer > ul',
    orders: '.right-panel-container',
  },
  placeholder: () => '请输入消息',
  page,
  list,
  chat,
  header,
  message,
  orders,
  entries,
};
