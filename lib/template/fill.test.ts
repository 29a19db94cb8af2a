import { describe, expect, it } from 'vitest';
import { fillBody, fillSegments } from './fill';
import { parseBody } from './parse';
import type { Values } from './variables';

const fill = (body: string, values: Values = {}) => fillBody(parseBody(body), values, 'zh-CN');
const english = (body: string, values: Values = {}) => fillBody(parseBody(body), values, 'en').text;

it('gives the text as it goes out', () => {
  const values = { 'agent.name': '阿青', '?尺码': ' XL ' };
  expect(fill('我是{agent.name}，给您留{?尺码}，{{备注}', values)).toEqual({
    text: '我是阿青，给您留XL，{备注}',
    gaps: [],
    asks: [],
  });
});

it('holds a gap open where nothing is known, and says where', () => {
  const { text, gaps } = fill('单号{tracking.no}，{?几号}前到');
  const input = { type: 'text' };
  expect(text).toBe('单号〔快递单号〕，〔几号〕前到');
  expect(gaps).toEqual([
    { kind: 'variable', key: 'tracking.no', label: '快递单号', input, start: 2, end: 8, hint: null },
    { kind: 'field', key: '?几号', label: '几号', input, start: 9, end: 13, hint: null },
  ]);
  expect(gaps.map(({ start, end }) => text.slice(start, end))).toEqual(['〔快递单号〕', '〔几号〕']);
});

it('names gaps in the language asked for, and the team’s own by their label', () => {
  expect(english('{tracking.no}')).toBe('〔tracking number〕');
  expect(english('{shop.售后群}')).toBe('〔售后群〕');
});

it('lets no value turn the sentence round, wherever it comes from', () => {
  const values = { 'buyer.name': '\u202e买家', 'shop.returnAddress': '杭州\u2066 1 号', '?尺码': 'XL\u200f' };
  expect(fill('{buyer.name}，退款 100 元，寄{退货地址}，{?尺码}', values).text).toBe(
    '买家，退款 100 元，寄杭州 1 号，XL',
  );
  expect(fill('\u202e退款 100 元').text).toBe('退款 100 元');
  expect(fill('{buyer.name}好', { 'buyer.name': '\u200b\u202e\u200d' }).gaps).toHaveLength(1);
});

it('fills a field that stands twice from one value', () => {
  expect(fill('{?件数}件，确认{?件数}件吗', { '?件数': '2' }).text).toBe('2件，确认2件吗');
  expect(fill('{?件数}件，确认{?件数}件吗').gaps).toHaveLength(2);
});

it.each([
  ['nothing', ''],
  ['spaces', '  \t'],
  ['a wide space', '\u3000'],
  ['zero-width characters', '\u200b\u200d\ufeff'],
  ['the Hangul filler of empty nicks', '\u3164\u3164'],
])('takes %s for a gap', (_, value) => {
  expect(fill('{buyer.name}您好', { 'buyer.name': value }).gaps).toHaveLength(1);
});

describe('a masked value', () => {
  it('greets nobody and goes nowhere, but is shown', () => {
    for (const name of ['林*儿', 'Z***8', '林＊儿']) {
      expect(fill('{buyer.name}您好', { 'buyer.name': name })).toMatchObject({
        text: '〔买家昵称〕您好',
        gaps: [{ key: 'buyer.name', hint: name }],
      });
    }
    const values = { 'recipient.phone': '138****1234', 'recipient.address': '青州市**路**号' };
    expect(fill('{recipient.phone}{收件地址}', values).gaps).toHaveLength(2);
    expect(fill('{product.name}', { 'product.name': '床垫 180*200cm' }).gaps).toEqual([]);
  });

  it('is right where a mask or the last four are asked for', () => {
    const values = { 'recipient.name': '林*儿', 'recipient.phone': '138****1234' };
    expect(fill('{recipient.name:mask}，尾号{收件电话:后四位}', values)).toMatchObject({
      text: '林*儿，尾号1234',
      gaps: [],
    });
    expect(fill('{recipient.phone:last4}', { 'recipient.phone': '1380013****' }).gaps).toMatchObject([
      { hint: '1380013****' },
    ]);
  });
});

it('never reads a value as a template', () => {
  const values = {
    'buyer.name': '{order.id}',
    'order.id': '1',
    'shop.invoice': '{shop.invoice}{红|蓝}',
    '?a': '{---}',
  };
  expect(fill('{buyer.name}您好{shop.invoice}{?a}', values)).toMatchObject({
    text: '{order.id}您好{shop.invoice}{红|蓝}{---}',
    gaps: [],
  });
});

