import { expect, it } from 'vitest';
import type { OrderStatus } from '../orders/types';
import { inMenuOrder, isDue, propose } from './signs';
import { playbook, said, step } from './testing';

const book = (local: string, language: 'zh-CN' | 'en' = 'zh-CN') =>
  playbook([step('a')], {
    id: `playbooks-${language === 'en' ? 'en' : 'zh-cn'}/${local}`,
    name: local,
    language,
    revision: 0,
  });
const BOOKS = ['reception', 'complaint', 'review', 'cancel', 'refund', 'shipping', 'unpaid', 'how-to'].map(
  (id) => book(id),
);

function proposed(
  words: string[],
  {
    status = null,
    isDue = false,
    passed = [],
    books = BOOKS,
    language = 'zh-CN' as 'zh-CN' | 'en',
  }: {
    status?: OrderStatus | null;
    isDue?: boolean;
    passed?: string[];
    books?: typeof BOOKS;
    language?: 'zh-CN' | 'en';
  } = {},
) {
  const messages = words.map((text) => said('buyer', text));
  const found = propose(books, messages, { status, isDue, language, passed: new Set(passed) });
  return found && { name: found.playbook.name, because: found.because };
}

it.each([
  ['再不处理我就投诉你们', 'complaint', '投诉'],
  ['我要给差评', 'review', '差评'],
  ['拍错了，能取消订单吗', 'cancel', '取消订单'],
  ['这个想退货', 'refund', '退货'],
  ['物流怎么还没动静', 'shipping', '物流'],
])('takes “%s” for %s, and says because of which word', (words, name, word) => {
  expect(proposed([words])).toEqual({ name, because: { word } });
});

it('looks at anger first, wherever it stands', () => {
  expect(proposed(['要退款', '不然我投诉'])).toMatchObject({ name: 'complaint' });
});

it('goes by the order where no word says anything', () => {
  expect(proposed(['在吗'], { status: 'refunding' })).toEqual({
    name: 'refund',
    because: { status: 'refunding' },
  });
  expect(proposed([], { status: 'unpaid' })).toEqual({ name: 'unpaid', because: { status: 'unpaid' } });
  expect(proposed(['你好'], { status: 'shipped' })).toBeNull();
});

it('hears the buyer only, and only lately', () => {
  expect(propose(BOOKS, [said('agent', '您可以申请退款')], quiet)).toBeNull();
  const old = [said('buyer', '我要投诉'), ...Array.from({ length: 6 }, () => said('buyer', '好的'))];
  expect(propose(BOOKS, old, quiet)).toBeNull();
});
const quiet = { status: null, isDue: false, language: 'zh-CN' as const, passed: new Set<string>() };

it('proposes no playbook twice that was declined, nor one that is not there', () => {
  expect(proposed(['投诉'], { passed: ['playbooks-zh-cn/complaint'] })).toBeNull();
  expect(proposed(['投诉'], { books: [] })).toBeNull();
});

it('proposes an own version in place of the bundled one', () => {
  const own = {
    ...book('complaint'),
    id: 'playbooks-zh-cn/complaint~own',
    name: '我们的投诉流程',
    revision: 1,
  };
  expect(proposed(['投诉'], { books: [...BOOKS, own] })).toMatchObject({ name: '我们的投诉流程' });
});

it('reads English words as words, in English consoles', () => {
  const books = [book('complaint', 'en'), book('refund', 'en')];
  expect(proposed(['You are so RUDE'], { books, language: 'en' })).toMatchObject({ name: 'complaint' });
  expect(proposed(['crude oil'], { books, language: 'en' })).toBeNull();
  expect(proposed(['refund'], { books })).toBeNull();
});

it('lists the bundled ones as a day goes, behind what people here have written', () => {
  const own = playbook([step('a')], { id: 'made-here', name: '我们的' });
  const names = inMenuOrder([...BOOKS, own]).map(({ name }) => name);
  expect(names.slice(0, 3)).toEqual(['我们的', 'reception', 'unpaid']);
});

it('offers shipping where an order that waits is near or past its time, and only there', () => {
  const now = Date.UTC(2026, 8, 8, 9);
  const by = (hours: number) => ({ status: 'to-ship' as const, times: { shipBy: now + hours * 3_600_000 } });
  expect([-30, 3, 30].map((hours) => isDue(by(hours), now))).toEqual([true, true, false]);
  expect(isDue({ ...by(-1), status: 'shipped' }, now)).toBe(false);
  expect(isDue({ status: 'to-ship', times: {} }, now)).toBe(false);
  expect(proposed([], { status: 'to-ship', isDue: true })?.name).toBe('shipping');
  expect(proposed([], { status: 'to-ship' })).toBeNull();
});
