import { html } from '../shared/html.js';
import { icon } from '../shared/icons.js';
import { CAST } from './cast.js';
import { DIALOGUES } from './dialogues.js';
import { entries, list, listColumn } from './list.js';
import { message, messageId, rows } from './message.js';
import { orders } from './orders.js';
import { pictures } from './pictures.js';

function page(state) {
  return html`<div id="root">
    <header class="pr-top">
      <b class="pr-brand">Shopee Seller Centre</b>
      <nav class="pr-nav"><span class="pr-on">Chat</span><span>Chatbot</span><span>Broadcast</span></nav>
      ${icon('bell')}
      <div class="pr-account"><img src="${pictures.agent}" alt=""><span>tidehouse.sg</span></div>
    </header>
    <div class="pr-body">${listColumn(state)}${chat(state)}${orders(state)}</div>
  </div>`;
}

/** The middle column; without an open conversation it has neither rows nor box. */
function chat(state) {
  const { hashed } = state.noise;
  if (!state.open) return html`<main class="pr-chat"><p class="pr-nothing">Select a chat to start</p></main>`;
  return html`<main class="pr-chat" data-cy="webchat-conversation-detail">
    ${header(state)}
    <div id="messageSection" class="${hashed('section')} pr-section" data-cy="webchat-conversation-detail-message-container">
      <div id="message-virtualized-list" class="ReactVirtualized__Grid ReactVirtualized__List pr-scroll">${rows(state)}</div>
    </div>
    <div class="pr-reply" data-cy="webchat-conversation-detail-input">
      <div class="pr-tools">${['smile', 'picture', 'bag', 'coupon'].map((name) => icon(name))}</div>
      <div id="inputField"><textarea class="${hashed('input')}" placeholder="Type a message here"></textarea></div>
      <div class="pr-send-line"><span class="pr-hint">Enter to send, Shift+Enter for a new line</span><i class="${hashed('send')} pr-send">Send</i></div>
    </div>
  </main>`;
}

/** No stable name of anything in the chat's own header is known. */
function header(state) {
  const { hashed } = state.noise;
  return html`<div class="${hashed('header')} pr-chat-head">
    <div><b class="${hashed('buyer')} pr-who">${state.open.nick}</b><span class="pr-tag">Active today</span></div>
    <div class="pr-chat-acts"><span>${icon('star')}Star</span></div>
  </div>`;
}

/** Shopee's webchat: React-like markup with hashed classes and `data-cy`, both lists virtualised. */
export const template = {
  id: 'shopee-chat',
  cast: CAST,
  dialogues: DIALOGUES,
  messageId,
  /** Bots have to go through React's own handlers: a click that a script makes does nothing. */
  syntheticSend: false,
  box: '#inputField textarea',
  send: '[data-cy="webchat-conversation-detail-input"] i.pr-send',
  row: '[data-cy^="webchat-conversation-cell-root"]',
  regions: {
    list: '.pr-list',
    chat: '.pr-chat',
    header: '.pr-chat-head',
    messages: '.pr-rows',
    orders: '.pr-right',
  },
  placeholder: () => 'Type a message here',
  page,
  list,
  chat,
  header,
  message,
  orders,
  entries,
};
