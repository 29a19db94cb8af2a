import { describe, expect, it } from 'vitest';
import { DEFAULT_KEYS, type Keys } from '../../lib/messaging/keys';
import { commandOf, type Where } from './keys';

/** `Alt+1`, `Ctrl+C`, `F2` … as the browser reports it on a board with Latin letters. */
function key(written: string) {
  const parts = written.split('+');
  const name = parts.at(-1) ?? '';
  const code = /^\d$/.test(name) ? `Digit${name}` : /^[a-z]$/i.test(name) ? `Key${name.toUpperCase()}` : name;
  return {
    key: name,
    code,
    altKey: parts.includes('Alt'),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
  };
}
const command = (written: string, where: Where, hasQuery = true, keys: Keys = DEFAULT_KEYS) =>
  commandOf(key(written), where, hasQuery, keys);

describe('in the search box', () => {
  it.each([...'0123456789', 'a', '天', ' '])('%s is text', (written) => {
    expect(command(written, 'box')).toBeNull();
  });

  it.each([
    ['Tab', { do: 'enter-list' }],
    ['Shift+Tab', null],
    ['ArrowDown', { do: 'enter-list' }],
    ['Enter', { do: 'pick-active' }],
    ['Escape', { do: 'clear' }],
    ['Ctrl+c', null],
    ['Delete', null],
    ['Home', null],
    ['Shift+Enter', { do: 'preview' }],
  ])('%s with a query', (written, expected) => {
    expect(command(written, 'box')).toEqual(expected);
  });

  it('Enter without a query picks nothing, and Esc goes back to the console', () => {
    expect(command('Enter', 'box', false)).toBeNull();
    expect(command('Escape', 'box', false)).toEqual({ do: 'focus-console' });
  });
});

describe('in the list', () => {
  it.each(['1', '5', '9'])('%s picks its row', (digit) => {
    expect(command(digit, 'list')).toEqual({ do: 'pick-digit', digit: Number(digit) });
  });

  it('0, which stands at no row, is text for the search box', () => {
    expect(command('0', 'list')).toEqual({ do: 'leave-list', typing: true });
  });

  it.each([
    ['ArrowUp', { do: 'move', by: -1 }],
    ['ArrowRight', { do: 'unfold', open: true }],
    ['Enter', { do: 'pick-active' }],
    ['Escape', { do: 'leave-list', typing: false }],
    ['Backspace', { do: 'leave-list', typing: true }],
    ['天', { do: 'leave-list', typing: true }],
    ['F2', { do: 'edit' }],
    ['Delete', { do: 'remove' }],
    ['Ctrl+c', { do: 'copy' }],
    ['Shift+Enter', { do: 'preview' }],
    ['Ctrl+Shift+c', null],
    ['Tab', null],
  ])('%s', (written, expected) => {
    expect(command(written, 'list')).toEqual(expected);
  });
});

describe('everywhere', () => {
  it.each(['box', 'list', 'page', 'control'] as const)('Alt and a digit pick: %s', (where) => {
    expect(command('Alt+3', where)).toEqual({ do: 'pick-digit', digit: 3 });
  });

  it('goes by the place of the key where Alt changes what it writes', () => {
    expect(commandOf({ ...key('Alt+1'), key: '¡' }, 'box', true, DEFAULT_KEYS)).toEqual({
      do: 'pick-digit',
      digit: 1,
    });
    expect(commandOf({ ...key('Alt+n'), key: '˜' }, 'box', true, DEFAULT_KEYS)).toEqual({ do: 'write' });
  });

  it('leaves AltGr, the number pad and the browser’s own keys alone', () => {
    expect(command('Ctrl+Alt+3', 'box')).toBeNull();
    expect(commandOf({ ...key('Alt+1'), code: 'Numpad1' }, 'box', true, DEFAULT_KEYS)).toBeNull();
    expect(command('Alt+ArrowLeft', 'list')).toBeNull();
    expect(command('Ctrl+1', 'list')).toBeNull();
  });

  it('types into the box from nowhere in particular, and not from another control', () => {
    expect(command('a', 'page')).toEqual({ do: 'leave-list', typing: true });
    expect(command('ArrowDown', 'page')).toEqual({ do: 'enter-list' });
    expect(command('a', 'control')).toBeNull();
    expect(command('Enter', 'control')).toBeNull();
  });
});

describe('a key that the agent has given to an act', () => {
  const keys: Keys = { ...DEFAULT_KEYS, undo: 'Alt+U', edit: 'F4' };

  it('is heeded where the old one was, which is nothing any more', () => {
    expect(command('Alt+u', 'control', true, keys)).toEqual({ do: 'undo' });
    expect(command('Alt+z', 'box', true, keys)).toBeNull();
    expect(command('F4', 'list', true, keys)).toEqual({ do: 'edit' });
    expect(command('F4', 'box', true, keys)).toBeNull();
  });
});
