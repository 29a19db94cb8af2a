import { describe, expect, it } from 'vitest';
import type { Message } from '../conversation/types';
import { currentOrder } from './current';
import type { Order } from './types';

const order = (id: string, open: boolean | null = null): Order => ({
  id,
  status: null,
  statusText: null,
  items: [],
  paid: null,
  times: {},
  recipient: null,
  note: null,
  flag: null,
  buyer: null,
  open,
});
const says = (text: string): Message => ({ id: null, side: 'buyer', kind: 'text', text, at: null });

const A = '6930174288152046391';
const B = '6930174288152046392';
const C = '6930174288152046393';

describe('the order of the open conversation', () => {
  it('is none where the console shows none', () => {
    expect(currentOrder([], [says(A)], A)).toEqual({ state: 'none' });
  });

  it.each<[string, Order[], Message[], string | null, string, string]>([
    ['the only one', [order(A)], [], null, A, 'only'],
    ['the one that the agent chose', [order(A), order(B, true)], [says(A)], B, B, 'chosen'],
    ['the only one expanded', [order(A, false), order(B, true)], [], null, B, 'open'],
    ['the only one in the talk', [order(A), order(B)], [says(`${B}什么时候发`)], null, B, 'said'],
    ['in the talk and expanded', [order(A, false), order(B, true)], [says(B)], null, B, 'said'],
    ['in the talk, while two are expanded', [order(A, true), order(B, true)], [says(A)], null, A, 'said'],
  ])('is %s', (_, orders, messages, chosen, id, because) => {
    expect(currentOrder(orders, messages, chosen)).toMatchObject({ state: 'found', order: { id }, because });
  });

  it.each<[string, Order[], Message[], string | null]>([
    ['nothing points at one', [order(A), order(B)], [says('在吗')], null],
    ['two are expanded', [order(A, true), order(B, true), order(C, false)], [], null],
    ['the talk has two', [order(A), order(B), order(C)], [says(A), says(B)], null],
    [
      'the talk has two, of which one is expanded',
      [order(A, true), order(B, false)],
      [says(`${A} ${B}`)],
      null,
    ],
    ['the talk and the console differ', [order(A, true), order(B, false)], [says(B)], null],
    ['the one chosen is gone', [order(A), order(B)], [], C],
    ['the number was said long ago', [order(A), order(B)], [says(A), ...Array(12).fill(says('嗯'))], null],
  ])('is not guessed where %s', (_, orders, messages, chosen) => {
    expect(currentOrder(orders, messages, chosen)).toEqual({ state: 'ambiguous', candidates: orders });
  });
});
