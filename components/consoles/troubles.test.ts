import { describe, expect, it } from 'vitest';
import type { PageFacts } from '../../lib/conversation/types';
import type { OrderFacts } from '../../lib/orders/types';
import { stopsInsert, troubles } from './troubles';

const facts = (change: Partial<PageFacts>): PageFacts => ({
  console: 'pdd-chat',
  page: 'chat',
  conversation: null,
  conversationState: 'open',
  list: [],
  shop: null,
  parts: { conversation: 'found', input: 'found', messages: 'found', conversations: 'found' },
  ...change,
});

describe('what of the console is not as it should be', () => {
  it('is nothing where every part is found, or the profile does not have it', () => {
    expect(troubles(facts({}), null)).toEqual([]);
    expect(troubles(facts({ parts: { input: 'found' } }), null)).toEqual([]);
  });

  it('comes worst first', () => {
    const parts = { messages: 'missing', input: 'ambiguous' } as const;
    expect(troubles(facts({ parts }), null)).toEqual([
      { part: 'input', state: 'ambiguous' },
      { part: 'messages', state: 'missing' },
    ]);
  });

  it('with no conversation open is only a missing list', () => {
    const parts = { input: 'missing', messages: 'missing', conversations: 'missing' } as const;
    expect(troubles(facts({ conversationState: 'none', parts }), null)).toEqual([
      { part: 'conversations', state: 'missing' },
    ]);
  });

  it('names a buyer who cannot be read once', () => {
    const unread = facts({ conversationState: 'ambiguous', parts: { conversation: 'missing' } });
    expect(troubles(unread, null)).toEqual([{ part: 'conversation', state: 'ambiguous' }]);
  });

  it('on a page of orders does not miss a buyer', () => {
    expect(troubles(facts({ page: 'orders', conversationState: 'missing', parts: {} }), null)).toEqual([]);
  });

  it.each([
    ['found', 0],
    ['missing', 0],
    ['ambiguous', 1],
  ] as const)('orders that are %s are %i troubles', (state, count) => {
    const orders: OrderFacts = { orders: [], state, note: null };
    expect(troubles(facts({}), orders).length).toBe(count);
  });
});

it.each([
  ['conversation', true],
  ['input', true],
  ['messages', false],
  ['conversations', false],
] as const)('without %s inserting stops: %s', (part, stops) => {
  expect(stopsInsert([{ part, state: 'missing' }])).toBe(stops);
});
