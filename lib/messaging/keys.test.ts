import { describe, expect, it } from 'vitest';
import { COMMANDS, DEFAULT_KEYS, isKey, keyOf, keysWith, ownerOf } from './keys';

const pressed = (code: string, held: string[] = [], key = code) => ({
  key,
  code,
  altKey: held.includes('Alt'),
  ctrlKey: held.includes('Ctrl'),
  metaKey: held.includes('Meta'),
  shiftKey: held.includes('Shift'),
});

describe('a key as it is kept', () => {
  it.each([
    [pressed('KeyZ', ['Alt'], 'Ω'), 'Alt+Z'],
    [pressed('Digit0', ['Alt']), 'Alt+0'],
    [pressed('ArrowUp', ['Shift', 'Alt']), 'Alt+Shift+ArrowUp'],
    [pressed('F2'), 'F2'],
    // On a board where C stands elsewhere, Ctrl+C is where C stands.
    [pressed('KeyI', ['Ctrl'], 'c'), 'Ctrl+C'],
    [pressed('KeyC', ['Meta'], 'c'), 'Ctrl+C'],
    [pressed('KeyZ', ['Ctrl', 'Alt']), null],
    [pressed('AltLeft', ['Alt']), null],
    [pressed('Numpad1', ['Alt']), 'Alt+Numpad1'],
  ])('%o is %s', (event, key) => {
    expect(keyOf(event)).toBe(key);
  });
});

describe('what can be given to an act', () => {
  it('is what each act has to begin with, and each another', () => {
    for (const name of COMMANDS) expect(isKey(DEFAULT_KEYS[name]), name).toBe(true);
    expect(new Set(Object.values(DEFAULT_KEYS)).size).toBe(COMMANDS.length);
  });

  it.each([
    'A',
    '1',
    'Enter',
    'Escape',
    'Tab',
    'Shift+A',
    'Alt+1',
    'Alt+9',
    'Alt+F4',
    'Alt+Tab',
    'Alt+Numpad1',
  ])('is not %s', (key) => expect(isKey(key)).toBe(false));
});

it('tells whose a key is by now', () => {
  expect(ownerOf('Alt+Z', {})).toBe('undo');
  expect(ownerOf('Alt+Z', { undo: 'Alt+J' })).toBeNull();
  expect(ownerOf('Alt+J', { undo: 'Alt+J' })).toBe('undo');
  expect(ownerOf('Alt+Z', { pin: 'Alt+Z' })).toBe('pin');
  expect(keysWith({ undo: 'Alt+J' })).toEqual({ ...DEFAULT_KEYS, undo: 'Alt+J' });
});
