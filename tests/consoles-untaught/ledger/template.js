import { CAST } from '../../consoles/feige-chat/cast.js';
import { GOODS } from '../../consoles/shared/goods.js';
import { html } from '../../consoles/shared/html.js';
import { lastText } from '../../consoles/shared/last.js';
import { createPictures } from '../../consoles/shared/pictures.js';
import { slashTime } from '../../consoles/shared/time.js';

const pictures = createPictures('https://crm.ledger.example');

function page(state) {
  return html`<div id="page"><table width="100%" cellpadding="4" class="frame"><tbody><tr valign="top">
    <td width="180">${list(state)}</td><td>${chat(state)}</td><td width="260">${orders(state)}</td>
  </tr></tbody></table></div>`;
}

function list(state) {
  return html`<table id="sessions" width="100%"><tbody>${entries(state).map(
    ({ conversation }) =>
      html`<tr bgcolor="${conversation === state.open ? '#ffe8b0' : '#ffffff'}"><td><b>${conversation.nick}</b><br>${lastText(conversation)}</td></tr>`,
  )}</tbody></table>`;
}

function chat(state) {
  if (!state.open) return html`<div id="talk"><p>请选择左边的客户</p></div>`;
  const rows = state.open.messages.map((one, at, all) => message(one, all[at - 1], state));
  return html`<div id="talk">
    ${header(state)}
    <div class="records"><table id="records" width="100%" cellspacing="1"><tbody>${rows}</tbody></table></div>
    <p><textarea name="reply" cols="60" rows="5"></textarea></p><p><input type="button" name="send" value="发送(S)"></p>
  </div>`;
}

function header(state) {
  return html`<table id="customer" width="100%"><tbody><tr><th align="right">客户：</th><td>${state.open.nick}</td><th align="right">接待：</th><td>小木</td></tr></tbody></table>`;
}

function message(one, _before, state) {
  if (one.kind === 'assign' || one.kind === 'close')
    return html`<tr bgcolor="#ffffff"><td colspan="2" align="center"><font color="#999999">${one.text}</font></td></tr>`;
  const isBuyer = one.side === 'buyer' || one.kind === 'from';
  return html`<tr bgcolor="${isBuyer ? '#eef4ff' : '#f4ffee'}"><td width="150" valign="top"><font color="${isBuyer ? '#0000cc' : '#008800'}">${isBuyer ? state.open.nick : '小木'}</font><br>${slashTime(one.at)}</td><td>${content(one)}</td></tr>`;
}

function content(one) {
  if (one.kind === 'image') return html`<img width="120" src="${pictures.photo(one.picture)}" alt="">`;
  if (one.goods)
    return html`<table border="1"><tbody><tr><td><img width="40" src="${pictures.goods(one.goods)}" alt=""></td><td>${GOODS[one.goods].name}</td><td>¥${GOODS[one.goods].price}</td></tr></tbody></table>`;
  return one.text;
}

function orders(state) {
  return html`<table id="orders" width="100%"><tbody><tr><th>订单</th><th>状态</th></tr>${(
    state.open?.orders ?? []
  ).map(
    (order) => html`<tr><td><a href="#">${order.no}</a></td><td>${order.status}</td></tr>`,
  )}</tbody></table>`;
}

const entries = (state) => state.conversations.map((conversation) => ({ conversation, group: 'all' }));

/** A console nobody has seen: tables in tables, colours as attributes, hardly a class. */
export const template = {
  id: 'ledger',
  cast: CAST,
  messageId: (_line, _at, count) => String(count),
  syntheticSend: true,
  box: 'textarea[name="reply"]',
  send: 'input[name="send"]',
  row: '#sessions tr',
  regions: {
    list: '#sessions',
    chat: '#talk',
    header: '#customer',
    messages: '#records > tbody',
    orders: '#orders',
  },
  placeholder: () => '',
  page,
  list,
  chat,
  header,
  message,
  orders,
  entries,
};
