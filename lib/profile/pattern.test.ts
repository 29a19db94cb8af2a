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
  ])('%s of %s is %s', (pattern, text, expected) => {
    expect(cut(pattern, text)).toBe(expected);
  });

  it('walks a long text once', () => {
    expect(cut('{*}a{value}b{*}c', 'ab'.repeat(200_000))).toBeNull();
  });
});

it('isPattern allows one capturing hole and no other braces', () => {
  expect(['{digits}', 'x', '{*}y{value}'].every(isPattern)).toBe(true);
  expect(['{value}{digits}', '{regexp}', '{', '{*}{*}{*}{*}{*}'].some(isPattern)).toBe(false);
});
