import { GOODS } from '../shared/goods.js';
import { html } from '../shared/html.js';
import { slashTime } from '../shared/time.js';
import { pictures } from './pictures.js';

/** The right panel. Of an order card the number and the status are known; the rest has no hook. */
export function orders(state) {
  const v = state.noise.scope('order-panel');
  return html`<aside class="pr-right" ${v}>
    <div class="pr-tabs" ${v}><div class="pr-on" ${v}>订单</div><div ${v}>商品</div><div ${v}>客户信息</div><div ${v}>快捷回复</div></div>
    <div class="pr-orders" ${v}>${cards(state, v)}</div>
  </aside>`;
}

function cards(state, v) {
  if (!state.open) return html`<p class="pr-nothing" ${v}>选择会话后显示订单</p>`;
  if (state.open.orders.length === 0) return html`<p class="pr-nothing" ${v}>暂无订单</p>`;
  return state.open.orders.map((order) => card(order, state, v));
}

/** The words of the status may have more behind them; the attribute has them alone. */
function card(order, state, v) {
  const goods = GOODS[order.goods];
  const more =
    order.status === '待发货' ? html` <span class="pr-hint" ${v}>剩 22 小时</span>` : html`<!---->`;
  return html`<div class="order-card pr-order" ${v}>
    <header ${v}><div class="order-id-wrap" ${v}><span ${v}>订单号</span> <span class="num" ${v}>${order.no}</span></div><div class="order-status pr-state" data-wording="${order.status}" ${v}>${order.status}${more}</div></header>
    <div class="pr-card" ${v}><img src="${pictures.goods(order.goods)}" alt="" ${v}><div ${v}><p ${v}>${goods.name}</p><p class="pr-hint" ${v}>${order.spec}</p><p class="pr-price" ${v}>¥${goods.price}<span class="pr-hint" ${v}> x${order.count}</span></p></div></div>
    <dl ${v}>
      <dt ${v}>实付</dt><dd class="pr-price" ${v}>¥${order.paid.toFixed(2)}</dd>
      <dt ${v}>下单时间</dt><dd ${v}>${slashTime(state.options.now - order.ago * 1000)}</dd>
    </dl>
    <footer ${v}><span ${v}>查看物流</span><span ${v}>备注</span><span ${v}>发起售后</span></footer>
  </div>`;
}
