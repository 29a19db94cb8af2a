import { beforeEach, expect, it, vi } from 'vitest';
import type { OpenQuestion } from '../guides/types';
import { type Fault, keepFaults } from '../platform/log';
import { ManualClock } from '../platform/testing';
import { GuideRepository } from '../store/guides';
import { PlaybookPlaceRepository } from '../store/playbook-places';
import { Store } from '../store/store';
import { fakeStore, got } from '../store/testing';
import { sweepSoon } from './retention';

const faults = vi.fn<(fault: Fault) => void>();
const forgotten = vi.fn<() => void>();
const settings = async () => ({ talkDays: 7 as const });
beforeEach(() => {
  faults.mockReset();
  forgotten.mockReset();
  keepFaults(faults);
});

it('sweeps a while after the start, not at once', async () => {
  const store = fakeStore();
  const clock = new ManualClock();
  const places = new PlaybookPlaceRepository(store, () => clock.now() - 100 * 86_400_000);
  await places.save('k', { key: 'k', playbookId: 'p', stepId: 's', at: 0 });
  sweepSoon({ store, clock, settings, forgotten });
  expect(got(await places.read('k'))).not.toBeNull();
  clock.pass(10_000);
  await expect.poll(async () => got(await places.read('k'))).toBeNull();
  expect(forgotten).not.toHaveBeenCalled();
});

it('tells of the words that have gone after the days that were chosen', async () => {
  const store = fakeStore();
  const clock = new ManualClock();
  const guides = new GuideRepository(store, () => 0);
  const at = clock.now() - 8 * 86_400_000;
  const words: OpenQuestion['words'] = [{ side: 'buyer', text: '能坐大人吗' }];
  const question = { id: 'q', revision: 0, editedAt: 0, question: '承重', words, product: null, at };
  got(await guides.save('questions', { ...question, answer: null }));
  sweepSoon({ store, clock, settings, forgotten });
  clock.pass(10_000);
  await expect.poll(() => forgotten.mock.calls.length).toBe(1);
  expect(got(await guides.read()).questions[0]).toMatchObject({ question: '承重', words: [] });
});

it('says when it could not', async () => {
  const clock = new ManualClock();
  const store = new Store(() => Promise.reject(new DOMException('denied', 'UnknownError')));
  sweepSoon({ store, clock, settings, forgotten });
  clock.pass(10_000);
  await expect
    .poll(() => faults.mock.calls[0]?.[0])
    .toMatchObject({ feature: 'retention', code: 'storage-failed' });
});
