// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Profile } from '../profile/types';
import { readOrders } from './orders';

/** 2026-09-08 17:12:14 in China. */
const NOW = Date.UTC(2026, 8, 8, 9, 12, 14);

/** Shaped like a side panel with hashed classes and plain words. */
const profile = {
  vocabulary: 2,
  id: 'test',
  marketplace: 'other',
  page: 'orders',
  name: { 'zh-CN': '测试', en: 'Test' },
  language: 'zh-CN',
  addresses: ['https://orders.example/*'],
  evidence: { date: null, strength: 'single', sources: 1 },
  capabilities: ['orders'],
  orders: {
    row: { css: ['.order'], visible: true },
    open: ['.open'],
    id: [
      { from: { css: ['.no span'], visible: true }, take: 'text' },
      { label: ['订单编号'], take: 'text' },
    ],
    status: [{ from: { css: ['b'] }, take: 'text' }],
    statusWords: { 待发货: 'to-ship', 已发货: 'shipped', 待收货: 'shipped', 交易成功: 'done' },
    items: {
      row: { css: ['.item'] },
      title: [{ from: { css: ['.title'] }, take: 'text' }],
      sku: [{ from: { css: ['.sku'] }, take: 'text' }],
      quantity: [
        { from: { css: ['.count'] }, take: 'text', pattern: '×{digits}' },
        { from: { css: ['.count'] }, take: 'text', pattern: 'x{digits}' },
      ],
      price: [{ from: { css: ['.price'] }, take: 'text', pattern: '¥{amount}' }],
    },
    paid: [
      { label: ['实付金额', '订单金额'], without: ['del', '.off'], take: 'text', pattern: '¥{amount}' },
      { label: ['实付金额'], without: ['del', '.off'], take: 'text', pattern: '￥{amount}' },
    ],
    times: {
      placed: [{ label: ['下单时间'], take: 'text', format: 'ymd-hms' }],
      paid: [{ label: ['付款时间'], take: 'text', format: 'ymd-hms' }],
    },
    recipient: {
      name: [{ label: ['收货人'], take: 'text', without: ['button'] }],
      phone: [{ from: { css: ['.phone'] }, take: 'text' }],
    },
    note: [{ from: { css: ['.note'] }, take: 'text' }],
    noteEmpty: ['暂无备注'],
    flag: {
      read: [{ from: { css: ['.flag'] }, take: { attr: 'style' } }],
      colours: { 'color: rgb(255, 59, 82)': 'red', 'color: rgb(0, 200, 127)': 'green' },
    },
    buyer: [{ from: { css: ['.buyer'] }, take: 'text' }],
  },
} satisfies Profile;

const WHOLE = `<div class="order open">
  <div class="no"><span>6930 1742 8815 2046 397</span><span hidden>+0</span></div><b>待发货</b><b>自营</b>
  <i class="flag" style="font-size: 14px; COLOR:RGB(255,59,82)"></i><span class="note">要发顺丰</span>
  <div class="item"><p class="title">木几 保温杯</p><p class="sku">墨绿 480ml</p><p class="price">¥69</p><p class="count">×2</p></div>
  <div class="item"><p class="title">杯刷</p><p class="count">x1</p></div>
  <dl><dt>实付金额：</dt><dd><span>¥1,280.50</span> <del>¥1,400.00</del> <span class="off">优惠 ¥119.50</span></dd>
  <dt>付款时间</dt><dd>2026/09/08 09:34:20 (月付)</dd></dl>
  <p>下单时间：2026-09-08 09:33</p><p>收货人：林*儿 <button>查看</button></p><p>收货人电话：138****0000</p><em class="phone">138****0000</em>
  <a class="buyer">t**8</a>
</div>`;

const read = (html: string, spoilt: Partial<typeof profile.orders> = {}) => {
  // The test's document has no style of its own for `hidden`.
  document.body.innerHTML = `<style>[hidden] { display: none }</style>${html}`;
  return readOrders(document, { ...profile, orders: { ...profile.orders, ...spoilt } }, NOW);
};
const readOne = (html: string) => read(html).orders[0];
/** An order that shows its number and this. */
const row = (inside: string, no = '693017428815204639') =>
  `<div class="order"><div class="no"><span>${no}</span></div>${inside}</div>`;

it('reads a whole order as the console shows it', () => {
  expect(read(WHOLE)).toEqual({
    state: 'found',
    note: null,
    orders: [
      {
        id: '6930174288152046397',
        status: 'to-ship',
        statusText: '待发货',
        items: [
          { title: '木几 保温杯', sku: '墨绿 480ml', quantity: 2, price: 69 },
          { title: '杯刷', sku: null, quantity: 1, price: null },
        ],
        paid: 1280.5,
        times: { placed: Date.UTC(2026, 8, 8, 1, 33), paid: Date.UTC(2026, 8, 8, 1, 34, 20) },
        recipient: { name: '林*儿', phone: '138****0000', address: null },
        note: '要发顺丰',
        flag: 'red',
        buyer: 't**8',
        open: true,
      },
    ],
  });
});

