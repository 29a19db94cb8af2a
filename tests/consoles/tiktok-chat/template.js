import { html } from '../shared/html.js';
import { icon } from '../shared/icons.js';
import { CAST } from './cast.js';
import { DIALOGUES } from './dialogues.js';
import { entries, list, listColumn } from './list.js';
import { message, messageId } from './message.js';
import { orders } from './orders.js';
import { pictures } from './pictures.js';

function page(state) {
  return html`<div id="root">
    <header class="pr-top">
      <b class="pr-brand">TikTok Shop Seller Center</b>
      <nav class="pr-nav"><span class="pr-on">Customer messages</span><span>Assistant</span><span>Settings</span></nav>
      ${icon('bell')}
      <div class="pr-account"><img src="${pictures.agent}" alt=""><span>Fernhill Home</span></div>
    </header>
    <div class="pr-body">${listColumn(state)}${chat(state)}${orders(state)}</div>
  </div>`;
}

/** The middle column; without an open conversation it has neither rows nor box. */
function chat(state) {
  const { hashed } = state.noise;
  if (!state.open) return html`<main class="pr-chat"><p class="pr-nothing">Choose a conversation</p></main>`;
  const rows = state.open.messages.map((one, at, all) => message(one, all[at - 1], state));
  return html`<main class="pr-chat">
    ${header(state)}
    <div class="${hashed('scroll')} pr-scroll"><div class="${hashed('rows')} pr-messages">${rows}</div></div>
    <div class="${hashed('editor')} pr-reply">
      <div class="pr-tools">${['smile', 'picture', 'bag', 'coupon'].map((name) => icon(name))}</div>
      <textarea class="${hashed('input')}" placeholder="Send a message to the customer"></textarea>
      <div class="pr-send-line"><span class="pr-hint">Enter to send</span><div id="chat-input-send-button" class="${hashed('send')} pr-send">Send</div></div>
    </div>
  </main>`;
}

/** Where the real page names the open buyer is not known: no hook. */
function header(state) {
  return html`<div class="${state.noise.hashed('header')} pr-chat-head">
    <div><b class="pr-who">${state.open.nick}</b><span class="pr-tag">Repeat customer</span></div>
    <div class="pr-chat-acts"><span>${icon('swap')}Transfer</span></div>
  </div>`;
}

/** TikTok Shop's chat: React-like markup with hashed classes, `data-testid` and the message rows of `chatd`. */
export const template = {
  id: 'tiktok-chat',
  cast: CAST,
  dialogues: DIALOGUES,
  messageId,
  syntheticSend: false,
  box: '.pr-reply textarea',
  send: '#chat-input-send-button',
  row: '[data-testid="chat.chatroom.conversation_card"]',
  regions: {
    list: '.pr-list',
    chat: '.pr-chat',
    header: '.pr-chat-head',
    messages: '.pr-messages',
    orders: '.pr-right',
  },
  placeholder: () => 'Send a message to the customer',
  page,
  list,
  chat,
  header,
  message,
  orders,
  entries,
};
