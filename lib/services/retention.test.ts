import { beforeEach, expect, it, vi } from 'vitest';
import { type Fault, keepFaults } from '../platform/log';
import { ManualClock } from '../platform/testing';
import { PlaybookPlaceRepository } from '../store/playbook-places';
import { Store } from '../store/store';
import { fakeStore, got } from '../store/testing';
import { sweepSoon } from './retention';

const faults = vi.fn<(fault: Fault) => void>();
beforeEach(() => {
  faults.mockReset();
  keepFaults(faults);
});

it('sweeps a while after the start, not at once', async () => {
  const store = fakeStore();
  const clock = new ManualClock();
  const places = new PlaybookPlaceRepository(store, () => clock.now() - 100 * 86_400_000);
  await places.save('k', { key: 'k', playbookId: 'p', stepId: 's', at: 0 });
  sweepSoon(store, clock);
  expect(got(await places.read('k'))).not.toBeNull();
  clock.pass(10_000);
  await expect.poll(async () => got(await places.read('k'))).toBeNull();
});

it('says when it could not', async () => {
  const clock = new ManualClock();
  sweepSoon(new Store(() => Promise.reject(new DOMException('denied', 'UnknownError'))), clock);
  clock.pass(10_000);
  await expect
    .poll(() => faults.mock.calls[0]?.[0])
    .toMatchObject({ feature: 'retention', code: 'storage-failed' });
});
