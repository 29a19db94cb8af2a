import { beforeEach, expect, it, vi } from 'vitest';
import { keepFaults, report } from '../platform/log';
import { LogRepository } from '../store/log';
import { Store } from '../store/store';
import { fakeStore } from '../store/testing';
import { keepOwnFaults, logCalls } from './log';

const listeners = new Map<string, (event: object) => void>();
const logOf = (store: Store) => new LogRepository(store, () => 1_000, '1.2.3');

beforeEach(() => {
  keepFaults(() => {});
  listeners.clear();
  vi.stubGlobal('addEventListener', (type: string, listener: (event: object) => void) => {
    listeners.set(type, listener);
  });
});

it('keeps the faults of pages and of the background, with no word of their messages', async () => {
  const log = logOf(fakeStore());
  keepOwnFaults(log);
  report('relay', new TypeError('林小儿 13800001111'));
  listeners.get('unhandledrejection')?.({ reason: new RangeError('林小儿') });
  const calls = logCalls(log);
  await calls['log.report']({ feature: 'panel', code: 'internal', stack: ['sidepanel.js:1:2'] });
  const kept = await calls['log.read']({});
  if (!kept.ok) throw new Error(kept.error.code);
  expect(kept.value.map(({ feature, code }) => [feature, code]).sort()).toEqual([
    ['background', 'RangeError'],
    ['panel', 'internal'],
    ['relay', 'TypeError'],
  ]);
  expect(JSON.stringify(kept.value)).not.toMatch(/林小儿|1380/);
});

it('does not report that it could not report', async () => {
  const open = vi.fn(() => Promise.reject(new TypeError('a bug')));
  keepOwnFaults(logOf(new Store(open)));
  report('relay', new Error('x'));
  await vi.waitFor(() => expect(open).toHaveBeenCalledOnce());
});
