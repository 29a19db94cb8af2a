// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import type { OrderFacts } from '../orders/types';
import type { Profile } from '../profile/types';
import { OrdersWatcher } from './orders-watch';

const profile = {
  vocabulary: 2,
  id: 'test',
  marketplace: 'other',
  page: 'chat',
  name: { 'zh-CN': '测试', en: 'Test' },
  language: 'zh-CN',
  addresses: ['https://orders.example/*'],
  evidence: { date: null, strength: 'single', sources: 1 },
  capabilities: ['orders', 'note'],
  messages: {
    list: { css: ['.talk'] },
    row: { css: ['.message'] },
    side: { buyer: ['.buyer'], agent: ['.agent'] },
    text: [{ take: 'text' }],
    at: [],
  },
  orders: {
    row: { css: ['.order'], visible: true },
    open: ['[aria-expanded="true"]'],
    id: [{ from: { css: ['b'] }, take: 'text' }],
    buyer: [{ take: { attr: 'data-nick' } }],
    paid: [{ from: { css: ['.paid'] }, take: 'text', pattern: '¥{amount}' }],
  },
  note: {
    dialog: { css: ['[role="dialog"]'], visible: true },
    order: [{ label: ['订单编号'], take: 'text' }],
    box: { find: { css: ['textarea'] } },
    flag: {
      option: { css: ['label'] },
      colour: [{ from: { css: ['input'] }, take: { attr: 'value' } }],
      colours: { 1: 'red', 2: 'yellow' },
    },
    save: { from: { css: ['button'] }, words: ['确定'] },
  },
} satisfies Profile;

const order = (at: number, paid = '') =>
  `<div class="order"><b>${100000000000 + at}</b><p class="paid">${paid}</p></div>`;
const ids = (facts: OrderFacts | undefined) => facts?.orders.map(({ id }) => Number(id) - 100000000000);

let end = new AbortController();
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
});

function watching(html: string) {
  document.body.innerHTML = `<main><div class="talk"></div><div class="orders">${html}</div></main>`;
  const told: OrderFacts[] = [];
  const tasks: { task: () => void; ms: number }[] = [];
  end = new AbortController();
  const watcher = new OrdersWatcher({
    root: document,
    profile,
    signal: end.signal,
    now: () => 0,
    later: (task, ms) => tasks.push({ task, ms }),
    emit: (facts) => told.push(facts),
  });
  const settle = () => {
    watcher.flush();
    while (tasks.length > 0) tasks.shift()?.task();
  };
  settle();
  const one = (css: string) => document.querySelector(css) as HTMLElement;
  return { watcher, told, tasks, settle, one };
}

it('tells the orders at once, and again only when something else is read', () => {
  const { told, settle, one } = watching(order(1, '¥5') + order(2));
  expect(told.map(ids)).toEqual([[1, 2]]);
  one('.orders').setAttribute('class', 'orders loud');
  settle();
  expect(told).toHaveLength(1);
  one('.paid').textContent = '¥6';
  settle();
  expect(told.at(-1)?.orders.map(({ paid }) => paid)).toEqual([6, null]);
});

it('follows rows that come, go, move and are replaced as a whole', () => {
  const { told, settle, one } = watching(order(1) + order(2));
  one('.orders').insertAdjacentHTML('afterbegin', order(3));
  settle();
  one('.order').remove();
  settle();
  one('.orders').append(one('.order'));
  settle();
  one('.orders').outerHTML = `<div class="orders">${order(7)}</div>`;
  settle();
  one('.orders').remove();
  settle();
  expect(told.map(ids)).toEqual([[1, 2], [3, 1, 2], [1, 2], [2, 1], [7], []]);
  expect(told.at(-1)?.state).toBe('missing');
});

it('takes in what changes the meaning of a row from outside of it or on it', () => {
  const { told, settle, one } = watching(order(1));
  one('.order').setAttribute('data-nick', 't**8');
  settle();
  expect(told.at(-1)?.orders[0]?.buyer).toBe('t**8');
  one('.order').setAttribute('aria-expanded', 'true');
  settle();
  expect(told.at(-1)?.orders[0]?.open).toBe(true);
  one('main').style.display = 'none';
  settle();
  expect(ids(told.at(-1))).toEqual([]);
});

it('looks once for many changes, after a pause', () => {
  const { watcher, tasks, one } = watching(order(1));
  for (let at = 2; at < 9; at += 1) {
    one('.orders').insertAdjacentHTML('beforeend', order(at));
    watcher.flush();
  }
  expect(tasks.map(({ ms }) => ms)).toEqual([150]);
});

it('does nothing at all for messages, unless they bring an order', () => {
  const { watcher, tasks, told, settle, one } = watching(order(1));
  for (const text of ['在吗', '有货吗']) {
    one('.talk').insertAdjacentHTML('beforeend', `<p class="message buyer">${text}</p>`);
    one('.talk .message').textContent += '?';
    one('.talk').className = 'talk scrolled';
  }
  watcher.flush();
  expect(tasks).toEqual([]);
  one('.talk').insertAdjacentHTML('beforeend', `<div class="message card">${order(5)}</div>`);
  settle();
  expect(ids(told.at(-1))).toEqual([5, 1]);
  one('.talk .paid').textContent = '¥9';
  settle();
  expect(told.at(-1)?.orders[0]?.paid).toBe(9);
  one('.talk .card').style.display = 'none';
  settle();
  expect(ids(told.at(-1))).toEqual([1]);
});

