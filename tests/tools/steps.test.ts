import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runSteps, type Step } from './steps';
import { NOTHING } from './tally';

let printed: string[] = [];
beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => {
    printed.push(...text.split('\n'));
  });
});
afterEach(() => vi.restoreAllMocks());

const step = (name: string, tally: Partial<typeof NOTHING>): Step => ({
  name,
  run: async () => ({ ...NOTHING, ...tally }),
});
const broken: Step = { name: 'broken', run: () => Promise.reject(new Error('no browser')) };

it('closes with the sum and succeeds when nothing failed', async () => {
  expect(await runSteps([step('a', { passed: 2 }), step('b', { passed: 3 })])).toBe(0);
  expect(printed.at(-1)).toBe('5 passed, 0 failed');
});

it('tells skipped tests', async () => {
  expect(await runSteps([step('a', { passed: 2, skipped: 1 })])).toBe(0);
  expect(printed.at(-1)).toBe('2 passed, 0 failed, 1 skipped');
});

it('goes on after a failure and a breakdown, and fails', async () => {
  expect(await runSteps([step('a', { failed: 1 }), broken, step('c', { passed: 1 })])).toBe(1);
  expect(printed.at(-1)).toBe('1 passed, 2 failed');
  expect(printed.join()).toContain('no browser');
});

it('names what failed once more above the sum, where the end of a long output shows it', async () => {
  await runSteps([step('a', { failed: 1, broken: ['finds a reply'] }), step('b', { passed: 3 })]);
  expect(printed.slice(-2)).toEqual(['failed: finds a reply', '3 passed, 1 failed']);
});

it('counts a step without a test as failed', async () => {
  expect(await runSteps([step('empty', { skipped: 4 }), step('b', { passed: 1 })])).toBe(1);
  expect(printed.at(-1)).toBe('1 passed, 1 failed, 4 skipped');
});
