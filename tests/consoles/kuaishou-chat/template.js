import { html } from '../shared/html.js';
import { icon } from '../shared/icons.js';
import { quill } from '../shared/quill.js';
import { CAST } from './cast.js';
import { entries, list, listColumn } from './list.js';
import { message, messageId } from './message.js';
import { orders } from './orders.js';
import { pictures } from './pictures.js';

function page(state) {
  return html`<div id="root">
    <header class="pr-top">
      <b class="pr-brand">快手小店客服</b>
      <nav class="pr-nav"><span class="pr-on">接待</span><span>数据</span><span>设置</span></nav>
      ${icon('bell')}
      <div class="LoginUserInfo pr-account"><img src="${pictures.agent}" alt=""><span class="LoginUserInfo-mainTitle-text">木几家居旗舰店</span><span>小木 在线</span></div>
    </header>
    <div class="pr-body">${listColumn(state)}${chat(state)}${orders(state)}</div>
  </div>`;
}

/** The middle column; without an open conversation it has neither header nor list nor box. */
function chat(state) {
  if (!state.open)
    return html`<main class="pr-chat"><p class="pr-nothing">请点击左侧会话，开始接待</p></main>`;
  const rows = state.open.messages.map((one, at, all) => message(one, all[at - 1], state));
  return html`<main class="pr-chat">
    ${header(state)}
    <div class="ChatMessageList pr-scroll"><div class="ChatMessageList-ContentWrap pr-messages">${rows}</div></div>
    <div class="SendBox pr-reply">
      <div class="pr-tools">${['smile', 'picture', 'scissors', 'bag', 'coupon', 'star'].map((name) => icon(name))}</div>
      <div class="SendBox-Editor pr-editor"><div class="ql-container"><div class="ql-editor ql-blank" contenteditable="true"><p><br></p></div></div></div>
      <div class="pr-send-line"><span class="pr-hint">Enter 发送</span><div class="SendBox-buttonRight"><button type="button" class="ant-btn ant-btn-primary pr-send">发送</button></div></div>
    </div>
  </main>`;
}

/** No stable name of anything in the chat's own header is known. */
function header(state) {
  return html`<div class="pr-chat-head">
    <div><b class="pr-who">${state.open.nick}</b><span class="pr-tag">粉丝</span></div>
    <div class="pr-chat-acts"><span>${icon('swap')}转接</span><span>${icon('star')}星标</span></div>
  </div>`;
}

/** 快手小店: React and antd with BEM names, and a Quill as the box. */
export const template = {
  id: 'kuaishou-chat',
  cast: CAST,
  messageId,
  /** Three sources click send by script. */
  syntheticSend: true,
  field: quill,
  box: '.SendBox-Editor .ql-editor',
  send: '.SendBox-buttonRight .ant-btn-primary',
  row: '.SessionBaseCard',
  regions: {
    list: '.SessionListGroup',
    chat: '.pr-chat',
    header: '.pr-chat-head',
    messages: '.ChatMessageList-ContentWrap',
    orders: '.pr-right',
  },
  page,
  list,
  chat,
  header,
  message,
  orders,
  entries,
};
