import { describe, expect, it } from 'vitest';
import type { Order } from '../../lib/orders/types';
import { categories, reply, sets } from '../../lib/replies/testing';
import type { Reply } from '../../lib/replies/types';
import { categoriesIn, fitting, inOrder, OPEN_SCOPE, talkOf } from './narrowing';
import { Shelf } from './shelf';

const sub = { id: 'lost', setId: 'zh', name: '丢件', order: 0, parentId: 'ship' };
const card = { id: 'cup', setId: 'cards', name: '保温杯', order: 0 };
const cards = {
  id: 'cards',
  kind: 'product',
  name: '保温杯',
  language: 'zh-CN',
  version: 0,
  order: 9,
} as const;

function shelf(replies: Reply[]): Shelf {
  const made = new Shelf();
  const library = { sets: [...sets, cards], categories: [...categories, sub, card], replies, usage: [] };
  made.take({ type: 'first', library, total: replies.length });
  made.take({ type: 'done', total: replies.length });
  return made;
}

describe('the categories that the list could be narrowed to', () => {
  const made = shelf([
    reply('物流'),
    reply('丢件', { categoryId: 'lost' }),
    reply('售后', { categoryId: 'after', stage: 'after' }),
    reply('容量', { setId: 'cards', categoryId: 'cup' }),
  ]);

  it('have something in them, and come in the library’s order with what is under them', () => {
    expect(categoriesIn(made, OPEN_SCOPE, {})).toEqual([
      { id: 'ship', name: '物流', count: 2 },
      { id: 'lost', name: '物流 / 丢件', count: 1 },
      { id: 'after', name: '售后', count: 1 },
    ]);
  });

  it('keep to the rest of the scope, whichever of them is chosen', () => {
    const chosen = { ...OPEN_SCOPE, stage: 'pre', categoryId: 'after' } as const;
    expect(categoriesIn(made, chosen, {}).map(({ id }) => id)).toEqual(['ship', 'lost']);
  });
});

it('every category can be written into, also an empty one; what is no library’s can’t', () => {
  expect(inOrder(shelf([])).map(({ id }) => id)).toEqual(['ship', 'lost', 'after']);
});

it('fits what may be used here and today, whatever the list is narrowed to', () => {
  const fits = fitting(shelf([]), { shop: '木几', day: '2026-11-22' });
  const fitted = [
    reply('都行', { stage: 'after' }),
    reply('别店', { shops: ['青禾'] }),
    reply('过期', { validUntil: '2026-11-21' }),
  ].filter(fits);
  expect(fitted.map(({ id }) => id)).toEqual(['都行']);
});

describe('what is known of the talk', () => {
  const order = (status: Order['status']) => ({ status }) as Order;

  it('is the order’s status, and the stage that goes with it', () => {
    expect(talkOf({ order: order('unpaid'), orders: null })).toEqual({ situation: 'unpaid', suits: 'pre' });
    expect(talkOf({ order: order('shipped'), orders: null })).toEqual({ situation: 'shipped', suits: 'in' });
    expect(talkOf({ order: order('refunding'), orders: null })).toEqual({
      situation: 'refunding',
      suits: 'after',
    });
  });

  it('is a question before buying where there are no orders, and nothing where that can’t be told', () => {
    expect(talkOf({ order: null, orders: [] })).toEqual({ situation: 'none', suits: 'pre' });
    expect(talkOf({ order: null, orders: null })).toEqual({ situation: 'none' });
    expect(talkOf({ order: order(null), orders: [order(null)] })).toEqual({ situation: 'none' });
  });
});
