import { expect, it } from 'vitest';
import { queryText, type RoomQuery, readQuery, retention, roomRows } from './room';
import { summary } from './testing';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 22, 8);
const today = { now: NOW, end: NOW + 8 * HOUR };
const ALL = readQuery('');
const shown = (cases: ReturnType<typeof summary>[], query: Partial<RoomQuery> = {}, spoken: string[] = []) =>
  roomRows(
    cases,
    { ...ALL, ...query },
    { today, kindName: (kind) => `种类${kind}`, spoken: new Set(spoken) },
  ).map(({ id }) => id);

it('puts what is pending first, by its deadline, and what is decided last, newest first', () => {
  const cases = [
    summary('old', { state: 'won', updatedAt: 1, deadline: NOW }),
    summary('new', { state: 'lost', updatedAt: 2 }),
    summary('never', { updatedAt: 9 }),
    summary('later', { deadline: NOW + 9 * HOUR }),
    summary('sooner', { deadline: NOW + HOUR, state: 'submitted' }),
    summary('late', { deadline: NOW - HOUR }),
  ];
  expect(shown(cases)).toEqual(['late', 'sooner', 'later', 'never', 'new', 'old']);
});

it('finds a case by buyer, order, kind and title, each word somewhere, or by what was said in it', () => {
  const cases = [
    summary('a', { buyerName: '林*儿', orderIds: ['2411-88'], title: '杯盖' }),
    summary('b', { kind: 'return_swap', buyerUid: 'U77' }),
    summary('c'),
  ];
  expect(shown(cases, { words: '林 88' })).toEqual(['a']);
  expect(shown(cases, { words: 'u77' })).toEqual(['b']);
  expect(shown(cases, { words: '种类return' })).toEqual(['b']);
  expect(shown(cases, { words: '给差评' }, ['c'])).toEqual(['c']);
  expect(shown(cases, { words: '林 77' })).toEqual([]);
});

it('narrows by deadline only what still has one to keep', () => {
  const cases = [
    summary('late', { deadline: NOW - 1 }),
    summary('today', { deadline: today.end }),
    summary('week', { deadline: NOW + 24 * HOUR }),
    summary('none'),
    summary('won', { state: 'won', deadline: NOW + HOUR }),
  ];
  expect(shown(cases, { due: 'late' })).toEqual(['late']);
  expect(shown(cases, { due: 'today' })).toEqual(['today']);
  expect(shown(cases, { due: 'week' })).toEqual(['today', 'week']);
  expect(shown(cases, { due: 'none' })).toEqual(['none']);
});

it('narrows by state, kind, shop and owner together', () => {
  const cases = [
    summary('a', { owner: '阿青' }),
    summary('b', { shop: '木几童装', owner: '阿青' }),
    summary('c'),
  ];
  expect(shown(cases, { owner: '阿青', shop: '木几家居', state: 'open', kind: 'other' })).toEqual(['a']);
  expect(shown(cases, { state: 'won' })).toEqual([]);
});

it('survives the address, where what is unknown narrows nothing', () => {
  const query: RoomQuery = {
    ...ALL,
    words: '差评 50',
    shop: '木几 & 家居',
    kind: 'return_swap',
    due: 'late',
  };
  expect(readQuery(queryText(query))).toEqual(query);
  expect(queryText(ALL)).toBe('');
  expect(readQuery('state=angry&due=some')).toEqual(ALL);
});

it('warns a month before the years of a closed case are over', () => {
  const closedAt = Date.UTC(2024, 0, 15);
  const at = (year: number, month: number, day: number) =>
    retention({ closedAt }, 3, Date.UTC(year, month, day));
  expect(at(2026, 11, 13)).toBeNull();
  expect(at(2026, 11, 18)).toBe('soon');
  expect(at(2027, 0, 16)).toBe('over');
  expect(retention({ closedAt: null }, 3, Date.UTC(2099, 0))).toBeNull();
});
