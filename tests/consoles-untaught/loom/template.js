import { CAST } from '../../consoles/feige-chat/cast.js';
import { GOODS } from '../../consoles/shared/goods.js';
import { html } from '../../consoles/shared/html.js';
import { lastText } from '../../consoles/shared/last.js';
import { createPictures } from '../../consoles/shared/pictures.js';
import { clockTime } from '../../consoles/shared/time.js';

const pictures = createPictures('https://seller.loom.example');

function page(state) {
  const { hashed } = state.noise;
  return html`<div id="root" class="${hashed('app')}">
    <nav class="${hashed('nav')}"><b>Loom Seller</b><span>会话</span><span>商品</span><span>数据</span></nav>
    <div class="${hashed('body')}" data-testid="workspace">${list(state)}${chat(state)}${orders(state)}</div>
  </div>`;
}

/** The open row is told by a made-up class only. */
function list(state) {
  const { hashed } = state.noise;
  return html`<aside class="${hashed('aside')}" data-testid="conversation-list">
    <input class="${hashed('search')}" type="search" placeholder="搜索买家">
    ${entries(state).map(
      ({
        conversation,
      }) => html`<div role="button" class="${hashed('row')}${conversation === state.open ? ` ${hashed('row-on')}` : ''}" data-testid="conversation-row">
        <span class="${hashed('row-name')}">${conversation.nick}</span><span class="${hashed('row-last')}">${lastText(conversation)}</span>
      </div>`,
    )}
  </aside>`;
}

function chat(state) {
  const { hashed } = state.noise;
  if (!state.open) return html`<main class="${hashed('chat')}" data-testid="chat"><p>请选择会话</p></main>`;
  const rows = state.open.messages.map((one, at, all) => message(one, all[at - 1], state));
  return html`<main class="${hashed('chat')}" data-testid="chat">
    ${header(state)}
    <div class="${hashed('scroll')}" data-testid="message-list"><div class="${hashed('rows')}">${rows}</div></div>
    <footer class="${hashed('composer')}"><textarea class="${hashed('input')}" data-testid="composer-input" placeholder="回复 ${state.open.nick}" aria-label="回复内容"></textarea><button type="button" class="${hashed('send')}" data-testid="composer-send">发送</button></footer>
  </main>`;
}

function header(state) {
  const { hashed } = state.noise;
  return html`<header class="${hashed('head')}" data-testid="chat-header"><h2 class="${hashed('title')}" data-testid="chat-title">${state.open.nick}</h2><span class="${hashed('tag')}">${state.open.orders.length > 0 ? '老客' : '新客'}</span><button type="button" class="${hashed('more')}">转接</button></header>`;
}

function message(one, before, state) {
  const { hashed } = state.noise;
  const isNotice = one.kind === 'assign' || one.kind === 'close' || one.kind === 'from';
  if (isNotice)
    return html`<div class="${hashed('item')}" data-testid="message" data-message-id="${one.id}"><p class="${hashed('notice')}" data-testid="message-notice">${one.kind === 'from' ? `来自商品：${GOODS[one.goods].name}` : one.text}</p></div>`;
  const isBuyer = one.side === 'buyer';
  const isNewSpeaker = before?.side !== one.side;
  return html`<div class="${hashed('item')} ${hashed(isBuyer ? 'left' : 'right')}${isNewSpeaker ? ` ${hashed('first')}` : ''}" data-testid="message" data-message-id="${one.id}">
    <img class="${hashed('face')}" src="${isBuyer ? pictures.face(state.open) : pictures.agent}" alt="">
    <div class="${hashed('column')}">
      ${isNewSpeaker ? html`<div class="${hashed('meta')}"><span class="${hashed('who')}">${isBuyer ? state.open.nick : '小木'}</span><time class="${hashed('time')}">${clockTime(one.at)}</time></div>` : null}
      <div class="${hashed('bubble')}" data-testid="${isBuyer ? 'bubble-received' : 'bubble-sent'}">${content(one, state)}</div>
    </div>
  </div>`;
}

function content(one, state) {
  const { hashed } = state.noise;
  if (one.kind === 'image')
    return html`<img class="${hashed('photo')}" src="${pictures.photo(one.picture)}" alt="">`;
  if (one.goods)
    return html`<a class="${hashed('card')}" href="#"><img src="${pictures.goods(one.goods)}" alt=""><span class="${hashed('card-name')}">${GOODS[one.goods].name}</span><span class="${hashed('card-price')}">¥${GOODS[one.goods].price}</span></a>`;
  return html`<span class="${hashed('text')}" data-testid="message-text">${one.text}</span>`;
}

function orders(state) {
  const { hashed } = state.noise;
  return html`<section class="${hashed('orders')}" data-testid="order-panel">${(state.open?.orders ?? []).map(
    (order) =>
      html`<article class="${hashed('order')}" data-testid="order-card"><div class="${hashed('line')}"><span>订单号</span><span class="${hashed('no')}" data-testid="order-no">${order.no}</span></div><div class="${hashed('line')}"><span>状态</span><span>${order.status}</span></div><div class="${hashed('line')}"><span>实付</span><span>¥${order.paid.toFixed(2)}</span></div></article>`,
  )}</section>`;
}

const entries = (state) => state.conversations.map((conversation) => ({ conversation, group: 'all' }));

/** A console nobody has seen: React, every class made up by CSS-in-JS, `data-testid` for its own tests. */
export const template = {
  id: 'loom',
  cast: CAST,
  messageId: (_line, at, count) => `msg-${at}${String(count).padStart(4, '0')}`,
  syntheticSend: false,
  box: '[data-testid="composer-input"]',
  send: '[data-testid="composer-send"]',
  row: '[data-testid="conversation-row"]',
  regions: {
    list: '[data-testid="conversation-list"]',
    chat: '[data-testid="chat"]',
    header: '[data-testid="chat-header"]',
    messages: '[data-testid="message-list"] > div',
    orders: '[data-testid="order-panel"]',
  },
  placeholder: (conversation) => `回复 ${conversation.nick}`,
  page,
  list,
  chat,
  header,
  message,
  orders,
  entries,
};
