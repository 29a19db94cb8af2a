import { expect, it } from 'vitest';
import { passphraseFault } from './passphrase';

it.each([
  ['十二个字的口令够不够长呢', null],
  ['bei jing yu tian', null],
  ['abcdefghijkl', null],
  ['abc def ghi', 'weak'],
  ['           a', 'weak'],
  ['', 'weak'],
])('%j: %s', (text, fault) => {
  expect(passphraseFault(text, text)).toBe(fault);
});

it('counts a sign beyond the first plane once', () => {
  expect(passphraseFault('😀😀😀😀😀😀', '😀😀😀😀😀😀')).toBe('weak');
});

it('wants the same twice', () => {
  expect(passphraseFault('一二三四五六七八九十甲乙', '一二三四五六七八九十甲丙')).toBe('differs');
});
