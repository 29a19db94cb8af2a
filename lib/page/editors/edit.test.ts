import { describe, expect, it } from 'vitest';
import { difference } from './edit';

describe('the smallest change from one text to another', () => {
  it.each([
    ['a piece put in', '您好，请稍等', '您好，今天发货请稍等', { from: 3, to: 3, text: '今天发货' }],
    ['a piece taken out', '您好今天发货', '您好', { from: 2, to: 6, text: '' }],
    ['all of it', '一', '二', { from: 0, to: 1, text: '二' }],
    ['nothing', '一样', '一样', { from: 2, to: 2, text: '' }],
    ['a piece that repeats what stands before it', '好好好', '好', { from: 1, to: 3, text: '' }],
    ['two signs with one first half', '😀', '😁', { from: 0, to: 2, text: '😁' }],
    ['two signs with one second half', '🐀', '😀', { from: 0, to: 2, text: '😀' }],
  ])('%s', (_, now, wanted, change) => {
    expect(difference(now, wanted)).toEqual(change);
    expect(now.slice(0, change.from) + change.text + now.slice(change.to)).toBe(wanted);
  });
});
