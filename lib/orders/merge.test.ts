import { expect, it } from 'vitest';
import { mergeOrders } from './merge';
import type { Order } from './types';

const order = (parts: Partial<Order> = {}): Order => ({
  id: '100000000001',
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
  ...parts,
});
const item = (title: string) => ({ title, sku: null, quantity: 1, price: null });
const merged = (...parts: Partial<Order>[]) => mergeOrders(parts.map(order))[0];

it('keeps the order of the page, one of each', () => {
  const ids = mergeOrders([order({ id: '2' }), order({ id: '1' }), order({ id: '2' })]).map(({ id }) => id);
  expect(ids).toEqual(['2', '1']);
});

it('takes what one tells, or both', () => {
  const whole = order({
    status: 'to-ship',
    statusText: '待发货',
    items: [item('杯')],
    paid: 0,
    times: { paid: 1 },
    recipient: { name: '林*', phone: null, address: null },
    note: '',
    flag: 'red',
    buyer: 't**8',
    open: false,
  });
  expect(merged(whole, {})).toEqual(whole);
  expect(merged({}, whole)).toEqual(whole);
  expect(merged(whole, whole)).toEqual(whole);
  expect(merged({ times: { paid: 1 } }, { times: { placed: 2 } })?.times).toEqual({ paid: 1, placed: 2 });
});

it('knows nothing where they differ, not even what a third agrees with', () => {
  const parts: Partial<Order>[] = [
    { paid: 1, note: '', open: true, items: [item('杯')], times: { paid: 1 } },
    { paid: 2, note: '急', open: false, items: [item('壶')], times: { paid: 2 } },
  ];
  const unknown = { paid: null, note: null, open: null, items: [], times: {} };
  expect(merged(...parts)).toMatchObject(unknown);
  expect(merged(...parts, parts[0] as Partial<Order>)).toMatchObject(unknown);
});

it('has no word of a status that is denied', () => {
  const shipped = { status: 'shipped', statusText: '已发货' } as const;
  expect(merged(shipped, { status: 'done', statusText: '已发货' })).toMatchObject({
    status: null,
    statusText: null,
  });
  expect(merged(shipped, { status: 'shipped', statusText: '待收货' })).toMatchObject({
    status: 'shipped',
    statusText: null,
  });
});
