import { jdOrders } from '../../../lib/consoles/jd-orders';
import { readOrder } from '../../../lib/page/order-row';
import { orderRows, readOrders } from '../../../lib/page/orders';

export interface Times {
  /** Milliseconds of reading all orders of the page, by round. */
  read: number[];
  /** Milliseconds of going through all elements of the same page once. */
  walk: number[];
}

/** Runs inside 京麦's page: draws it anew with so many orders in each round, and reads it once. */
export function timesOf(count: number, rounds: number): Times {
  const now = Date.now();
  const { orders: profile, utcOffset } = jdOrders;
  if (!profile) throw new Error('no orders are known there');
  const found = orderRows(document, profile).map((row) => ({
    html: row.outerHTML,
    id: readOrder(row, profile, { utcOffset, now })?.id ?? '-',
  }));
  // A number that is spelt in an odd way could not be replaced.
  const rows = found.filter(({ html, id }) => html.includes(id));
  const list = orderRows(document, profile)[0]?.parentElement;
  if (!list || rows.length === 0) throw new Error('the page shows no orders');
  const html = Array.from({ length: count }, (_, at) => {
    const row = rows[at % rows.length];
    return row?.html.replaceAll(row.id, String(301_000_000_000 + at));
  }).join('');

  const times: Times = { read: [], walk: [] };
  for (let round = 0; round < rounds; round += 1) {
    list.innerHTML = html;
    // As when the page has been shown: its layout is not ours to pay for.
    list.getBoundingClientRect();
    const started = performance.now();
    const { orders } = readOrders(document, jdOrders, now);
    const between = performance.now();
    let walked = 0;
    for (const element of document.querySelectorAll('*')) if (element.tagName) walked += 1;
    const ended = performance.now();
    if (orders.length !== count || walked < count)
      throw new Error(`${orders.length} orders were read of ${count}`);
    times.read.push(between - started);
    times.walk.push(ended - between);
  }
  return times;
}
