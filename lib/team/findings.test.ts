import { expect, it } from 'vitest';
import { wordingBook } from '../wording/book';
import { parseWording } from '../wording/pack';
import { keyOf } from './entry';
import { findingsOf, type Measure } from './findings';
import { got, reply, set } from './testing';
import type { Entry } from './types';

const pack = got(
  parseWording({
    format: 'sellerside-pack',
    vocabulary: 3,
    id: 'try',
    version: 1,
    name: 'try',
    language: 'zh-CN',
    wording: [
      {
        id: 'sure-thing',
        label: 'over_promise',
        tier: 'hard',
        phrases: ['保证一定到'],
        why: { 'zh-CN': '保证不了' },
        examples: ['保证一定到'],
        counterexamples: [],
      },
    ],
  }),
);
const measure: Measure = { books: [wordingBook(pack)], levels: {}, most: 200 };
const find = (here: Entry[], changed = here, more: Partial<Measure> = {}) =>
  findingsOf([set, ...here], new Set(changed.map(keyOf)), { ...measure, ...more });

it('what is well says nothing', () => {
  expect(find([reply('a'), reply('b')])).toEqual([]);
});

it('of words, in whatever of an entry would go out', () => {
  const words = { of: 'wording', label: 'over_promise', words: '保证一定到' };
  const body = '保证一定到';
  expect(find([reply('a', { body })])).toMatchObject([{ ...words, key: 'reply a' }]);
  expect(find([reply('a', { wordings: [body] })])).toMatchObject([words]);
  const value = { id: 'lamp', name: '台灯', aliases: [], questions: [] };
  const card = (kind: 'selling' | 'rivals'): Entry => ({
    kind: 'product',
    id: 'lamp',
    value: { ...value, sections: [{ kind, lines: [body] }] },
  });
  expect(find([card('selling')])).toMatchObject([{ ...words, key: 'product lamp' }]);
  expect(find([card('rivals')])).toEqual([]);
  expect(find([reply('a', { body })], [], {})).toEqual([]);
  expect(find([reply('a', { body })], undefined, { levels: { labels: { over_promise: 'off' } } })).toEqual(
    [],
  );
});

it('of variables that nobody fills, with the fields that the team has', () => {
  const body = '加 {shop.售后群}，{buyer.nmae}';
  expect(find([reply('a', { body })])).toEqual([
    { of: 'unknown-variable', key: 'reply a', variable: '{shop.售后群}' },
    { of: 'unknown-variable', key: 'reply a', variable: '{buyer.nmae}' },
  ]);
  const field: Entry = { kind: 'shop-field', id: '售后群', value: { label: '售后群', order: 0 } };
  expect(find([reply('a', { body: '加 {shop.售后群}' }), field])).toEqual([]);
});

it('of length, where it is known what consoles take', () => {
  const long = reply('a', { body: '长'.repeat(201) });
  expect(find([long])).toEqual([{ of: 'too-long', key: 'reply a', characters: 201 }]);
  expect(find([long], undefined, { most: null })).toEqual([]);
});

it('of the same words twice, once a pair, and only where one of them has changed', () => {
  const [a, b] = [reply('a', { body: '今天发！' }), reply('b', { body: '今天发' })];
  const twice = { of: 'duplicate', key: 'reply a', other: 'reply b' };
  expect(find([a, b])).toEqual([twice]);
  expect(find([a, b], [b])).toEqual([{ of: 'duplicate', key: 'reply b', other: 'reply a' }]);
  expect(find([a, b], [])).toEqual([]);
});

it('of a shortcut by which one of two cannot be reached', () => {
  const [a, b] = [reply('a', { shortcut: 'fh' }), reply('b', { shortcut: 'fh' })];
  expect(find([a, b])).toEqual([{ of: 'shortcut-twice', key: 'reply a', other: 'reply b', shortcut: 'fh' }]);
});

const other: Entry = { kind: 'set', id: 'team-2', value: { ...set.value, id: 'team-2', shops: ['B 店'] } };

it.each([
  ['other shops', { shops: ['A 店'] }, { shops: ['B 店'] }],
  ['other marketplaces', { marketplaces: ['pdd'] }, { marketplaces: ['jd'] }],
  ['other posts', { posts: ['refund'] }, { posts: ['hotline'] }],
  ['other days', { validUntil: '2026-11-30' }, { validFrom: '2026-12-01' }],
  ['sets of other shops', { shops: ['A 店'], setId: 'team-1' }, { setId: 'team-2' }],
])('two for %s are never in one list', (_, one, two) => {
  const [a, b] = [reply('a', { shortcut: 'fh', ...one }), reply('b', { shortcut: 'fh', ...two })];
  expect(find([a, b, other])).toEqual([]);
});
