import { rich } from '../shared/fields.js';
import { html } from '../shared/html.js';
import { icon } from '../shared/icons.js';
import { CAST } from './cast.js';
import { entries, list, listColumn } from './list.js';
import { message, messageId } from './message.js';
import { orders } from './orders.js';

/** What lies in the frame; the page around it has a bar of its own (`page.html`). */
function page(state) {
  return html`<div id="root" class="ww"><div class="ww_content pr-fill"><div class="ww_container pr-fill"><div class="ww_body pr-body">${listColumn(state)}${chat(state)}${orders(state)}</div></div></div></div>`;
}

/** The middle column; without an open conversation it has neither header nor list nor box. */
function chat(state) {
  if (!state.open)
    return html`<main class="ww_box pr-chat"><p class="pr-nothing">您尚未选择联系人</p></main>`;
  const rows = state.open.messages.map((one, at, all) => message(one, all[at - 1], state));
  return html`<main class="ww_box pr-chat">
    ${header(state)}
    <div class="ww_message pr-fill"><div class="message-list pr-scroll"><div class="rc-scrollbars-view pr-messages">${rows}</div></div></div>
    <div class="ww_input pr-reply">
      <div class="pr-tools">${['smile', 'picture', 'scissors', 'bag', 'coupon', 'star'].map((name) => icon(name))}</div>
      <div class="editBox pr-editor"><pre class="edit" contenteditable="true"><br></pre></div>
      <div class="pr-send-line"><span class="pr-hint">Enter 发送</span><button type="button" class="next-btn next-btn-primary send-btn pr-send">发送</button></div>
    </div>
  </main>`;
}

/** No stable name of anything in the chat's own header is known. */
function header(state) {
  return html`<div class="pr-chat-head">
    <div><b class="pr-who">${state.open.nick}</b><span class="pr-tag">采购商</span></div>
    <div class="pr-chat-acts"><span>${icon('swap')}转接</span><span>${icon('star')}星标</span></div>
  </div>`;
}

/** 1688's web IM: its core lives in a frame and has an editable `pre` as the box. */
export const template = {
  id: '1688-chat',
  cast: CAST,
  messageId,
  /** Bots click send by script. */
  syntheticSend: true,
  field: rich,
  box: '.editBox > pre.edit',
  send: '.send-btn',
  row: '.conversation-item',
  regions: {
    list: '.pr-list',
    chat: '.ww_box',
    header: '.pr-chat-head',
    messages: '.rc-scrollbars-view',
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
