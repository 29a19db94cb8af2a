// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { OrdersProfile, Profile } from '../../profile/types';
import { readOrders } from '../orders';
import { survey } from './ground';
import { teachOrder } from './order';

const NOW = Date.UTC(2026, 8, 8);
const [A, B, C] = ['6940158273306418725', '6937740281956627310', '6940097715523380146'] as const;

function teach(html: string, css: string) {
  document.body.innerHTML = html;
  return teachOrder(survey(document, NOW), document.querySelector(css) as Element);
}
const read = (taught: ReturnType<typeof teach>) => {
  if ('problem' in taught) return taught.problem;
  return readOrders(
    document,
    { orders: taught.part } as { orders: OrdersProfile } as Profile,
    NOW,
  ).orders.map(({ id }) => id);
};

const card = (
  no: string,
) => `<div class="card"><header><span class="order-no">${no}</span><b>已发货</b></header>
  <dl><dt>物流单号</dt><dd>YT${no.slice(0, 13)}</dd><dt>下单</dt><dd>2026-09-08 10:00:00</dd><dt>手机</dt><dd>13800138000</dd></dl></div>`;

describe('an order', () => {
  it('is a card among cards, whatever other numbers are on it', () => {
    const taught = teach(`<aside>${[A, B, C].map(card).join('')}</aside>`, '.order-no');
    expect(read(taught)).toEqual([A, B, C]);
    expect(taught).toMatchObject({
      part: { row: { css: ['.card'] }, id: [{ from: { css: ['.order-no'] } }] },
    });
  });

  it('is found on the next page with one card, or none', () => {
    const taught = teach(`<aside>${[A, B].map(card).join('')}</aside>`, '.order-no');
    document.body.innerHTML = `<aside>${card(C)}</aside>`;
    expect(read(taught)).toEqual([C]);
    document.body.innerHTML = '<aside></aside>';
    expect(read(taught)).toEqual([]);
  });

  it('may be the only one, in a block of its own', () => {
    expect(
      read(
        teach(
          `<main><div class="top"><div class="info"><span class="order-no">订单号：${A} 复制</span></div></div></main>`,
          '.order-no',
        ),
      ),
    ).toEqual([A]);
  });

  it('is told by its label where its number has no name', () => {
    const line = (label: string, value: string) =>
      `<p><span class="x1n2onr6">${label}</span><span class="x9f619zz">${value}</span></p>`;
    const cards = [A, B].map(
      (no) => `<li class="order">${line('订单编号', no)}${line('物流单号', `YT${no.slice(0, 13)}`)}</li>`,
    );
    const taught = teach(`<ul>${cards.join('')}</ul>`, '.x9f619zz');
    expect(read(taught)).toEqual([A, B]);
    expect(taught).toMatchObject({ part: { id: [{ label: ['订单编号'], take: 'text' }] } });
  });

  it('is one number: a whole list is several, a name none', () => {
    const html = `<aside>${[A, B].map(card).join('')}</aside><h2>林小满</h2>`;
    expect(teach(html, 'aside')).toEqual({ problem: 'several' });
    expect(teach(html, 'h2')).toEqual({ problem: 'no-order-number' });
  });
});