it('reads a row again only when it changed', () => {
  const { settle, one } = watching(order(1, '¥5').repeat(3) + order(2));
  const asked = vi.spyOn(Element.prototype, 'querySelectorAll');
  one('.order b').textContent = '100000000009';
  settle();
  const rows = new Set(asked.mock.contexts.filter((each) => (each as Element).matches('.order')));
  expect(rows.size).toBe(1);
});

it('misses nothing that happens while it reads', () => {
  const { watcher, told, tasks, settle, one } = watching(order(1));
  one('.paid').textContent = '¥6';
  watcher.flush();
  // Before the look has begun, and, since reading takes no time here, right after it.
  one('.orders').insertAdjacentHTML('beforeend', order(2));
  watcher.flush();
  tasks.shift()?.task();
  expect(ids(told.at(-1))).toEqual([1, 2]);
  vi.spyOn(performance, 'now').mockImplementation(
    (
      (at) => () =>
        at++ * 20
    )(0),
  );
  one('.orders').insertAdjacentHTML('beforeend', order(3) + order(4) + order(5));
  watcher.flush();
  tasks.shift()?.task();
  one('.orders').insertAdjacentHTML('beforebegin', order(9));
  settle();
  expect(ids(told.at(-1))).toEqual([9, 1, 2, 3, 4, 5]);
});

it('reads many orders in slices, and tells when it has them all', () => {
  let clock = 0;
  // Each look at the clock costs 3 ms: a handful of rows a slice.
  vi.spyOn(performance, 'now').mockImplementation(() => {
    clock += 3;
    return clock;
  });
  const slices: number[] = [];
  document.body.innerHTML = Array.from({ length: 40 }, (_, at) => order(at)).join('');
  const told: OrderFacts[] = [];
  const tasks: (() => void)[] = [];
  end = new AbortController();
  new OrdersWatcher({
    root: document,
    profile,
    signal: end.signal,
    now: () => 0,
    later: (task) => tasks.push(task),
    emit: (facts) => told.push(facts),
  });
  while (tasks.length > 0) {
    expect(told).toEqual([]);
    const before = clock;
    tasks.shift()?.();
    slices.push(clock - before);
  }
  expect(ids(told[0])).toHaveLength(40);
  expect(slices.length).toBeGreaterThan(5);
  expect(Math.max(...slices)).toBeLessThan(20);
});

it('follows the note that is being written', () => {
  const { told, settle, one } = watching(order(1));
  expect(told.at(-1)?.note).toBeNull();
  one('main').insertAdjacentHTML(
    'beforeend',
    `<div role="dialog"><p>订单编号：100000000001</p><textarea>急</textarea>
     <label><input type="radio" name="f" value="1"></label><label><input type="radio" name="f" value="2"></label></div>`,
  );
  settle();
  expect(told.at(-1)?.note).toEqual({
    orderId: '100000000001',
    text: '急',
    flag: null,
    colours: ['red', 'yellow'],
  });
  const box = one('textarea') as HTMLTextAreaElement;
  box.value = '急，发顺丰';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  (one('input[value="2"]') as HTMLInputElement).checked = true;
  settle();
  expect(told.at(-1)?.note).toMatchObject({ text: '急，发顺丰', flag: 'yellow' });
  one('[role="dialog"]').style.display = 'none';
  settle();
  expect(told.at(-1)?.note).toBeNull();
});

it('never tells one buyer’s orders for the next, where the page turns while they are being read', () => {
  let at = 0;
  // Every row takes a slice of its own, as on a machine with much to do.
  vi.spyOn(performance, 'now').mockImplementation(() => {
    at += 20;
    return at;
  });
  const rows = (...orders: number[]) => orders.map((each) => order(each)).join('');
  document.body.innerHTML = `<h1>甲</h1><div class="orders">${rows(1, 2, 3)}</div>`;
  const told: [string | null, number[] | undefined][] = [];
  const tasks: (() => void)[] = [];
  end = new AbortController();
  const watcher = new OrdersWatcher({
    root: document,
    profile: { ...profile, conversation: { name: [{ from: { css: ['h1'] }, take: 'text' }] } } as Profile,
    signal: end.signal,
    now: () => 0,
    later: (task) => tasks.push(task),
    emit: (facts, key) => told.push([key, ids(facts)]),
  });
  tasks.shift()?.();
  const [name, list] = [document.querySelector('h1'), document.querySelector('.orders')];
  if (!name || !list) throw new Error('no page');
  name.textContent = '乙';
  list.innerHTML = '';
  watcher.flush();
  while (tasks.length > 0) tasks.shift()?.();
  list.innerHTML = rows(7, 8);
  watcher.flush();
  while (tasks.length > 0) tasks.shift()?.();
  expect(told).toEqual([
    ['name:乙', []],
    ['name:乙', [7, 8]],
  ]);
});

it('stops when it is told to', () => {
  const { told, settle, one } = watching(order(1));
  end.abort();
  one('.order').remove();
  settle();
  expect(told).toHaveLength(1);
});
