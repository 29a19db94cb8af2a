import { GOODS } from '../shared/goods.js';
import { html } from '../shared/html.js';
import { lastAt } from '../shared/last.js';
import { dashTime } from '../shared/time.js';
import { pictures } from './pictures.js';

/** The page shows none. */
export const messageId = (_line, _at, serial) => String(serial);

/** One row of the message list. Its text lies in a `pre.edit` too: only the box can be edited. */
export function message(one, _before, state) {
  if (one.side === 'platform' && one.kind !== 'from')
    return html`<div class="message-item-line"><div class="pr-notice">${one.text}</div></div>`;
  const self = one.side === 'agent';
  const read =
    self && html`<span class="pr-read">${one.at < lastAt(state.open, 'buyer') ? '已读' : '未读'}</span>`;
  return html`<div class="message-item-line"><div class="message-item${self ? ' self' : ''}">
    <div class="pr-hint ${self ? 'pr-end' : ''}"><span class="nick">${self ? '木几家居旗舰店:小木' : state.open.nick}</span> <span class="time">${dashTime(one.at)}</span></div>
    <div class="item ${self ? 'pr-mine' : 'pr-theirs'}">
      <img class="pr-portrait" src="${self ? pictures.agent : pictures.face(state.open)}" alt="">
      <div class="content pr-content">${content(one)}</div>${read}
    </div>
  </div></div>`;
}

/** What a picture or an order looks like nobody has published: no hook. */
function content(one) {
  if (one.kind === 'image')
    return html`<div class="pr-photo"><img src="${pictures.photo(one.picture)}" alt=""></div>`;
  if (one.kind === 'order') return html`<div class="pr-card">${order(one.goods)}</div>`;
  if (one.kind === 'goods' || one.kind === 'from')
    return html`<div class="offer-card-wrap pr-card">${offer(one.goods)}</div>`;
  return html`<pre class="edit pr-bubble">${one.text}</pre>`;
}

const offer = (item) =>
  html`<img src="${pictures.goods(item)}" alt=""><div><p class="odName">${GOODS[item].name}</p><p class="odPrice pr-price">￥${GOODS[item].price}</p></div>`;

const order = (item) =>
  html`<img src="${pictures.goods(item)}" alt=""><div><p class="pr-hint">订单</p><p>${GOODS[item].name}</p></div>`;
