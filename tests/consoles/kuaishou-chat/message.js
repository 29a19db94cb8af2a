import { GOODS } from '../shared/goods.js';
import { html } from '../shared/html.js';
import { shortTime } from '../shared/time.js';
import { pictures } from './pictures.js';

/** The second number is the buyer's on both sides. */
export const messageId = (_line, at, serial, { uid }) => `0_${uid}_${at}${String(serial).padStart(4, '0')}`;

export function message(one, _before, state) {
  return html`<div id="${one.id}"><div id="cs-common-message-list-item-${one.at}" class="pr-line">${body(one, state)}</div></div>`;
}

function body(one, state) {
  if (one.kind === 'from')
    return html`<div class="kwaishop-cs-bizBuyerFromCard pr-from pr-card">${goods(one.goods, '当前用户来自商品详情页')}</div>`;
  if (one.kind === 'order') return middle(orderCard(one, state));
  if (one.side === 'platform') return middle(one.text);
  const mine = one.side === 'agent';
  const side = mine ? '__isMine' : '__notMe';
  // Nick and time stand side by side without a space: the text of both is one string.
  return html`<div class="kwaishop-cs-LayoutDefaultWrapper_lrWrapper kwaishop-cs-LayoutDefaultWrapper${side} ${mine ? 'pr-mine' : 'pr-theirs'}">
    <img class="pr-portrait" src="${mine ? pictures.agent : pictures.face(state.open)}" alt="">
    <div class="kwaishop-cs-LayoutDefaultWrapper_msgMain pr-content">
      <div class="kwaishop-cs-LayoutDefaultWrapper_beforeMsgBody pr-hint"><span class="kwaishop-cs-LayoutDefaultWrapper_sendItem">${mine ? '小木' : state.open.nick}</span><span class="kwaishop-cs-LayoutDefaultWrapper_sendItem kwaishop-cs-LayoutDefaultWrapper__time">${shortTime(one.at)}</span></div>
      <div class="kwaishop-cs-LayoutDefaultWrapper_msgBody">${content(one)}</div>
    </div>
  </div>`;
}

const middle = (inner) => html`<div class="kwaishop-cs-LayoutMiddleWrapper_msgBody pr-notice">${inner}</div>`;

/** What a picture or a recommended product looks like nobody has published: no hook. */
function content(one) {
  if (one.kind === 'image')
    return html`<div class="pr-photo"><img src="${pictures.photo(one.picture)}" alt=""></div>`;
  if (one.kind === 'goods') return html`<div class="pr-card">${goods(one.goods, '推荐商品')}</div>`;
  return html`<div class="kwaishop-cs-BizTextCard pr-bubble">${one.text}</div>`;
}

function orderCard(one, state) {
  const order = state.open.orders.find((each) => each.goods === one.goods);
  return html`<div class="kwaishop-cs-BizOrderCard pr-card pr-from"><img src="${pictures.goods(one.goods)}" alt=""><div>
    <p class="pr-hint">买家正在查看订单</p><p>${GOODS[one.goods].name}</p>${order ? html`<p class="pr-hint">订单编号：${order.no}</p>` : null}
  </div></div>`;
}

const goods = (item, title) =>
  html`<img src="${pictures.goods(item)}" alt=""><div><p class="pr-hint">${title}</p><p>${GOODS[item].name}</p><p class="pr-price">¥${GOODS[item].price}</p></div>`;
