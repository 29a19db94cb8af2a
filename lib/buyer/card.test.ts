import { describe, expect, it } from 'vitest';
import {
  type BuyerPlace,
  cardKey,
  forgetBefore,
  lastBought,
  mergeSeen,
  newCard,
  placeOf,
  type Seen,
  seenOrder,
  spentOf,
} from './card';

const DAY = 86_400_000;
const PLACE: BuyerPlace = {
  console: 'pdd-chat',
  shop: '木几家居',
  conversation: 'uid:1',
  name: '林*儿',
  uid: '1',
};
const order = (id: string, over: Partial<Seen['orders'][number]> = {}): Seen['orders'][number] => ({
  id,
  at: 10 * DAY,
  paid: 89,
  status: 'to-ship',
  titles: ['保温杯'],
  ...over,
});
const seen = (day: string, ...orders: Seen['orders']): Seen => ({ day, orders });

describe('whose card it is', () => {
  it('differs from shop to shop, and from console to console', () => {
    const keys = [PLACE, { ...PLACE, shop: '别家' }, { ...PLACE, console: 'jd-chat' }].map(cardKey);
    expect(new Set(keys).size).toBe(3);
  });

  it('is never one of two: no part of a key runs into the next', () => {
    expect(cardKey({ console: 'a', shop: 'b c', conversation: 'd' })).not.toBe(
      cardKey({ console: 'a', shop: 'b', conversation: 'c d' }),
    );
  });

  it('is nobody’s by a masked name alone, nor without a shop', () => {
    const buyer = { name: '林*儿', uid: null };
    expect(placeOf('pdd-chat', '木几', { key: 'name:林*儿', buyer })).toBeNull();
    expect(placeOf('pdd-chat', '', { key: 'uid:1', buyer })).toBeNull();
    expect(placeOf('pdd-chat', '木几', { key: 'thread:7', buyer })).toMatchObject({
      conversation: 'thread:7',
    });
  });
});

describe('what the console shows now', () => {
  const first = mergeSeen(newCard(PLACE, 1), PLACE, seen('2026-11-01', order('a')), 20 * DAY);

  it('leaves the same when it is seen twice', () => {
    expect(mergeSeen(first, PLACE, seen('2026-11-01', order('a')), 20 * DAY)).toEqual(first);
  });

  it('adds days and orders, and takes none away that are not shown', () => {
    const next = mergeSeen(first, PLACE, seen('2026-11-03', order('b', { at: 12 * DAY })), 22 * DAY);
    expect(next.days).toEqual(['2026-11-01', '2026-11-03']);
    expect(next.orders.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(next.lastSeen).toBe(22 * DAY);
  });

  it('brings an order up to date, but a fact that is hidden now stays known', () => {
    const now = order('a', { status: 'shipped', paid: null, titles: [] });
    const [merged] = mergeSeen(first, PLACE, seen('2026-11-01', now), 21 * DAY).orders;
    expect(merged).toMatchObject({ status: 'shipped', paid: 89, titles: ['保温杯'], seenAt: 21 * DAY });
  });

  it('keeps a name that is not shown for the moment, and what a person wrote', () => {
    const noted = { ...first, notes: '要墨绿' };
    const now = mergeSeen(noted, { ...PLACE, name: null }, seen('2026-11-01'), 21 * DAY);
    expect(now).toMatchObject({ name: '林*儿', notes: '要墨绿' });
  });

  it('is an order as far as it is shown', () => {
    const item = { sku: null, quantity: null, price: null };
    const shown = {
      id: 'o',
      status: null,
      statusText: '新词',
      items: [
        { ...item, title: null },
        { ...item, title: 'x'.repeat(500) },
      ],
      paid: null,
      times: { paid: 5 },
      recipient: { name: '林女士', phone: '138', address: '某地' },
      note: '备注',
      flag: null,
      buyer: null,
      open: null,
    };
    const kept = seenOrder(shown);
    expect(kept).toMatchObject({ id: 'o', at: 5, paid: null, status: null });
    expect(kept.titles.map((title) => title.length)).toEqual([120]);
    // The recipient is none of the card's business.
    expect(JSON.stringify(kept)).not.toContain('林女士');
  });
});

describe('what has not been seen since', () => {
  const card = mergeSeen(
    mergeSeen(newCard(PLACE, 1 * DAY), PLACE, seen('2026-09-01', order('old')), 1 * DAY),
    PLACE,
    seen('2026-11-01', order('new')),
    60 * DAY,
  );

  it('goes out of a card that goes on', () => {
    const left = forgetBefore(card, 30 * DAY, '2026-10-01');
    expect(left?.days).toEqual(['2026-11-01']);
    expect(left?.orders.map(({ id }) => id)).toEqual(['new']);
    expect(forgetBefore(left as typeof card, 30 * DAY, '2026-10-01')).toBe(left);
  });

  it('goes with the card when nothing of it was', () => {
    expect(forgetBefore(card, 61 * DAY, '2026-11-02')).toBeNull();
  });
});

describe('what they spent', () => {
  it('counts what is paid and not given back', () => {
    const orders = [
      order('1', { paid: 0.1 }),
      order('2', { paid: 0.2, status: 'done' }),
      ...(['unpaid', 'closed', 'refunding', 'refunded'] as const).map((status) => order(status, { status })),
      order('?', { status: null }),
    ];
    expect(spentOf(orders)).toEqual({ count: 2, sum: 0.3, isAtLeast: false });
  });

  it('says that it is more where an amount is not shown', () => {
    expect(spentOf([order('1'), order('2', { paid: null })])).toEqual({ count: 2, sum: 89, isAtLeast: true });
  });

  it('was last at the newest paid order whose time is known', () => {
    const seenAt = 1;
    const orders = [order('1', { at: 5 }), order('2', { at: 9, status: 'closed' }), order('3', { at: null })];
    expect(lastBought(orders.map((each) => ({ ...each, seenAt })))).toBe(5);
    expect(lastBought([])).toBeNull();
  });
});
