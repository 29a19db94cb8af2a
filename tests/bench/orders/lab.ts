import { pageBadges } from '../../../components/orders/list/badge-words';
import { jdOrders } from '../../../lib/consoles/jd-orders';
import { BUNDLED_FORMATS } from '../../../lib/notes/bundled';
import { parseNote } from '../../../lib/notes/parse';
import { Standings } from '../../../lib/orders/standing';
import type { Order } from '../../../lib/orders/types';
import { OrderBadgeLayer } from '../../../lib/page/badges';
import { orderRows, readRow } from '../../../lib/page/orders';

export interface Times {
  /** Milliseconds to badge the list for the first time: reckoned, put into words, drawn and laid out. */
  list: number[];
  /** Milliseconds for one row that has changed: read anew, and all of the above. */
  row: number[];
  /** Milliseconds of going through all elements of the page once, in each round of the list. */
  walk: number[];
}

const HOUR = 3600_000;
/** Orders of one buyer, so that each has kin to be compared with. */
const KIN = 4;

/** Runs inside 京麦's page: draws it anew with so many orders in each round, and badges them. */
export function timesOf(count: number, rounds: number, changes: number): Times {
  const now = Date.now();
  const list = orderRows(document, mustOrders())[0]?.parentElement;
  const pattern = document.querySelector('.card:has(.promise-out-ship-date)');
  if (!list || !pattern) throw new Error('the page shows no order that waits to be sent');
  const html = Array.from({ length: count }, (_, at) => cardOf(pattern, at, now)).join('');

  let frame = () => {};
  window.requestAnimationFrame = (draw) => {
    frame = () => draw(0);
    return 0;
  };
  const times: Times = { list: [], row: [], walk: [] };
  for (let round = 0; round < rounds; round += 1) {
    list.innerHTML = html;
    const rows = new Map<Element, Order | null>(
      orderRows(document, mustOrders()).map((row) => [row, readNow(row)]),
    );
    const end = new AbortController();
    const layer = new OrderBadgeLayer({ root: document, signal: end.signal, later: () => {} });
    const standings = new Standings({ marketplace: 'jd', format: format(), readNote });
    laidOut();
    const badge = () => {
      const orders = [...rows.values()].filter((order) => order !== null);
      const badges = pageBadges(standings.take(orders, now), now);
      layer.follow(rows);
      layer.badges({ badges });
      frame();
      laidOut();
      return badges.length;
    };
    times.list.push(timed(() => check(badge(), count)));
    times.walk.push(timed(walk));
    for (let change = 0; change < changes; change += 1) {
      const row = [...rows.keys()][change * 7];
      const note = row?.querySelector('.remark-cell__text');
      if (!row || !note) throw new Error('a row has no note');
      note.textContent = `改地址 ${change} 2号`;
      laidOut();
      times.row.push(
        timed(() => {
          rows.set(row, readNow(row));
          badge();
        }),
      );
    }
    end.abort();
  }
  return times;
}

/**
 * What the console draws has been on the screen for a while when we come: neither its layout is ours to pay for, nor
 * what the browser needs to tell which element lies at a point. What we draw is.
 */
const laidOut = () => document.elementFromPoint(1, 1);
const mustOrders = () => {
  if (!jdOrders.orders) throw new Error('no orders are known there');
  return jdOrders.orders;
};
const readNow = (row: Element) => readRow(row, jdOrders, { utcOffset: jdOrders.utcOffset, now: Date.now() });
const format = () => BUNDLED_FORMATS[0] ?? null;

function readNote(note: string, { flag }: Order) {
  const formats = [...BUNDLED_FORMATS];
  return parseNote(note, {
    formats,
    agents: ['1号'],
    today: '2026-11-22',
    marketplace: 'jd',
    flag,
    signs: false,
  });
}

/** An order that is late or soon, noted or not, and has kin. */
function cardOf(pattern: Element, at: number, now: number): string {
  const card = pattern.cloneNode(true) as Element;
  const put = (css: string, text: string) => {
    const element = card.querySelector(css);
    if (!element) throw new Error(`no ${css} in the card`);
    element.textContent = text;
  };
  const inChina = (time: number) => new Date(time + 8 * HOUR).toISOString().slice(0, 19).replace('T', ' ');
  put('.order-info-btn span', String(301_000_000_000 + at));
  put('.user-pin', `buyer_${Math.floor(at / KIN)}`);
  put('.order-time-info .shop-overflow-tooltip__content', `${inChina(now - HOUR)} 下单`);
  put('.promise-out-ship-date .jd-only-child__content', `${inChina(now + ((at % 48) - 24) * HOUR)} 前出库`);
  const note = at % 3 === 0 ? '等买家回复 1号' : `发顺丰+小木/${(at % 12) + 1}.${(at % 28) + 1}`;
  card.insertAdjacentHTML(
    'beforeend',
    `<div class="remark-cell"><span class="remark-cell__text">${note}</span></div>`,
  );
  return card.outerHTML;
}

function check(badged: number, count: number): void {
  // Not every order has something to be said of; a lab in which hardly one has would measure nothing.
  if (badged < count / 2) throw new Error(`only ${badged} of ${count} orders have badges`);
}

function walk(): void {
  let walked = 0;
  for (const element of document.querySelectorAll('*')) if (element.tagName) walked += 1;
  if (walked === 0) throw new Error('the page is empty');
}

function timed(act: () => void): number {
  const started = performance.now();
  act();
  return performance.now() - started;
}
