import { describe, expect, it } from 'vitest';
import { keyOf, textOf } from './entry';
import { newsOf } from './news';
import { EVERY_KIND, reply } from './testing';
import type { Change, Entry } from './types';

const published = new Map(EVERY_KIND.map((entry) => [keyOf(entry), textOf(entry)]));
const rowOf = (change: Change) => newsOf([change], published, 'zh-CN').rows[0];
const of = (kind: Entry['kind']) => EVERY_KIND.find((entry) => entry.kind === kind) as Entry;

it('tells what was, what is, and what it is called', () => {
  expect(rowOf({ put: reply('a', { title: '当天发', body: '五点前拍的今天发' }) })).toEqual({
    key: 'reply a',
    kind: 'reply',
    id: 'a',
    name: '当天发',
    before: '亲，a 今天就为您安排发出，请放心\n发货 · 售中\n#发货',
    after: '五点前拍的今天发\n发货 · 售中\n#发货',
  });
  expect(rowOf({ put: reply('new') })).toMatchObject({ before: null, name: '发货 new' });
  expect(rowOf({ drop: { kind: 'reply', id: 'a' } })).toMatchObject({ after: null, name: '发货 a' });
  expect(rowOf({ drop: { kind: 'reply', id: 'never' } })).toMatchObject({
    before: null,
    after: null,
    name: 'never',
  });
});

describe('in words of a person', () => {
  it.each([
    ['recall', '价格写错了\n“满 200 减 100”'],
    ['notice', '今晚直播\n八点起按新价格回复\n≤ 2026-11-30\n必读'],
    ['shop', '退货地址: 某市某路 1 号\n售后群: 8 群'],
    ['product', '台灯\nT-12\n卖点: 三档亮度\n能充电吗 → 可以的，亲'],
    ['setting', '5'],
    ['playbook', '接待\n1. 问好\n· 先问用途\n“发货 a”\n“问好” 亲，在的'],
    ['rule-switch', '✗'],
    ['rule-line', '挂网上去\n→ threat_review'],
  ] as const)('%s', (kind, words) => {
    const { id } = of(kind);
    expect(rowOf({ drop: { kind, id } })?.before).toBe(words);
  });

  it.each(EVERY_KIND.map((entry) => [keyOf(entry), entry] as const))(
    '%s, without a sign of JSON',
    (_, { kind, id }) => {
      const row = rowOf({ drop: { kind, id } });
      expect(row?.before).toBeTruthy();
      expect(row?.name).not.toBe('');
      expect(row?.before).not.toMatch(/[{[]"|\[object|undefined|null/);
    },
  );

  it.each([
    [reply('a', { wordings: ['换个说法'] })],
    [reply('a', { shortcut: 'fh2' })],
    [reply('a', { posts: ['refund'] })],
    [reply('a', { stage: 'pre' })],
    [reply('a', { categoryId: 'other' })],
    [reply('a', { order: 7 })],
    [{ ...of('set'), value: { ...of('set').value, groups: ['夜班'] } } as Entry],
    [{ ...of('rule'), value: { ...of('rule').value, strength: 3 } } as Entry],
    [{ ...of('note-format'), value: { ...of('note-format').value, place: 'prepend' } } as Entry],
  ])('another one says something else: %#', (put) => {
    const row = rowOf({ put });
    expect(row?.after).not.toBe(row?.before);
  });
});

it('the first 200 are listed, recalls before all, and the others counted', () => {
  const changes = [
    ...Array.from({ length: 250 }, (_, at): Change => ({ put: reply(`x${at}`) })),
    { put: of('recall') },
  ];
  const { rows, more } = newsOf(changes, published, 'zh-CN');
  expect([rows.length, more, rows[0]?.kind]).toEqual([200, 51, 'recall']);
});
