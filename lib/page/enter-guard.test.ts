// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { EnterGuard } from './enter-guard';

let end: AbortController;
let now = 0;
let guard: EnterGuard;
let sent: number;

const press = (key: string, init: KeyboardEventInit = {}) =>
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
  );

beforeEach(() => {
  end = new AbortController();
  now = 1_000;
  sent = 0;
  guard = new EnterGuard(document, end.signal, () => now);
  document.body.onkeydown = (event) => {
    if (event.key === 'Enter') sent += 1;
  };
});
afterEach(() => end.abort());

it('leaves keys alone where nothing was picked', () => {
  press('Enter');
  expect(sent).toBe(1);
});

it('keeps a second press from the page, and no press that was meant', () => {
  guard.arm();
  expect(press('Enter')).toBe(false);
  expect(sent).toBe(0);
  now += 301;
  press('Enter');
  expect(sent).toBe(1);
});

it('keeps a second press back as long as it is held, and a later one not', () => {
  guard.arm();
  press('Enter');
  now += 900;
  press('Enter', { repeat: true });
  expect(sent).toBe(0);
  press('Enter');
  press('Enter', { repeat: true });
  expect(sent).toBe(2);
});

it('leaves other keys, and the Enter of an input method', () => {
  guard.arm();
  expect(press('a')).toBe(true);
  expect(press('Enter', { isComposing: true })).toBe(true);
});

it('leaves the Enter of a hand that has clicked in the page since', () => {
  guard.arm();
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  press('Enter');
  expect(sent).toBe(1);
});
