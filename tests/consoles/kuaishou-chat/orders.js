import { GOODS } from '../shared/goods.js';
import { html } from '../shared/html.js';
import { slashTime } from '../shared/time.js';
import { pictures } from './pictures.js';

/** The right panel. Of an order card the number and two kinds of tags are known; the rest has no hook. */
export function orders(state) {
  return html`<aside class="pr-right">
    <div class="pr-tabs"><div class="pr-on">订单</div><div>商品</div><div>用户</div><div>快捷回复</div></div>
    <div class="pr-orders">${cards(state)}</div>
  </aside>`;
}

function cards(state) {
  if (!state.open) return html`<p class="pr-nothing">请点击左侧会话</p>`;
  if (state.open.orders.length === 0) return html`<p class="pr-nothing">没有相关订单</p>`;
  return state.open.orders.map((order) => card(order, state));
}

/** 已付款 is a tag of its own and no status of the order; so are services such as 退货补运费. */
function card(order, state) {
  const goods = GOODS[order.goods];
  return html`<div class="OrderCard pr-order">
    <header><span class="oid">${order.no}</span><span class="pay-tag pr-tag">${order.pay}</span></header>
    <div class="tag-contain pr-note"><span class="order-tag pr-state">${order.status}</span>${order.tags.map((tag) => html`<span class="order-tag pr-tag">${tag}</span>`)}</div>
    <div class="pr-card"><img src="${pictures.goods(order.goods)}" alt=""><div><p>${goods.name}</p><p class="pr-hint">${order.spec}</p><p class="pr-price">¥${goods.price}<span class="pr-hint"> x${order.count}</span></p></div></div>
    <dl>
      <dt>实付</dt><dd class="pr-price">¥${order.paid.toFixed(2)}</dd>
      <dt>下单时间</dt><dd>${slashTime(state.options.now - order.ago * 1000)}</dd>
    </dl>
    <footer><span>查看物流</span><span>备注</span><span>发起售后</span></footer>
  </div>`;
}
