import { rich } from '../shared/fields.js';
import { html } from '../shared/html.js';
import { icon } from '../shared/icons.js';
import { CAST } from './cast.js';
import { entries, list, listColumn } from './list.js';
import { message, messageId } from './message.js';
import { orders } from './orders.js';
import { pictures } from './pictures.js';

function page(state) {
  return html`<div id="root" class="root">
    <header id="t-body_header" class="theme-back-img pr-top">
      <b class="pr-brand">咚咚</b>
      <nav class="pr-nav"><span class="pr-on">接待</span><span>质检</span><span>工单</span></nav>
      ${icon('bell')}
      <div class="pr-account"><img src="${pictures.agent}" alt=""><span>木几家居旗舰店</span><span>小木 在线</span></div>
    </header>
    <div class="panel-content pr-body">${listColumn(state)}${chat(state)}${orders(state)}</div>
  </div>`;
}

/** The middle column; without an open conversation it has neither header nor list nor box. */
function chat(state) {
  const { hashed } = state.noise;
  if (!state.open)
    return html`<main class="panel-content-left pr-chat"><p class="pr-nothing">请选择联系人</p></main>`;
  const rows = state.open.messages.map((one, at, all) => message(one, all[at - 1], state));
  return html`<main class="panel-content-left pr-chat">
    ${header(state)}
    <div class="chat-content-w pr-fill">
      <div id="t-chat-scroll" class="chat-scroll-wrap pr-fill"><div class="sc-${hashed('scroll')} pr-fill"><div class="c-wrap pr-scroll"><div class="c-c pr-messages">${rows}</div></div></div></div>
      <div class="editor-hori-divider"></div>
      <div class="chat-foot pr-reply"><div class="EditorWrapper">
        <div class="chat-foot-tool pr-tools">${['smile', 'picture', 'scissors', 'bag', 'coupon', 'star'].map((name) => icon(name))}</div>
        <div class="pell-editor-wrapper pr-editor"><div class="EditorContent " contenteditable="true"><br></div></div>
        <div class="EditorFoot pr-send-line"><span class="pr-hint">Enter 发送</span><div class="SendButtonGroup"><span class="send-button pr-send">发送</span></div></div>
      </div></div>
    </div>
  </main>`;
}

/** The first span is the nick; the line below names a product, not a buyer. */
function header(state) {
  const seen = state.open.messages.find(({ goods }) => goods);
  return html`<div class="chat-head pr-chat-head">
    <div class="chat-head-title">
      <div class="chat-head-name"><span class="pr-who">${state.open.nick}</span><span class="consult-type pr-tag">[在线咨询]</span><span></span><span class="chatHead-entering"></span></div>
      ${seen ? html`<div class="chat-product pr-hint"><span class="name">正在看商品</span> <span class="copy-link pr-link">复制链接</span></div>` : null}
    </div>
    <div class="pr-chat-acts"><span>${icon('swap')}转接</span><span>${icon('star')}星标</span></div>
  </div>`;
}

/** 京东咚咚: React with `sc-…` names that change, beside stable ones; a contenteditable box. */
export const template = {
  id: 'jd-chat',
  cast: CAST,
  messageId,
  /** Nobody has said whether a script's click on send counts. */
  syntheticSend: true,
  field: rich,
  box: '.EditorContent',
  send: '.send-button',
  row: '.c_tabs-tabpane:not(.c_tabs-tab_inactive) .alluser-item',
  regions: {
    list: '.c_tabs-content',
    chat: '.panel-content-left',
    header: '.chat-head',
    messages: '.c-c',
    orders: '.plugin-wrap',
  },
  page,
  list,
  chat,
  header,
  message,
  orders,
  entries,
};
