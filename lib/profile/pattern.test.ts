import { describe, expect, it } from 'vitest';
import { cut, isPattern } from './pattern';

describe('cut', () => {
  it.each([
    ['middlePanel_list_{digits}', 'middlePanel_List_1788858734123', '1788858734123'],
    ['middlePanel_list_{digits}', 'middlePanel_list_x', null],
    ['{value}-0-{*}', '7001-0-unTimeout', '7001'],
    ['发送给 {value}，使用{*}', '发送给 TK小学生，使用Enter 发送消息', 'TK小学生'],
    ['{*}_template', '99_template', '99_template'],
    ['{*}_template', '99_templates', null],
    ['a.b({digits})', 'A.B(7)', '7'],
    ['a.b({digits})', 'axb(7)', null],
    ['P{digits:6}', 'p756392', '756392'],
    ['P{digits:6}', 'P7563920', null],
    ['P{digits:6}', 'P75639', null],
    ['0_{digits:4}_{*}', '0_1234_99', '1234'],
    ['0_{digits:4}_{*}', '0_12345_99', null],
    ['¥{amount}', ' ¥ 1,299.00 ', '1,299.00'],
    ['{*}实付¥{amount}', '共2件 实付¥0.5', '0.5'],
    ['¥{amount}', '￥12', null],
    ['¥{amount}', '¥12.00 ¥15.00', null],
    ['¥{amount}', '¥1,29', null],
    ['¥{amount}', '¥', null],
    ['x{digits}', 'X12', '12'],
    ['x{digits}', 'x1,2', null],
  ])('%s of %s is %s', (pattern, text, expected) => {
    expect(cut(pattern, text)).toBe(expected);
  });

  it('walks a long text once', () => {
    expect(cut('{*}a{value}b{*}c', 'ab'.repeat(200_000))).toBeNull();
  });
});

it('isPattern allows one capturing hole and no other braces', () => {
  expect(['{digits}', 'x', '{*}y{value}', '{digits:19}', '¥{amount}/{*}'].every(isPattern)).toBe(true);
  const refused = [
    '{value}{digits}',
    '{regexp}',
    '{',
    '{*}{*}{*}{*}{*}',
    '{digits:}',
    '{digits:0}',
    '{digits:123}',
    '{amount:2}',
    '¥{amount} {digits}',
  ];
  expect(refused.filter(isPattern)).toEqual([]);
});
