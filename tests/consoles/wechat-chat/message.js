import { GOODS } from '../shared/goods.js';
import { html } from '../shared/html.js';
import { clockTime, rowTime } from '../shared/time.js';
import { pictures } from './pictures.js';

/** The page shows none. */
export const messageId = (_line, _at, serial) => String(serial);

/** What a row is, by the number on it, and what lies inside, by a word. */
const TYPES = {
  image: ['2', 'image'],
  goods: ['4', 'product'],
  from: ['4', 'product'],
  order: ['9', 'order'],
};

/** One row of the message list. Our rows are told by a utility class of the layout alone. */
export function message(one, _before, state) {
  const v = state.noise.scope('msg');
  if (one.side === 'platform' && one.kind !== 'from')
    return html`<div class="msg no-content" data-type="6" ${v}><div class="message-item flex pr-notice" ${v}>${one.text}</div></div>`;
  const own = one.side === 'agent';
  const [number = '1'] = TYPES[one.kind] ?? [];
  return html`<div class="msg" data-type="${number}" ${v}><div class="message-item flex ${own ? 'justify-end' : 'justify-start'}" ${v}>
    <div class="${own ? 'pr-mine' : 'pr-theirs'}" ${v}>
      <img class="pr-portrait" src="${own ? pictures.agent : pictures.face(state.open)}" alt="" ${v}>
      <div class="pr-content" ${v}>
        <div class="message-time${own ? ' right' : ''} pr-hint" ${v}><span class="message-time-text" ${v}>${timeText(one.at, state.now)}</span> <span ${v}>${own ? '小木' : state.open.nick}</span></div>
        ${content(one, state, v)}
      </div>
    </div>
  </div></div>`;
}

/** 17:12 today, 昨天 17:12 yesterday: no date that would say which day it was. */
function timeText(at, now) {
  const day = rowTime(at, now);
  return day === clockTime(at) ? day : `${day} ${clockTime(at)}`;
}

function content(one, state, v) {
  if (one.kind === 'image')
    return html`<div data-type="image" class="pr-photo" ${v}><img src="${pictures.photo(one.picture)}" alt="" ${v}></div>`;
  if (one.kind === 'order') return orderCard(one, state, v);
  if (one.kind === 'goods' || one.kind === 'from')
    return html`<div data-type="product" class="pr-card" ${v}><img src="${pictures.goods(one.goods)}" alt="" ${v}><div ${v}><p ${v}>${GOODS[one.goods].name}</p><p class="pr-price" ${v}>¥${GOODS[one.goods].price}</p></div></div>`;
  return html`<div class="text-msg pr-bubble" ${v}><span ${v}>${one.text}</span></div>`;
}

function orderCard(one, state, v) {
  const order = state.open.orders.find((each) => each.goods === one.goods);
  return html`<div data-type="order" class="pr-card" ${v}><img src="${pictures.goods(one.goods)}" alt="" ${v}><div ${v}>
    <p ${v}>${GOODS[one.goods].name}</p>${order ? html`<div class="wrap pr-hint" ${v}><span ${v}>订单号</span> <span ${v}>${order.no}</span></div>` : html`<!---->`}
  </div></div>`;
}
