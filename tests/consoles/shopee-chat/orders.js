import { html } from '../shared/html.js';
import { GOODS } from './goods.js';
import { pictures } from './pictures.js';

/** The right panel. Nothing stable inside it is known, so it has no hook. */
export function orders(state) {
  return html`<aside class="${state.noise.hashed('station')} pr-right">
    <div class="pr-tabs"><span class="pr-on">Orders</span><span>Products</span><span>Vouchers</span></div>
    <div class="pr-orders">${cards(state)}</div>
  </aside>`;
}

function cards({ open }) {
  if (!open) return html`<p class="pr-nothing">Select a chat to see its orders</p>`;
  if (open.orders.length === 0) return html`<p class="pr-nothing">No orders in the last 180 days</p>`;
  return open.orders.map((order) => card(order, GOODS[order.goods]));
}

function card(order, { name, price, picture }) {
  return html`<article class="pr-order">
    <header><span>Order ID ${order.no}</span><b class="pr-state">${order.status}</b></header>
    <div class="pr-card">
      <img src="${pictures.photo(picture)}" alt="">
      <div><p>${name}</p><p class="pr-price">${price}<span class="pr-hint"> ×${order.count}</span></p></div>
    </div>
    <dl><dt>Total</dt><dd class="pr-price">${order.paid}</dd></dl>
    <pre class="pr-remark"><div>Buyer's remark: leave it with the guard</div></pre>
  </article>`;
}
