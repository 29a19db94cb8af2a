import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { failureOf } from './failure';

const quota = new Dexie.QuotaExceededError('no room');

it.each([
  ['on the request', quota],
  ['as the reason of an abort', new Dexie.AbortError('aborted', quota)],
  ['in a bulk write', new Dexie.BulkError('bulk', { 0: quota })],
])('finds a full disk %s', (_, error) => {
  expect(failureOf(error)).toEqual({ code: 'storage-full' });
});

it('keeps the name of any other fault and no word of its message', () => {
  const error = new Dexie.AbortError('row 买家');
  expect(failureOf(error)).toEqual({ code: 'storage-failed', detail: { error: 'AbortError' } });
});