it('tells nothing that an order does not show', () => {
  expect(readOne(row(''))).toEqual({
    id: '693017428815204639',
    status: null,
    statusText: null,
    items: [],
    paid: null,
    times: {},
    recipient: null,
    note: null,
    flag: null,
    buyer: null,
    open: null,
  });
});

describe('an order number', () => {
  it.each([
    ['two that differ', row('<div class="no"><span>100000000001</span></div>'), []],
    ['no number', row('', '—'), []],
    ['a hidden number', row('', ' <i hidden>693017428815204639</i>'), []],
    [
      'one in two spellings',
      row('<p>订单编号：６９３０１７４２８８—１５２０４６３９</p>', '6930174288-15204639'),
      ['6930174288-15204639'],
    ],
    ['another at its label', row('<p>订单编号：100000000001</p>'), []],
  ])('%s', (_, html, ids) => {
    const facts = read(html);
    expect(facts.orders.map(({ id }) => id)).toEqual(ids);
    expect(facts.state).toBe(ids.length > 0 ? 'found' : 'ambiguous');
  });

  it('is nowhere: the page shows no orders', () => {
    expect(read('<p>没有订单</p>').state).toBe('missing');
  });
});

describe('a value', () => {
  it.each<[string, string, Record<string, unknown>]>([
    ['an unknown status', '<b>待自提</b>', { status: null, statusText: '待自提' }],
    ['two unknown words', '<b>待自提</b><b>查看</b>', { status: null, statusText: null }],
    ['what is no word', '<b>¥69.90</b>', { status: null, statusText: null }],
    ['two statuses', '<b>待发货</b><b>交易成功</b>', { status: null, statusText: null }],
    ['two words for one status', '<b>已发货</b><b>待收货</b>', { status: 'shipped', statusText: null }],
    ['a word of an object', '<b>constructor</b>', { status: null, statusText: 'constructor' }],
    ['two amounts', '<p>实付金额：¥12.00</p><p>订单金额：¥13.00</p>', { paid: null }],
    ['one amount, twice', '<p>实付金额：¥12.00</p><p>订单金额：¥12</p>', { paid: 12 }],
    ['another sign', '<p>实付金额：￥12.00</p>', { paid: 12 }],
    ['an amount of unclear grouping', '<p>实付金额：¥1,29</p>', { paid: null }],
    ['no note', '<i class="note"> 暂无备注 </i>', { note: '' }],
    ['two notes', '<i class="note">a</i><i class="note">b</i>', { note: null }],
    ['an unknown colour', '<i class="flag" style="color: rgb(1, 2, 3)"></i>', { flag: null }],
    [
      'a background of that colour',
      '<i class="flag" style="background-color: rgb(255, 59, 82)"></i>',
      { flag: null },
    ],
    ['a time of two', '<p>付款时间：2026-09-08 09:33 至 2026-09-08 10:33</p>', { times: {} }],
    ['no day', '<p>付款时间：2026-02-31 09:33</p>', { times: {} }],
  ])('%s', (_, inside, expected) => {
    expect(readOne(row(inside))).toMatchObject(expected);
  });

  it('of a row that is hidden is none', () => {
    expect(read(`<div style="display: none">${WHOLE}</div>`).orders).toEqual([]);
  });
});

it('takes what two rows of one order both say, or only one', () => {
  const { orders } = read(
    row('<b>待发货</b><p>实付金额：¥12</p><i class="note">急</i>') +
      row('<b>交易成功</b><p>实付金额：¥12</p><a class="buyer">t</a>'),
  );
  expect(orders).toHaveLength(1);
  expect(orders[0]).toMatchObject({ status: null, statusText: null, paid: 12, note: '急', buyer: 't' });
});

it('knows which order is expanded only where one is', () => {
  const closed = row('', '100000000001');
  expect(read(WHOLE + closed).orders.map(({ open }) => open)).toEqual([true, false]);
  expect(read(closed).orders.map(({ open }) => open)).toEqual([null]);
});

it('looks for rows in the list only', () => {
  const html = `${row('', '100000000001')}<main>${row('', '100000000002')}</main>`;
  const facts = read(html, { list: { css: ['main'] } } as never);
  expect(facts.orders.map(({ id }) => id)).toEqual(['100000000002']);
});

describe('a row that shows no note', () => {
  const entry = { css: ['a'], words: ['添加备注', '修改备注'], blank: ['添加备注'] };
  const note = { entry, box: { find: { css: ['textarea'] } }, save: { from: { css: ['button'] } } };
  const noteIn = (links: string) => {
    document.body.innerHTML = row(links);
    return readOrders(document, { ...profile, note }, NOW).orders[0]?.note;
  };

  it('has none where the link to the form says so, and is unknown where it says that there is one', () => {
    expect(noteIn('<a>查看</a><a>添加备注</a>')).toBe('');
    expect(noteIn('<a>修改备注</a>')).toBeNull();
    expect(noteIn('<a>查看</a>')).toBeNull();
    expect(noteIn('<a>添加备注</a><a>修改备注</a>')).toBeNull();
  });

  it('is told by the note itself where both are there', () => {
    expect(noteIn('<span class="note">要发顺丰</span><a>添加备注</a>')).toBe('要发顺丰');
  });
});
