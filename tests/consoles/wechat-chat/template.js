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
      <b class="pr-brand" ${v}>微信小店客服</b>
      <nav class="pr-nav" ${v}><span class="pr-on" ${v}>接待</span><span ${v}>数据</span><span ${v}>设置</span></nav>
      ${icon('bell')}
      <div class="pr-account" ${v}><img src="${pictures.agent}" alt="" ${v}><span ${v}>木几家居旗舰店</span><span ${v}>小木 在线</span></div>
    </header>
    <div class="pr-body" ${v}>${listColumn(state)}${chat(state)}${orders(state)}</div>
    <!---->
  </div>`;
}

/** The middle column; without an open conversation it has neither header nor list nor box. */
function chat(state) {
  const v = state.noise.scope('chat');
  if (!state.open)
    return html`<main class="pr-chat" ${v}><p class="pr-nothing" ${v}>选择左侧会话，开始接待</p></main>`;
  const rows = state.open.messages.map((one, at, all) => message(one, all[at - 1], state));
  return html`<main class="pr-chat" ${v}>
    ${header(state)}
    <div class="pr-scroll" ${v}><div class="pr-messages" ${v}>${rows}</div></div>
    <div class="chat-input pr-reply" ${v}>
      <div class="pr-tools" ${v}>${['smile', 'picture', 'scissors', 'bag', 'coupon', 'star'].map((name) => icon(name))}</div>
      <textarea id="input-textarea" class="text-area" placeholder="请输入" ${v}></textarea>
      <div class="pr-send-line" ${v}><span class="pr-hint" ${v}>Enter 发送，Shift+Enter 换行</span><div class="pr-send" ${v}>发送</div></div>
    </div>
  </main>`;
}

function header(state) {
  const v = state.noise.scope('chat-title');
  return html`<div class="chat-title pr-chat-head" ${v}>
    <div class="left" ${v}><span class="chat-customer-name pr-who" ${v}>${state.open.nick}</span><span class="pr-tag" ${v}>${state.open.orders.length ? '已购买' : '未购买'}</span></div>
    <div class="pr-chat-acts" ${v}><span ${v}>${icon('swap')}转接</span><span ${v}>${icon('star')}星标</span></div>
  </div>`;
}

/** 微信小店: Vue with utility classes; a textarea in which Enter sends. */
export const template = {
  id: 'wechat-chat',
  cast: CAST,
  messageId,
  /** Bots send by Enter; of a click on send nobody has said anything. */
  syntheticSend: true,
  box: 'textarea#input-textarea',
  send: '.pr-send',
  row: '.session-item-container',
  regions: {
    list: '.pr-list',
    chat: '.pr-chat',
    header: '.chat-title',
    messages: '.pr-messages',
    orders: '.pr-right',
  },
  placeholder: () => '请输入',
  page,
  list,
  chat,
  header,
  message,
  orders,
  entries,
};
