import { GOODS } from '../shared/goods.js';
import { html } from '../shared/html.js';
import { icon } from '../shared/icons.js';
import { slashTime } from '../shared/time.js';
import { pictures } from './pictures.js';

/** Flag numbers and their colours as an order's head writes them; the drawer writes the same ones as fills. */
const FLAGS = {
  5: 'rgb(255, 59, 82)',
  4: 'rgb(255, 92, 0)',
  3: 'rgb(0, 200, 127)',
  2: 'rgb(4, 203, 231)',
  1: 'rgb(108, 38, 253)',
  0: 'rgb(105, 113, 140)',
};

/** The right panel: one collapse item an order; any number of them may be expanded. */
export function orders(state) {
  const { hashed } = state.noise;
  return html`<aside class="${hashed('right')} pr-right">
    <div class="pr-tabs"><div class="pr-on">订单</div><div>商品</div><div>客户信息</div><div>快捷短语</div></div>
    <label class="pr-search">${icon('search')}<input class="auxo-input" type="text" placeholder="搜索该用户的订单"></label>
    <div class="pr-orders">${cards(state)}</div>
  </aside>`;
}

function cards(state) {
  if (!state.open) return html`<p class="pr-nothing">选择会话后显示订单</p>`;
  if (state.open.orders.length === 0) return html`<p class="pr-nothing">该用户近半年没有订单</p>`;
  return html`<div class="ecom-collapse">${state.open.orders.map((order) => card(order, state))}</div>`;
}

/** One order. Its number stands beside a hidden `+0`: the head's text as a whole says another number. */
export function card(order, state) {
  const { no, status, flag, note, expanded } = order;
  return html`<div class="ecom-collapse-item${expanded ? ' ecom-collapse-item-active' : ''} pr-order">
    <div class="ecom-collapse-header" role="button" tabindex="0" aria-expanded="${expanded}">
      <header><span class="${state.noise.hashed('no')}">${no}</span><span hidden>+0</span><b class="pr-state">${status}</b></header>
      <div class="pr-note"><span class="i-icon i-icon-flag" style="color: ${FLAGS[flag]}">${icon('flag')}</span><button type="button" render_type="feature_button"><span class="i-icon i-icon-look-note"></span>${note ? '修改' : '添加备注'}</button></div>
    </div>
    ${expanded ? detail(order, state) : null}
  </div>`;
}

/** The amount paid stands beside a struck-out one and a discount; a closed order shows what would have been paid. */
function detail(order, state) {
  const goods = GOODS[order.goods];
  const off = (order.was - order.paid).toFixed(2);
  const amount = html`<span class="pr-price">¥${order.paid.toFixed(2)}</span> <del>¥${order.was.toFixed(2)}</del> <span class="pr-hint">优惠 ¥${off}</span>`;
  return html`<div class="ecom-collapse-content">
    <div class="pr-card"><img src="${pictures.goods(order.goods)}" alt=""><div><p data-btm="d5834">${goods.name}</p><p class="pr-hint">${order.spec}</p><p class="pr-price">¥${goods.price}<span class="pr-hint"> ×${order.count}</span></p></div></div>
    <dl>
      <dt>${order.by ? '实付金额' : '订单金额'}</dt><dd>${amount}</dd>
      ${order.by ? html`<dt>付款时间</dt><dd>${slashTime(state.options.now - order.ago * 1000)} (${order.by})</dd>` : null}
    </dl>
    ${order.note ? html`<p class="pr-hint">${order.note}</p>` : null}
    <footer><span>查看物流</span><span>发起退款</span><span>邀请下单</span></footer>
  </div>`;
}
