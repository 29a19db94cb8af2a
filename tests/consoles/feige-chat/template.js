import { html } from '../shared/html.js';
import { icon } from '../shared/icons.js';
import { CAST } from './cast.js';
import { entries, list, listColumn } from './list.js';
import { message, messageId } from './message.js';
import { orders } from './orders.js';
import { pictures } from './pictures.js';

function page(state) {
  const { hashed } = state.noise;
  return html`<div id="root" class="${hashed('root')}">
    <header class="${hashed('top')} pr-top">
      <b class="pr-brand">飞鸽</b>
      <nav class="pr-nav"><span class="pr-on">会话</span><span>留言</span><span>数据</span><span>管理</span></nav>
      ${icon('bell')}
      <div class="pr-account"><img src="${pictures.agent}" alt=""><span>木几家居旗舰店</span><span>小木 在线</span></div>
    </header>
    <div class="pr-body">${listColumn(state)}${chat(state)}${orders(state)}</div>
  </div>`;
}

/** The middle column; without an open conversation it has neither header nor list nor box. */
function chat(state) {
  const { hashed } = state.noise;
  if (!state.open)
    return html`<main id="workspace-chat" class="pr-chat"><p class="pr-nothing">从左侧选择会话，开始接待</p></main>`;
  const rows = state.open.messages.map((one, at, all) => message(one, all[at - 1], state));
  return html`<main id="workspace-chat" class="${hashed('chat')} pr-chat">
    ${header(state)}
    <div class="${hashed('scroll')} pr-scroll"><div class="${hashed('rows')} pr-messages">${rows}</div></div>
    <div class="${hashed('editor')} pr-reply">
      <div class="pr-tools">${['smile', 'picture', 'scissors', 'bag', 'coupon', 'star'].map((name) => icon(name))}</div>
      <textarea data-qa-id="qa-send-message-textarea" class="${hashed('input')}" placeholder="${placeholder(state.open)}"></textarea>
      <div class="pr-send-line"><div data-qa-id="qa-send-message-button" class="${hashed('send')} pr-send">发送</div></div>
    </div>
  </main>`;
}

function placeholder(conversation) {
  return `发送给 ${conversation.nick}，使用Enter 发送消息`;
}

/** The first span is the nick, the second a button. */
function header(state) {
  return html`<div class="pr-chat-head">
    <div id="topbar-left-info"><span>${state.open.nick}</span><span class="pr-link">添加备注</span></div>
    <div class="pr-chat-acts"><span data-qa-id="qa-transfer-conversation">${icon('swap')}转接</span><span>${icon('star')}星标</span></div>
  </div>`;
}

/** 抖店飞鸽: React-like markup with hashed classes, told apart by `data-qa-id`, ids and a few class names. */
export const template = {
  id: 'feige-chat',
  cast: CAST,
  messageId,
  /** Three sources saw synthetic clicks on send work here: an extension that makes one is caught by `sent`. */
  syntheticSend: true,
  box: 'textarea[data-qa-id="qa-send-message-textarea"]',
  send: '[data-qa-id="qa-send-message-button"]',
  row: '[data-qa-id="qa-conversation-chat-item"]',
  regions: {
    list: '.list_items',
    chat: '#workspace-chat',
    header: '.pr-chat-head',
    messages: '.pr-messages',
    orders: '.pr-right',
  },
  placeholder,
  page,
  list,
  chat,
  header,
  message,
  orders,
  entries,
};
