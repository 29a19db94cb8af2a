// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { actOf, Keys } from './keys';

describe('what a key does while the list is open', () => {
  const stroke = (key: string, more: Partial<KeyboardEvent> = {}) =>
    actOf({ key, code: key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...more });

  it.each([
    ['ArrowDown', { do: 'move', by: 1 }],
    ['ArrowUp', { do: 'move', by: -1 }],
    ['Enter', { do: 'pick', row: 'active' }],
    ['Tab', { do: 'pick', row: 'active' }],
    ['Escape', { do: 'close' }],
  ])('%s', (key, act) => {
    expect(stroke(key)).toEqual(act);
  });

  it('a digit picks with Alt, by its place on the keyboard, and is typed without', () => {
    expect(stroke('¡', { code: 'Digit1', altKey: true })).toEqual({ do: 'pick', row: 0 });
    expect(stroke('1', { code: 'Digit1' })).toBeNull();
    // Windows makes letters of these.
    expect(stroke('1', { code: 'Numpad1', altKey: true })).toBeNull();
  });

  it.each([
    ['Enter', { ctrlKey: true }],
    ['Enter', { shiftKey: true }],
    ['Enter', { metaKey: true }],
    ['Tab', { shiftKey: true }],
    ['ArrowDown', { altKey: true }],
    ['a', {}],
    ['Backspace', {}],
  ])('%s %o is the console’s', (key, held) => {
    expect(stroke(key, held)).toBeNull();
  });
});

describe('a key on its way to the console', () => {
  const run = vi.fn();
  let end: AbortController;
  let isOpen: boolean;
  /** What the console has heard. */
  let heard: string[];

  beforeEach(() => {
    run.mockClear();
    isOpen = true;
    heard = [];
    end = new AbortController();
    new Keys(document, end.signal, () => (isOpen ? run : null));
    for (const type of ['keydown', 'keyup']) {
      document.addEventListener(type, (event) => heard.push(`${type} ${(event as KeyboardEvent).key}`), {
        capture: true,
        signal: end.signal,
      });
    }
  });
  afterEach(() => end.abort());

  function fire(type: string, key: string, more: object = {}, isTrusted = true): void {
    const event = new KeyboardEvent(type, { key, code: key, bubbles: true, cancelable: true, ...more });
    for (const [name, value] of Object.entries({ isTrusted, ...more })) {
      Object.defineProperty(event, name, { value });
    }
    document.body.dispatchEvent(event);
  }

  it('is taken whole: its repeats and its way up too, though the list is gone', () => {
    fire('keydown', 'Enter');
    isOpen = false;
    fire('keydown', 'Enter', { repeat: true });
    fire('keyup', 'Enter');
    expect(run).toHaveBeenCalledTimes(1);
    expect(heard).toEqual([]);
    fire('keydown', 'Enter');
    expect(heard).toEqual(['keydown Enter']);
  });

  it('moves on while it is held', () => {
    fire('keydown', 'ArrowDown');
    fire('keydown', 'ArrowDown', { repeat: true });
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('that was held before the list came picks nothing, and reaches nobody', () => {
    isOpen = false;
    fire('keydown', 'Enter');
    isOpen = true;
    fire('keydown', 'Enter', { repeat: true });
    expect(run).not.toHaveBeenCalled();
    expect(heard).toEqual(['keydown Enter']);
  });

  it.each([[{ isComposing: true }], [{ keyCode: 229 }]])('is the input method’s: %o', (more) => {
    fire('keydown', 'Enter', more);
    expect(run).not.toHaveBeenCalled();
    expect(heard).toEqual(['keydown Enter']);
  });

  it('that ended a composition picks nothing, and sends nothing either', () => {
    const composed = new Event('compositionend', { bubbles: true });
    document.body.dispatchEvent(composed);
    fire('keydown', 'Enter', { timeStamp: composed.timeStamp + 20 });
    expect(run).not.toHaveBeenCalled();
    fire('keyup', 'Enter');
    fire('keydown', 'Enter', { timeStamp: composed.timeStamp + 90 });
    expect(run).toHaveBeenCalledTimes(1);
    expect(heard).toEqual([]);
  });

  it('that a script has made is nothing to us', () => {
    fire('keydown', 'Enter', {}, false);
    expect(run).not.toHaveBeenCalled();
    expect(heard).toEqual(['keydown Enter']);
  });
});
