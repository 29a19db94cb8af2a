// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Hints } from '../../components/hints/types';
import type { SignalId } from '../../lib/buyer/types';
import { useCare } from './use-care';

let care: ReturnType<typeof useCare>;
const root = document.createElement('div');

function Panel({ isOn, at, signals }: { isOn: boolean; at: string | null; signals: SignalId[] }) {
  const others = signals.map((signal) => ({ signal, strength: 'strong', reasons: [] }));
  care = useCare(isOn, at, { types: [], others } as unknown as Hints);
  return null;
}
/** Longer than a glance. */
const stay = () =>
  act(() => {
    vi.advanceTimersByTime(2_000);
  });
const see = (at: string | null, signals: SignalId[] = [], isOn = true) =>
  act(() => render(<Panel {...{ isOn, at, signals }} />, root));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  render(null, root);
  vi.useRealTimers();
});

it('a break is offered once the hard conversation is left, and once for each', async () => {
  await see('甲', ['angry']);
  await stay();
  expect(care.isShown).toBe(false);
  await see('乙');
  expect(care.isShown).toBe(true);
  await act(() => care.leave());
  await see('甲', ['angry']);
  await stay();
  await see(null);
  expect(care.isShown).toBe(false);
});

it('a break that is taken ends by itself', async () => {
  await see('甲', ['abusive']);
  await stay();
  await see(null);
  await act(() => care.take());
  expect(care.until).toBe(Date.now() + 300_000);
  await act(() => {
    vi.advanceTimersByTime(300_000);
  });
  expect(care.isShown).toBe(false);
});

it('nothing is offered after any other conversation, nor while it is switched off', async () => {
  await see('甲', ['hesitating']);
  await see('乙', ['angry'], false);
  await stay();
  await see('丙', [], false);
  expect(care.isShown).toBe(false);
});

it('nothing is offered after one that was only passed by', async () => {
  await see('甲', ['angry']);
  await see('乙');
  await stay();
  await see('丙');
  expect(care.isShown).toBe(false);
});
