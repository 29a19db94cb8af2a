import { GOODS } from '../shared/goods.js';
import { html } from '../shared/html.js';
import { slashTime } from '../shared/time.js';
import { pictures } from './pictures.js';

/** The right panel; what an order looks like in it is not known. */
export function orders(state) {
  return html`<aside class="pr-right">
    <div class="pr-tabs"><div class="pr-on">我的订单</div><div>商品</div><div>客户信息</div></div>
    <div class="pr-orders">${cards(state)}</div>
  </aside>`;
}

function cards(state) {
  if (!state.open) return html`<p class="pr-nothing">选择会话后显示订单</p>`;
  if (state.open.orders.length === 0) return html`<p class="pr-nothing">暂无订单</p>`;
  return state.open.orders.map((order) => card(order, state));
}

function card(order, state) {
  const goods = GOODS[order.goods];
  return html`<article class="pr-order">
    <header><span>订单编号 ${order.no}</span><b class="pr-state">${order.status}</b></header>
    <div class="pr-card"><img src="${pictures.goods(order.goods)}" alt=""><div><p>${goods.name}</p><p class="pr-hint">${order.spec}</p><p class="pr-price">¥${goods.price}<span class="pr-hint"> x${order.count}</span></p></div></div>
    <dl>
      <dt>实付款</dt><dd class="pr-price">¥${order.paid.toFixed(2)}</dd>
      <dt>下单时间</dt><dd>${slashTime(state.options.now - order.ago * 1000)}</dd>
      <dt>备注</dt><dd>${order.note || '无'}</dd>
    </dl>
    <footer><span>查看物流</span><span>改价</span><span>${order.note ? '修改备注' : '添加备注'}</span></footer>
  </article>`;
}
