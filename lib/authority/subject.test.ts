import { expect, it } from 'vitest';
import { briefOf } from './brief';
import { subjectOf } from './subject';
import { DEFAULT_LIMITS } from './types';

it.each(['zh-CN', 'en'] as const)('the buyer of a brief in %s', (language) => {
  const request = { buyer: '小陶：瓷', order: null, asked: '退款', said: [], proposed: '退 60' };
  expect(subjectOf(briefOf(request, DEFAULT_LIMITS, '15:20', language))).toBe('小陶：瓷');
});

it('nothing in a text that is no brief', () => {
  expect(subjectOf('随手写的一行')).toBe('');
});
