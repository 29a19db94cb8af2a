import { describe, expect, it } from 'vitest';
import { closingWord } from './closing-word';
import type { Message, Side } from './types';

const said = (text: string, side: Side = 'buyer'): Message => ({
  id: null,
  side,
  kind: 'text',
  text,
  at: null,
});

describe('a buyer who closes', () => {
  it.each([
    '好的',
    '好的，谢谢',
    '嗯嗯',
    '谢谢亲～',
    'OK',
    '收到，辛苦了！',
    '好的[微笑]',
    '行吧',
    'Thanks!',
    '知道了👌',
    ' 嗯 ',
  ])('%s', (text) => {
    expect(closingWord([said('什么时候发货'), said('今天发', 'agent'), said(text)])).toBe(text.trim());
  });
});

describe('a buyer who wants something', () => {
  it.each([
    '好的，什么时候发货',
    '可以退吗',
    '好吗？',
    '嗯，那给我换一个',
    '谢谢，地址改一下',
    '你好',
    '亲',
    '',
    '……',
    '不行',
    '好的好的好的好的好的好的好的好的好的好的好的',
  ])('%s', (text) => {
    expect(closingWord([said(text)])).toBeNull();
  });
});

it('is not closing when somebody has answered since', () => {
  expect(closingWord([said('好的'), said('祝您愉快', 'agent')])).toBeNull();
  expect(closingWord([said('好的'), said('系统提示', 'system'), said('自动回复', 'robot')])).toBe('好的');
  expect(closingWord([])).toBeNull();
});
