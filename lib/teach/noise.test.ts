import { describe, expect, it } from 'vitest';
import { isTimeText, noiseKinds } from './noise';

const pieces = (kind: string, ...texts: string[]) =>
  texts.map((text) => ({ kind, text, isButton: false, isInText: false }));

describe('times', () => {
  it.each([
    '17:02',
    '17:02:11',
    '昨天 17:02',
    '2026年09月08日 17:12:14',
    '2026/09/08 17:02',
    '09-08 17:02',
    '周一 上午 9:05',
    'Sep 8, 2026, 5:12 PM',
    'Yesterday 17:02',
    '3分钟前',
    '刚刚',
  ])('are %s', (text) => expect(isTimeText(text)).toBe(true));
  it.each(['', '好的', '48', '13800138000', '明天 9:00 到吗', '17:02 到了', '¥69.9', '6940158273306418725'])(
    'are not %s',
    (text) => expect(isTimeText(text)).toBe(false),
  );
});

describe('what is no part of the words', () => {
  it('is what most rows repeat, times, and buttons', () => {
    const all = [
      ...pieces('name', '木木', '木木', '小木', '木木'),
      ...pieces('receipt', '已读', '未读', '已读', '已读'),
      ...pieces('head', '小木 17:02', '小木 17:09', '小木 17:11'),
      ...pieces('time', '17:02', '昨天 9:01', '12:00'),
      ...pieces('words', '在吗', '在的', '48小时内发', '好'),
      { kind: 'retry', text: '重新发送', isButton: true, isInText: false },
    ];
    expect([...noiseKinds(all)].sort()).toEqual(['head', 'name', 'receipt', 'retry', 'time']);
  });

  it('is not what is repeated in the midst of texts', () => {
    const link = { kind: 'link', text: '这里', isButton: false, isInText: true };
    expect([...noiseKinds([link, link, link])]).toEqual([]);
  });

  it('is not said of what stands there once', () =>
    expect([...noiseKinds(pieces('words', '在吗'))]).toEqual([]));
});
