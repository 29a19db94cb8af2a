import { describe, expect, it } from 'vitest';
import { seeded } from '../replies/testing';
import { fillBody, parseBody } from './fill';
import { VARIABLES, type Values } from './variables';

const fill = (body: string, values: Values = {}) => fillBody(parseBody(body), values, 'zh-CN');

/** Kind and content of each part, without its place. */
const outline = (body: string) =>
  parseBody(body).map((part) => {
    if (part.kind === 'text') return `text ${part.text}`;
    if (part.kind === 'variable') return `variable ${part.name}`;
    return part.kind === 'field' ? `field ${part.label}` : `unknown ${part.source}`;
  });

describe('parseBody', () => {
  it.each([
    ['亲，在的', ['text 亲，在的']],
    ['', []],
    ['{time.greeting}，我是{agent.name}', ['variable time.greeting', 'text ，我是', 'variable agent.name']],
    ['您穿{?尺码}码', ['text 您穿', 'field 尺码', 'text 码']],
    // as a hand or a Chinese input method writes them
    ['{ buyer.name }{Buyer.Name}', ['variable buyer.name', 'variable buyer.name']],
    ['｛shop.name｝{？尺码}｛？ 几号 ｝', ['variable shop.name', 'field 尺码', 'field 几号']],
    // what would go out unfinished
    ['{buyer.nick}你好', ['unknown {buyer.nick}', 'text 你好']],
    ['{name}', ['unknown {name}']],
    ['{constructor}', ['unknown {constructor}']],
    ['{{contact.name}}您好', ['unknown {{contact.name}}', 'text 您好']],
    ['{{ order.id }}', ['unknown {{ order.id }}']],
    ['{?}', ['unknown {?}']],
    // what is text
    ['{{小窍门}', ['text {', 'text 小窍门}']],
    ['{红|蓝}任选', ['text {红|蓝}任选']],
    ['{ }{}{1}', ['text { }{}{1}']],
    ['没写完的 {order.id', ['text 没写完的 {order.id']],
    ['两行\n{?第一\n行}', ['text 两行\n{?第一\n行}']],
  ])('reads %j', (body, parts) => {
    expect(outline(body)).toEqual(parts);
  });

  it('says where each part stands', () => {
    expect(parseBody('给😊{agent.name}留言{{').map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [3, 15],
      [15, 17],
      [17, 19],
    ]);
  });
});

describe('fillBody', () => {
  it('gives the text as it goes out', () => {
    const values = { 'agent.name': '阿青', '?尺码': ' XL ' };
    expect(fill('我是{agent.name}，给您留{?尺码}，{{备注}', values)).toEqual({
      text: '我是阿青，给您留XL，{备注}',
      gaps: [],
    });
  });

  it('holds a gap open where nothing is known, and says where', () => {
    const { text, gaps } = fill('单号{tracking.no}，{?几号}前到');
    expect(text).toBe('单号〔快递单号〕，〔几号〕前到');
    expect(gaps).toEqual([
      { kind: 'variable', key: 'tracking.no', label: '快递单号', start: 2, end: 8, hint: null },
      { kind: 'field', key: '?几号', label: '几号', start: 9, end: 13, hint: null },
    ]);
    expect(gaps.map(({ start, end }) => text.slice(start, end))).toEqual(['〔快递单号〕', '〔几号〕']);
  });

  it('names gaps in the language asked for', () => {
    expect(fillBody(parseBody('{tracking.no}'), {}, 'en').gaps[0]?.label).toBe('tracking number');
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

  it('greets nobody by a masked name, but shows it', () => {
    for (const name of ['林*儿', 'Z***8', '林＊儿']) {
      expect(fill('{buyer.name}您好', { 'buyer.name': name })).toMatchObject({
        text: '〔买家昵称〕您好',
        gaps: [{ key: 'buyer.name', hint: name }],
      });
    }
    expect(fill('{product.name}', { 'product.name': '床垫 180*200cm' }).gaps).toEqual([]);
  });

  it('never reads a value as a variable', () => {
    const { text, gaps } = fill('{buyer.name}您好', { 'buyer.name': '{order.id}', 'order.id': '1' });
    expect({ text, gaps }).toEqual({ text: '{order.id}您好', gaps: [] });
  });

  it('lets no value fill an unknown name', () => {
    const { text, gaps } = fill('{nick}您好', { nick: '小林', '{nick}': '小林' });
    expect(text).toBe('{nick}您好');
    expect(gaps).toMatchObject([{ kind: 'unknown', key: '{nick}', start: 0, end: 6 }]);
  });

  it('leaves no blank in any text without gaps', () => {
    const random = seeded(20);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const keys = [...Object.keys(VARIABLES), '?尺码', '?几号'];
    let complete = 0;
    for (let round = 0; round < 2000; round++) {
      const used = Array.from({ length: 3 }, () => pick(keys));
      const values = Object.fromEntries(
        keys.map((key) => [key, pick(['', ' ', '\u3164', '小*', '小林', '{a.b}', '7'])]),
      );
      const { text, gaps } = fill(used.map((key) => `【{${key}}】`).join(''), values);
      const shown = text.split(/[【】]+/).filter((piece) => piece !== '');
      expect(shown).toHaveLength(3);
      expect(gaps.length).toBe(shown.filter((piece) => piece.startsWith('〔')).length);
      if (gaps.length > 0) continue;
      complete += 1;
      expect(shown).toEqual(used.map((key) => values[key]));
    }
    expect(complete).toBeGreaterThan(50);
  });
});
