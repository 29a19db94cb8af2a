import { GOODS } from '../shared/goods.js';
import { html } from '../shared/html.js';
import { lastAt } from '../shared/last.js';
import { dayTime } from '../shared/time.js';
import { pictures } from './pictures.js';

export const messageId = (_line, at, serial) => `s_${at}${String(serial).padStart(4, '0')}`;

/** One row of the message list; its id is on the element inside that also says whose it is. */
export function message(one, _before, state) {
  return html`<div class="message">${body(one, state)}</div>`;
}

function body(one, state) {
  if (one.kind === 'close') return divider(one);
  if (one.side === 'platform' && one.kind !== 'from') return system(one);
  // A card says where the buyer came from; it stands on the buyer's side.
  const right = one.side === 'agent';
  const name = html`${right ? '小木' : state.open.nick} <span class="message__time_str">${dayTime(one.at)}</span>`;
  return html`<div class="message_${right ? 'right pr-mine' : 'left pr-theirs'}" id="${one.id}">
    <img class="message__avatar pr-portrait" src="${right ? pictures.agent : pictures.face(state.open)}" alt="">
    <div class="pr-content"><div class="message__nickname pr-hint">${name}</div>${content(one, right, state)}</div>
  </div>`;
}

const divider = (one) =>
  html`<div class="message_center" id="${one.id}"><div class="message_componet-center"><div class="last-chat-divider pr-notice"><span>${one.text}</span></div></div></div>`;

const system = (one) =>
  html`<div id="${one.id}"><div class="message__system_wrap"><div class="message__system_box pr-notice"><span class="message__system">${one.text}</span></div></div></div>`;

function content(one, right, state) {
  const side = right ? 'right' : 'left';
  if (one.kind === 'goods' || one.kind === 'from')
    return html`<div class="message_componet-${side}"><div class="CardWrapper ProductCard pr-card">${goods(one.goods)}</div></div>`;
  // Nobody has published the row of a picture, or of an order: no hook.
  if (one.kind === 'image')
    return html`<div class="message-body pr-photo"><img src="${pictures.photo(one.picture)}" alt=""></div>`;
  if (one.kind === 'order')
    return html`<div class="message-body"><div class="pr-card">${goods(one.goods)}</div></div>`;
  const read = one.at < lastAt(state.open, 'buyer') ? '已读' : '未读';
  return html`<div class="message-body"><pre class="message__text message__text_${side} pr-bubble"><span class="message__content">${one.text}</span>${right ? html`<div class="message__read_status read pr-read">${read}</div>` : null}</pre></div>`;
}

const goods = (item) =>
  html`<img src="${pictures.goods(item)}" alt=""><div><p>${GOODS[item].name}</p><p class="pr-price">¥${GOODS[item].price}</p></div>`;
