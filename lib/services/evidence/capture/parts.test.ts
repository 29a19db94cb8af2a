import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../../messaging/result';
import type { Order } from '../../../orders/types';
import { CASE, startCaptures } from './testing';

let desk: ReturnType<typeof startCaptures>;
beforeEach(() => {
  desk = startCaptures();
});

describe('what is kept beside pictures', () => {
  it('the transcript and the page, of all their pieces', async () => {
    await desk.run(['transcript', 'page']);
    expect(desk.keeping.items.map(({ kind, method, text }) => [kind, method, text])).toEqual([
      ['transcript', 'rows', '{"a":1}'],
      ['page', 'page-copy', '{"a":1}'],
    ]);
    expect(desk.tabs.taken).toEqual([]);
  });

  it('pictures in their own bytes; one that cannot be had is named', async () => {
    desk.page.pictures = [
      { message: 'm1', url: 'https://img.example/1' },
      { message: 'm2', url: 'https://img.example/2' },
    ];
    desk.page.answer = (act) =>
      act.act === 'picture' && act.url.endsWith('2') ? ok({ ok: false, reason: 'not-fetched' }) : null;
    await desk.run(['pictures']);
    expect(desk.keeping.items).toMatchObject([
      { kind: 'picture', method: 'fetched', mime: 'image/jpeg', messages: ['m1'], text: '01' },
    ]);
    expect(desk.events('picture-missed')).toMatchObject([{ detail: 'm2: not-fetched' }]);
  });

  it('the browser’s own copy, with ours out of it; where there is none it is told', async () => {
    await desk.run(['mhtml']);
    expect(desk.keeping.items).toMatchObject([{ kind: 'mhtml', method: 'page-mhtml' }]);
    const copied = desk.order.indexOf('copy');
    expect(desk.order.slice(copied - 1, copied + 2)).toEqual(['hide', 'copy', 'show']);
    desk = startCaptures();
    desk.tabs.copy = null;
    await desk.run(['mhtml']);
    expect(desk.keeping.items).toEqual([]);
    expect(desk.events('refused')).toMatchObject([{ detail: 'mhtml' }]);
  });

  it('the browser’s own copy beside ours, once somebody has said so', async () => {
    await desk.run(['page']);
    expect(desk.keeping.items.map(({ kind }) => kind)).toEqual(['page']);
    desk = startCaptures();
    desk.tabs.archives = true;
    await desk.run(['page']);
    expect(desk.keeping.items.map(({ kind }) => kind)).toEqual(['page', 'mhtml']);
    desk = startCaptures();
    desk.tabs.archives = true;
    // Who does not keep the page does not keep another copy of it.
    await desk.run(['order']);
    expect(desk.keeping.items.filter(({ kind }) => kind === 'mhtml')).toEqual([]);
  });

  it('the order that the case is about, and nobody else’s', async () => {
    const order = (id: string) => ({ id }) as Order;
    const facts = { orders: [order('A1'), order('B2')], state: 'found' as const, note: null };
    desk.captures.told(desk.port, { type: 'orders', key: 'uid:9', facts });
    await desk.run(['order']);
    expect(desk.events('refused')).toMatchObject([{ detail: 'order: no-part' }]);
    desk = startCaptures();
    desk.keeping.cases[0] = { ...CASE, orderIds: ['B2'] };
    desk.captures.told(desk.port, { type: 'orders', key: 'uid:9', facts });
    await desk.run(['order']);
    expect(JSON.parse(desk.keeping.items[0]?.text ?? '')).toMatchObject({ orders: [{ id: 'B2' }] });
  });
});
