import { html } from '../shared/html.js';
import { GOODS } from './goods.js';
import { pictures } from './pictures.js';

/** The right panel. Nothing of it is known, so it has no hook; its note is a second textarea on the page. */
export function orders(state) {
  return html`<aside class="${state.noise.hashed('panel')} pr-right">
    <div class="pr-tabs"><span class="pr-on">Customer</span><span>Orders</span><span>Products</span></div>
    <div class="pr-orders">
      ${state.open ? html`<p class="pr-hint">Note, for your team only</p><textarea class="pr-aside" placeholder="Add a note about this customer"></textarea>` : null}
      ${cards(state)}
    </div>
  </aside>`;
}

function cards({ open }) {
  if (!open) return html`<p class="pr-nothing">Choose a conversation to see its orders</p>`;
  if (open.orders.length === 0) return html`<p class="pr-nothing">No orders yet</p>`;
  return open.orders.map((order) => card(order, GOODS[order.goods]));
}

function card(order, { name, price, picture }) {
  return html`<article class="pr-order">
    <header><span>${order.no}</span><b class="pr-state">${order.status}</b></header>
    <div class="pr-card">
      <img src="${pictures.photo(picture)}" alt="">
      <div><p>${name}</p><p class="pr-price">${price}<span class="pr-hint"> ×${order.count}</span></p></div>
    </div>
  </article>`;
}
