import { expect, it } from 'vitest';
import { noteDiff } from './diff';

const told = (before: string, after: string) =>
  noteDiff(before, after).map(({ kind, text }) => `${kind} ${text}`);

it('keeps what both begin and end with', () => {
  expect(told('', '发顺丰')).toEqual(['added 发顺丰']);
  expect(told('催过', '催过；发顺丰')).toEqual(['kept 催过', 'added ；发顺丰']);
  expect(told('催过', '发顺丰；催过')).toEqual(['added 发顺丰；', 'kept 催过']);
  expect(told('改地址+阿梨', '改电话+阿梨')).toEqual(['kept 改', 'removed 地址', 'added 电话', 'kept +阿梨']);
  expect(told('催过', '催过')).toEqual(['kept 催过']);
  expect(told('催过', '')).toEqual(['removed 催过']);
});

it('cuts through no emoji', () => {
  expect(told('😀', '😁')).toEqual(['removed 😀', 'added 😁']);
});

it('an entry that is put first is new as a whole, though it begins as the next one does', () => {
  expect(noteDiff('发顺丰+小丽/11.2', '发顺丰+阿梨/11.3；发顺丰+小丽/11.2')).toEqual([
    { kind: 'added', text: '发顺丰+阿梨/11.3；' },
    { kind: 'kept', text: '发顺丰+小丽/11.2' },
  ]);
});
