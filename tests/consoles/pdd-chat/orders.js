import { GOODS } from '../shared/goods.js';
import { html } from '../shared/html.js';
import { longTime } from '../shared/time.js';
import { pictures } from './pictures.js';

const STATES = ['全部', '未完成', '待发货', '待签收', '已签收', '退款中'];

/** The right panel. Its tabs are known from the real page; the inside of an order card is not. */
export function orders(state) {
  const v = state.noise.scope('right-panel');
  return html`<aside class="right-panel-container pr-right" ${v}>
    <div class="pr-tabs" ${v}>
      <div class="LatestOrder" ${v}>最新订单</div><div class="PersonalOrder bar-select pr-on" ${v}>个人订单</div><div ${v}>商品推荐</div><div ${v}>快捷回复</div>
    </div>
    <div class="pr-chips" ${v}>${STATES.map((name, at) => html`<span class="${at === 0 ? 'pr-on' : ''}" ${v}>${name}</span>`)}</div>
    <div class="pr-orders" ${v}>${cards(state, v)}</div>
  </aside>`;
}

function cards(state, v) {
  if (!state.open) return html`<p class="pr-nothing" ${v}>选择会话后显示订单</p>`;
  if (state.open.orders.length === 0) return html`<p class="pr-nothing" ${v}>3年内无订单</p>`;
  return state.open.orders.map((order) => card(order, state, v));
}

function card(order, state, v) {
  const goods = GOODS[order.goods];
  return html`<article class="pr-order" ${v}>
    <header ${v}><span ${v}>订单编号：${order.no}</span><b class="pr-state" ${v}>${order.status}</b></header>
    <div class="pr-card" ${v}>
      <img src="${pictures.goods(order.goods)}" alt="" ${v}>
      <div ${v}><p ${v}>${goods.name}</p><p class="pr-hint" ${v}>${order.spec}</p><p class="pr-price" ${v}>¥${goods.price}<span class="pr-hint" ${v}> ×${order.count}</span></p></div>
    </div>
    <dl ${v}>
      <dt ${v}>实收</dt><dd class="pr-price" ${v}>¥${order.paid.toFixed(2)}</dd>
      <dt ${v}>下单时间</dt><dd ${v}>${longTime(state.options.now - order.ago * 1000)}</dd>
      <dt ${v}>备注</dt><dd ${v}>${order.note || '无'}</dd>
    </dl>
    <footer ${v}><span ${v}>查看物流</span><span ${v}>小额打款</span><span ${v}>${order.note ? '修改备注' : '添加备注'}</span></footer>
  </article>`;
}
