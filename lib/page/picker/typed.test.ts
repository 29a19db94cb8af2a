import { describe, expect, it } from 'vitest';
import { codeIn, signIn } from './typed';

describe('the sign that opens the list', () => {
  it.each([
    ['in an empty box', '/', { at: 0, query: '' }],
    ['as a Chinese input method types it', '、', { at: 0, query: '' }],
    ['full-width', '／', { at: 0, query: '' }],
    ['after a space', '您好 /fh', { at: 3, query: 'fh' }],
    ['after a full-width space', '您好　、发货', { at: 3, query: '发货' }],
    ['at the beginning of a line', '您好\n/fh', { at: 3, query: 'fh' }],
    ['with several words behind it', '/发货 今天', { at: 0, query: '发货 今天' }],
    ['of two the last', '/fh /th', { at: 4, query: 'th' }],
    ['with a sign within the query', '/7/15', { at: 0, query: '7/15' }],
  ])('%s', (_, before, sign) => {
    expect(signIn(before)).toEqual(sign);
  });

  it.each([
    ['in the middle of a word', '1/2'],
    ['in a list of words', '上海、北京'],
    ['in an address', 'https://'],
    ['that a space follows', '今天 / 明天'],
    ['of an old emoticon', '您好 /:074'],
    ['of an earlier line', '/fh\n您好'],
    ['with a whole sentence behind it', `/${'今天下单今天发货'.repeat(4)}`],
    ['that is not there', '您好'],
    ['in an empty box', ''],
  ])('none %s', (_, before) => {
    expect(signIn(before)).toBeNull();
  });
});

describe('a shortcut before the caret', () => {
  const codes = new Set(['fh', 'fh1', '1', '退货', 'a12']);

  it.each([
    ['alone', 'fh1', 'fh1'],
    ['as it was typed', 'FH1', 'FH1'],
    ['after a space', '您好 fh', 'fh'],
    ['after a line break', '您好\nfh1', 'fh1'],
    ['right behind Chinese', '您好fh1', 'fh1'],
    ['behind a comma', '您好，退货', '退货'],
    ['Chinese behind Latin', 'ok退货', '退货'],
  ])('%s', (_, before, code) => {
    expect(codeIn(before, codes)).toBe(code);
  });

  it.each([
    ['the end of a longer word', 'xfh1'],
    ['the end of a number', '20261'],
    ['the end of a Chinese word', '不退货'],
    ['a single letter', '1'],
    ['behind the sign of a list', '/fh1'],
    ['nothing that is known', 'zz'],
    ['not right before the caret', 'fh1 '],
    ['nothing', ''],
  ])('none: %s', (_, before) => {
    expect(codeIn(before, codes)).toBeNull();
  });
});
