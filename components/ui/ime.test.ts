import { expect, it } from 'vitest';
import { ImeGuard } from './ime';

const press = (key: string, timeStamp: number, more = {}) =>
  ({ key, timeStamp, isComposing: false, keyCode: 13, ...more }) as KeyboardEvent;

it('owns every key while it composes', () => {
  const guard = new ImeGuard();
  expect(guard.owns(press('a', 0))).toBe(false);
  expect(guard.owns(press('a', 0, { isComposing: true }))).toBe(true);
  expect(guard.owns(press('Enter', 0, { keyCode: 229 }))).toBe(true);
  guard.start();
  expect(guard.owns(press('1', 0))).toBe(true);
});

it('owns the Enter that ended the composition, where it is told only after the end', () => {
  const guard = new ImeGuard();
  guard.start();
  guard.end({ timeStamp: 1000 });
  expect(guard.owns(press('Enter', 1010))).toBe(true);
  expect(guard.owns(press('a', 1010))).toBe(false);
});

it('does not own the next Enter', () => {
  const guard = new ImeGuard();
  guard.start();
  guard.end({ timeStamp: 1000 });
  guard.keyUp();
  expect(guard.owns(press('Enter', 1010))).toBe(false);
  // No key was let go where a composition ends by a click.
  guard.start();
  guard.end({ timeStamp: 2000 });
  expect(guard.owns(press('Enter', 2400))).toBe(false);
});
