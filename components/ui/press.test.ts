import { expect, it, vi } from 'vitest';
import { Press } from './press';

const key = (code: string, repeat = false) => ({ code, repeat }) as KeyboardEvent;

it('acts once, when the key is let go, however long it was held', () => {
  const [press, act] = [new Press(), vi.fn()];
  press.down(key('Enter'), act);
  press.down(key('Enter', true), act);
  expect(act).not.toHaveBeenCalled();
  press.up(key('Enter'));
  press.up(key('Enter'));
  expect(act).toHaveBeenCalledTimes(1);
});

it('waits for its own key: Alt may be let go before the digit', () => {
  const [press, act] = [new Press(), vi.fn()];
  press.down(key('Digit1'), act);
  press.up(key('AltLeft'));
  expect(act).not.toHaveBeenCalled();
  press.up(key('Digit1'));
  expect(act).toHaveBeenCalledTimes(1);
});

it('forgets a key whose way up cannot be seen, and one held since before', () => {
  const [press, act] = [new Press(), vi.fn()];
  press.down(key('Enter'), act);
  press.drop();
  press.up(key('Enter'));
  press.down(key('Enter', true), act);
  press.up(key('Enter'));
  expect(act).not.toHaveBeenCalled();
});