it('lets no value fill an unknown name', () => {
  const { text, gaps } = fill('{nick}您好{[，{order.nr}]}', { nick: '小林', '{nick}': '小林' });
  expect(text).toBe('{nick}您好，{order.nr}');
  expect(gaps).toMatchObject([
    { kind: 'unknown', key: '{nick}', start: 0, end: 6 },
    { kind: 'unknown', key: '{order.nr}' },
  ]);
});

describe('what the agent fills in', () => {
  it.each([
    ['{?数量:数字}', '３', '3'],
    ['{?数量:数字}', ' 1.5 ', '1.5'],
    ['{?到货:日期}', '2026-09-08', '9月8日'],
    ['{?颜色:红|蓝}', '蓝', '蓝'],
    ['{红|蓝}', '红', '红'],
  ])('%s takes %j', (body, value, text) => {
    const key = fill(body).gaps[0]?.key ?? '';
    expect(fill(body, { [key]: value })).toMatchObject({ text, gaps: [] });
  });

  it.each([
    ['{?数量:数字}', '3个'],
    ['{?数量:数字}', '1-2'],
    ['{?到货:日期}', '周三'],
    ['{?到货:日期}', '2026-02-30'],
    ['{?颜色:红|蓝}', '绿'],
    ['{红|蓝}', '红|蓝'],
  ])('%s does not take %j', (body, value) => {
    const key = fill(body).gaps[0]?.key ?? '';
    expect(fill(body, { [key]: value }).gaps).toHaveLength(1);
  });

  it('is told what to choose from, and once for the same choice twice', () => {
    const { text, gaps } = fill('{红|蓝}还是{红|蓝}');
    expect(text).toBe('〔红/蓝〕还是〔红/蓝〕');
    expect(new Set(gaps.map(({ key }) => key)).size).toBe(1);
    expect(gaps[0]).toMatchObject({ kind: 'choice', input: { type: 'choice', options: ['红', '蓝'] } });
  });
});

describe('an optional part', () => {
  const body = '好的{[，{buyer.name}]}，{[备注{?备注}，{红|蓝}。]}{[尾号{order.id:last4}]}';

  it('is left out without a value, and is no gap', () => {
    expect(fill(body)).toMatchObject({ text: '好的，', gaps: [] });
    expect(fill('{[{buyer.name}，]}在的', { 'buyer.name': '林*儿' }).text).toBe('在的');
  });

  it('offers what the agent may fill in, in order of place', () => {
    const { asks } = fill(`${body}{?几号}`);
    expect(asks.map(({ key, optional, start, end }) => [key, optional, end - start])).toEqual([
      ['?备注', true, 0],
      ['红|蓝', true, 0],
      ['?几号', undefined, 4],
    ]);
    expect(fill('{[{order.id}{?备注}]}').asks).toEqual([]);
  });

  it('is there with all of its values', () => {
    const values = { 'buyer.name': '小林', '?备注': '加急', 'order.id': '260907-318845' };
    expect(fill(body, values)).toMatchObject({ text: '好的，小林，尾号8845', gaps: [] });
    expect(fill(body, { ...values, '红|蓝': '红' }).text).toBe('好的，小林，备注加急，红。尾号8845');
  });

  it('does not go out with half a value, nor vanish with it', () => {
    expect(fill('{[要{?数量:数字}件]}', { '?数量:number': '两' })).toMatchObject({
      text: '要〔数量〕件',
      gaps: [{ key: '?数量:number' }],
    });
  });
});

describe('segments', () => {
  it('are one text where all of it is asked for', () => {
    expect(fill('一\n\n{---}\n二').text).toBe('一\n二');
  });

  it('each have their own gaps, by place in their own text', () => {
    const [first, second] = fillSegments(parseBody('{?a}\n{---}\n在{?b}'), { '?a': '1' }, 'zh-CN');
    expect([first?.text, first?.gaps]).toEqual(['1', []]);
    expect(second).toMatchObject({ text: '在〔b〕', gaps: [{ key: '?b', start: 1, end: 4 }] });
  });

  it('of which nothing is left are none', () => {
    const texts = (values: Values) =>
      fillSegments(parseBody('一\n{---}\n{[{order.id}]}\n{---}\n{[{?备注}]}'), values, 'zh-CN').map(
        ({ text }) => text,
      );
    expect(texts({ '?备注': '急' })).toEqual(['一', '急']);
    // still to be asked for
    expect(texts({ 'order.id': '1' })).toEqual(['一', '1', '']);
  });
});
